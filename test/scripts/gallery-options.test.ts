import { describe, expect, it } from 'vitest';
import { parseGalleryOptions } from '../../scripts/lib/gallery/options.mjs';

describe('parseGalleryOptions', () => {
  it('takes rules and looks of all states when nothing is chosen', () => {
    expect(parseGalleryOptions([])).toMatchObject({
      parts: ['rules', 'looks'],
      base: undefined,
      state: '*',
      widths: [390, 1024],
      themes: ['light', 'dark'],
      locale: 'en',
    });
  });

  it('takes what is chosen, several widths too', () => {
    const chosen = ['--only', 'looks', '--base', 'main', '--width', '320', '--width', '768'];
    expect(parseGalleryOptions([...chosen, '--theme', 'dark'])).toMatchObject({
      parts: ['looks'],
      base: 'main',
      widths: [320, 768],
      themes: ['dark'],
    });
  });

  it.each([
    [['--only', 'all'], /rules or looks/],
    [['--theme', 'blue'], /light or dark/],
    [['--width', 'wide'], /number of pixels/],
    [['--width', '1'], /number of pixels/],
  ])('refuses %j', (args, reason) => {
    expect(() => parseGalleryOptions(args)).toThrow(reason);
  });
});
