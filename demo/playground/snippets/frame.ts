/**
 * A page of the site that holds the flow and nothing else, in a frame: for sites in which an editor
 * may add a frame but no script.
 */
import type { PlaygroundSettings } from '../settings.js';
import { styleSheetOf } from '../tokens.js';
import { FRAME, FRAME_HOST, OWN } from './addresses.js';
import type { Words } from './fallback.js';
import { element, escapeText, indented, startTag } from './markup.js';
import { placeMarkup } from './place.js';
import { join, policyOf } from './policy.js';
import type { Snippet } from './snippet.js';
import { stylesPart } from './styles-part.js';

export function frameSnippet(settings: PlaygroundSettings, words: Words): Snippet {
  const frame = [
    element('iframe', [
      ['data-redress-frame', true],
      ['src', OWN.page],
      ['title', words.frameTitle],
      ['width', '100%'],
      ['height', '700'],
    ]),
    element('script', [
      ['async', true],
      ['src', FRAME_HOST],
    ]),
  ].join('\n');
  return {
    parts: [
      { where: 'page', code: frame },
      { where: 'frame', code: framedPage(settings, words) },
      ...stylesPart(settings),
    ],
    policies: [
      { of: 'page', line: join(["default-src 'none'", "script-src 'self'", "frame-src 'self'"]) },
      { of: 'frame', line: policyOf(settings, 'redress', ["frame-ancestors 'self'"]) },
    ],
  };
}

function framedPage(settings: PlaygroundSettings, words: Words): string {
  const hasStyles = styleSheetOf(settings) !== '';
  const language = settings.written.locale || words.language;
  const head = [
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escapeText(words.frameTitle)}</title>`,
    ...(hasStyles ? [`<link rel="stylesheet" href="${OWN.styles}" />`] : []),
  ];
  return [
    '<!doctype html>',
    startTag('html', [
      ['lang', language],
      // Of the page around it, which alone is told how high this one is.
      ['data-redress-host', OWN.site],
    ]),
    indented(element('head', [], head.join('\n'))),
    indented(element('body', [], frameBody(settings, words))),
    '</html>',
  ].join('\n');
}

function frameBody(settings: PlaygroundSettings, words: Words): string {
  const script = element('script', [
    ['async', true],
    ['src', FRAME],
  ]);
  return `${placeMarkup(settings, words)}\n${script}`;
}
