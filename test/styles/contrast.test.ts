import { describe, expect, it } from 'vitest';
import { COLOUR_PAIRS, contrastRatio } from '../../src/styles/contrast.js';
import { tokenStyles } from '../../src/styles/tokens.js';
import { declarationsOf, resolveColour } from './resolve-colour.js';

describe('contrastRatio', () => {
  it('should be 21 for black on white, whichever comes first', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrastRatio([255, 255, 255], [0, 0, 0])).toBeCloseTo(21);
  });

  it('should be 1 for a colour on itself', () => {
    expect(contrastRatio([12, 130, 200], [12, 130, 200])).toBeCloseTo(1);
  });

  it('should agree with the known borderline grey of 4.5 on white', () => {
    expect(contrastRatio([118, 118, 118], [255, 255, 255])).toBeGreaterThan(4.5);
    expect(contrastRatio([119, 119, 119], [255, 255, 255])).toBeLessThan(4.5);
  });
});

describe('tokenStyles', () => {
  const declarations = declarationsOf(tokenStyles.cssText);

  for (const theme of ['light', 'dark'] as const) {
    it.each(COLOUR_PAIRS)(
      `should give $front on $ground at least $least in the ${theme} theme (A8)`,
      ({ front, ground, least }) => {
        const ratio = contrastRatio(
          resolveColour(declarations, front, theme),
          resolveColour(declarations, ground, theme),
        );
        expect(ratio).toBeGreaterThanOrEqual(least);
      },
    );
  }

  it('should pair every status colour with its own soft ground', () => {
    const softGrounds = [...declarations.keys()].filter((name) => name.endsWith('-soft'));
    const paired = new Set(COLOUR_PAIRS.map(({ ground }) => ground));
    expect(softGrounds.filter((name) => !paired.has(name))).toEqual([]);
  });
});
