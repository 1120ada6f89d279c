/** The tag with the ES module, without a bundler. */
import { attributesOf, type PlaygroundSettings } from '../settings.js';
import { MODULE } from './addresses.js';
import { fallbackOf, type Words } from './fallback.js';
import { element } from './markup.js';
import { policyOf } from './policy.js';
import type { Snippet } from './snippet.js';
import { stylesPart } from './styles-part.js';

export function tagSnippet(settings: PlaygroundSettings, words: Words): Snippet {
  const code = [
    element('redress-flow', attributesOf(settings), fallbackOf(settings, words)),
    element('script', [
      ['type', 'module'],
      ['src', MODULE],
    ]),
  ].join('\n');
  return {
    parts: [{ where: 'page', code }, ...stylesPart(settings)],
    policies: [{ of: 'page', line: policyOf(settings, 'redress') }],
  };
}
