/** Settings of the playground for property tests, with texts that try to become markup among them. */
import * as fc from 'fast-check';
import { cleanText } from '../../demo/playground/address.js';
import {
  FORMS,
  PANELS,
  WRITTEN_SETTINGS,
  type PlaygroundSettings,
} from '../../demo/playground/settings.js';
import { COLOURS, darkOf, LENGTHS } from '../../demo/playground/tokens.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      ...HOSTILE_TEXTS,
      '</script>',
      '--><!--',
      '&amp;&quot;',
      '\u2028',
      'a\u2028b',
      '`${1}`',
    ),
  )
  .map(cleanText);

const colourEntry = fc.tuple(
  fc.constantFrom(...COLOURS.flatMap((name) => [name, darkOf(name)])),
  fc.stringMatching(/^#[0-9a-f]{6}$/),
);
const lengthEntry = fc.tuple(
  fc.constantFrom(...LENGTHS),
  fc.integer({ min: 1, max: 99 }).map((pixels) => `${pixels}px`),
);

const written = fc.record(
  Object.fromEntries(
    WRITTEN_SETTINGS.map(({ attribute, choices }) => [
      attribute,
      choices ? fc.constantFrom(...choices) : text,
    ]),
  ),
) as fc.Arbitrary<PlaygroundSettings['written']>;

export const anyPlayground: fc.Arbitrary<PlaygroundSettings> = fc.record({
  form: fc.constantFrom(...FORMS),
  shows: fc.constantFrom('flow', 'panels'),
  panels: fc
    .subarray([...PANELS], { minLength: 1 })
    .map((chosen) => PANELS.filter((panel) => chosen.includes(panel))),
  written,
  tokens: fc
    .tuple(fc.array(colourEntry), fc.array(lengthEntry))
    .map((entries) => Object.fromEntries(entries.flat())),
});
