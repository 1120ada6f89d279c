/**
 * The fields for the tokens: a colour has two, each with a text for any syntax and the browser's own
 * chooser beside it, which writes into the text.
 */
import { build, buildText } from '../dom/build.js';
import type { TextKey } from '../text/index.js';
import {
  COLOURS,
  darkOf,
  defaultLength,
  defaultSides,
  LENGTHS,
  type Colour,
  type Length,
} from './tokens.js';

export function lengthFields(): readonly HTMLElement[] {
  return LENGTHS.map((length) =>
    build(
      'div',
      { class: 'field token' },
      build('label', { for: `set-${length}` }, ...names(length)),
      textField(length, defaultLength(length)),
      problemOf(length),
    ),
  );
}

export function colourFields(): readonly HTMLElement[] {
  return COLOURS.map((colour) => {
    const usual = defaultSides(colour);
    return build(
      'div',
      { class: 'token' },
      build('p', { class: 'token__name', id: `name-${colour}` }, ...names(colour)),
      side(colour, colour, 'playground.themeLight', usual.light),
      side(colour, darkOf(colour), 'playground.themeDark', usual.dark),
    );
  });
}

function names(token: Colour | Length): readonly HTMLElement[] {
  return [
    buildText('span', `tokens.${token}`),
    build('code', { class: 'token__code' }, `--redress-${token}`),
  ];
}

function side(colour: Colour, key: string, label: TextKey, usual: string): HTMLElement {
  const sideId = `side-${key}`;
  const pickId = `pick-word-${key}`;
  const named = `name-${colour} ${sideId}`;
  return build(
    'div',
    { class: 'token__side' },
    buildText('label', label, { id: sideId, for: `set-${key}` }),
    build(
      'div',
      { class: 'token__inputs' },
      build('input', {
        type: 'color',
        value: usual,
        'data-pick': key,
        'aria-labelledby': `${named} ${pickId}`,
      }),
      textField(key, usual, named),
    ),
    buildText('span', 'playground.pick', { id: pickId, hidden: true }),
    problemOf(key),
  );
}

function textField(key: string, usual: string, labelledBy?: string): HTMLElement {
  return build('input', {
    ...{ type: 'text', id: `set-${key}`, 'data-setting': key, placeholder: usual },
    ...{ dir: 'ltr', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off' },
    'aria-labelledby': labelledBy,
    'aria-describedby': `set-${key}-problem`,
  });
}

function problemOf(key: string): HTMLElement {
  return build('p', { class: 'problem', id: `set-${key}-problem`, hidden: true });
}
