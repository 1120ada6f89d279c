/** `<div data-redress>` with the classic script: for editors, tag managers and pages of any kind. */
import { attributesOf, type PlaygroundSettings } from '../settings.js';
import { LOADER } from './addresses.js';
import { fallbackOf, type Words } from './fallback.js';
import { element, type Attributes } from './markup.js';
import { policyOf } from './policy.js';
import type { Snippet } from './snippet.js';
import { stylesPart } from './styles-part.js';

export function placeSnippet(settings: PlaygroundSettings, words: Words): Snippet {
  return {
    parts: [{ where: 'page', code: placeMarkup(settings, words) }, ...stylesPart(settings)],
    policies: [{ of: 'page', line: policyOf(settings, 'redress') }],
  };
}

export function placeMarkup(settings: PlaygroundSettings, words: Words): string {
  const attributes: Attributes = attributesOf(settings).map(([name, value]) => [
    `data-${name}`,
    value,
  ]);
  return [
    element('div', [['data-redress', true], ...attributes], fallbackOf(settings, words)),
    element('script', [
      ['async', true],
      ['src', LOADER],
    ]),
  ].join('\n');
}
