import { describe, expect, it } from 'vitest';
import { isColour, isLength } from '../../demo/playground/css-values.js';
import { DEFAULTS } from '../../demo/playground/settings.js';
import {
  COLOURS,
  defaultLength,
  defaultSides,
  LENGTHS,
  styleSheetOf,
} from '../../demo/playground/tokens.js';
import { tableBelow, unquoted } from '../docs/support/markdown.js';
import { readPage } from '../docs/support/project-files.js';

const documented = new Map(
  tableBelow(readPage('docs/theming.md').text, 'Tokens').map(([name, usual]) => [
    unquoted(name).replace('--redress-', ''),
    unquoted(usual),
  ]),
);

describe('COLOURS', () => {
  it('should be the colours of docs/theming.md, with their defaults (D4)', () => {
    const colours = [...documented].filter(([, usual]) => usual?.startsWith('light-dark('));
    expect(colours.map(([name]) => name)).toEqual([...COLOURS]);
    for (const colour of COLOURS) {
      const { light, dark } = defaultSides(colour);
      expect(documented.get(colour)).toBe(`light-dark(${light}, ${dark})`);
    }
  });

  it('should have lengths beside them, with their defaults (D4)', () => {
    for (const length of LENGTHS) expect(documented.get(length)).toBe(defaultLength(length));
  });

  it('should have defaults that could be typed in too', () => {
    for (const colour of COLOURS) {
      for (const side of Object.values(defaultSides(colour))) {
        expect(isColour(side, () => true)).toBe(true);
      }
    }
    for (const length of LENGTHS) expect(isLength(defaultLength(length))).toBe(true);
  });
});

describe('styleSheetOf', () => {
  const sheet = (tokens: Record<string, string>) => styleSheetOf({ ...DEFAULTS, tokens });

  it('should be empty where nothing is set', () => {
    expect(sheet({})).toBe('');
  });

  it('should give a side that is not chosen its default', () => {
    expect(sheet({ accent: '#b3005e' })).toBe(
      'redress-flow {\n  --redress-accent: light-dark(#b3005e, #9dbcff);\n}',
    );
    expect(sheet({ 'accent-dark': '#ff9cc8' })).toContain('light-dark(#2450b8, #ff9cc8)');
    expect(sheet({ accent: 'gold', 'accent-dark': 'gold' })).toContain('--redress-accent: gold;');
  });

  it('should set the tokens at the provider where panels are shown', () => {
    const tokens = { space: '5px' };
    expect(styleSheetOf({ ...DEFAULTS, shows: 'panels', tokens })).toBe(
      'redress-provider {\n  --redress-space: 5px;\n}',
    );
  });
});
