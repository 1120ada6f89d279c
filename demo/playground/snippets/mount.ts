/** `Redress.mount`, for pages that make up their content by script. */
import { attributesOf, WRITTEN_SETTINGS, type PlaygroundSettings } from '../settings.js';
import { LOADER, OWN } from './addresses.js';
import { fallbackOf, type Words } from './fallback.js';
import { element } from './markup.js';
import { policyOf } from './policy.js';
import type { Snippet } from './snippet.js';
import { stylesPart } from './styles-part.js';

export function mountSnippet(settings: PlaygroundSettings, words: Words): Snippet {
  const deferred = (src: string) =>
    element('script', [
      ['defer', true],
      ['src', src],
    ]);
  const page = [
    element('div', [['id', 'billing-help']], fallbackOf(settings, words)),
    deferred(LOADER),
    deferred(OWN.script),
  ].join('\n');
  return {
    parts: [
      { where: 'page', code: page },
      { where: 'script', code: mountScript(settings) },
      ...stylesPart(settings),
    ],
    policies: [{ of: 'page', line: policyOf(settings, 'redress') }],
  };
}

const NAMES = new Map(WRITTEN_SETTINGS.map(({ attribute, name }) => [attribute, name]));

function mountScript(settings: PlaygroundSettings): string {
  const options = attributesOf(settings).map(
    ([attribute, value]) => `  ${NAMES.get(attribute)}: ${literal(value)},\n`,
  );
  return `Redress.mount(document.querySelector('#billing-help'), {\n${options.join('')}});`;
}

/** A string literal that ends neither itself nor a script element around it. */
function literal(value: string): string {
  const unsafe = /[<>\u2028\u2029]/g;
  return JSON.stringify(value).replaceAll(
    unsafe,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
