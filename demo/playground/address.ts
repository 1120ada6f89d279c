/**
 * The settings in the address of the page, so that a link shows the same again. Defaults are left
 * out, and so is what is not right: a token pasted into the wrong field goes nowhere.
 */
import { PLACE_SETTINGS } from '../../src/embed/place-settings.js';
import {
  DEFAULTS,
  FORMS,
  PANELS,
  WRITTEN_SETTINGS,
  writtenWith,
  type PlaygroundSettings,
} from './settings.js';
import { TOKEN_KEYS } from './tokens.js';

/** The other settings of the page have names such as `locale` and `theme` too. */
const PREFIX = 'set-';

const CHOICES = new Map(WRITTEN_SETTINGS.map(({ attribute, choices }) => [attribute, choices]));

/** On one line, as an attribute is written. */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return text.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();
}

/** Whatever is missing or not understood is the default. */
export function readPlayground(search: string): PlaygroundSettings {
  const query = new URLSearchParams(search);
  const given = (name: string) => query.get(PREFIX + name);
  const panels = given('panels')?.split(' ');
  const tokens = TOKEN_KEYS.map((name) => [name, cleanText(given(name) ?? '')] as const);
  return {
    form: FORMS.find((form) => form === given('form')) ?? DEFAULTS.form,
    shows: given('shows') === 'panels' ? 'panels' : 'flow',
    panels: panels ? PANELS.filter((panel) => panels.includes(panel)) : PANELS,
    written: writtenWith((name) => {
      const text = given(name);
      const choices = CHOICES.get(name);
      const isKnown = text !== null && (!choices || choices.includes(text));
      return isKnown ? cleanText(text) : DEFAULTS.written[name];
    }),
    tokens: Object.fromEntries(tokens.filter(([, value]) => value !== '')),
  };
}

/**
 * The query that says these settings, with the other parameters of the former one.
 * @returns empty, or with its question mark
 */
export function writePlayground(search: string, settings: PlaygroundSettings): string {
  const query = new URLSearchParams(search);
  const say = (name: string, value: string, usual: string) => {
    if (value === usual) query.delete(PREFIX + name);
    else query.set(PREFIX + name, value);
  };
  say('form', settings.form, DEFAULTS.form);
  say('shows', settings.shows, DEFAULTS.shows);
  say('panels', settings.panels.join(' '), DEFAULTS.panels.join(' '));
  for (const name of PLACE_SETTINGS) say(name, settings.written[name], DEFAULTS.written[name]);
  for (const name of TOKEN_KEYS) say(name, settings.tokens[name] ?? '', '');
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
