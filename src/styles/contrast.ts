/**
 * Which colours of the look meet each other, and how much contrast they need (WCAG 2.2: 4.5 for
 * text, 3 for edges and marks that carry meaning). Pure: reads no page.
 */

/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export interface ColourPair {
  /** Token names without their prefix. */
  readonly front: string;
  readonly ground: string;
  readonly least: 4.5 | 3;
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const TONES = ['positive', 'warning', 'negative', 'info'];

const pairs = (fronts: readonly string[], grounds: readonly string[], least: 4.5 | 3) =>
  fronts.flatMap((front) => grounds.map((ground): ColourPair => ({ front, ground, least })));

export const COLOUR_PAIRS: readonly ColourPair[] = [
  ...pairs(['text', 'text-muted', 'accent'], SURFACES, 4.5),
  ...pairs(TONES, SURFACES, 4.5),
  ...pairs(['accent-contrast'], ['accent', 'accent-hover'], 4.5),
  ...TONES.flatMap((tone) => pairs([tone, 'text', 'text-muted', 'accent'], [`${tone}-soft`], 4.5)),
  ...pairs(['text', 'text-muted', 'accent', 'positive'], ['accent-soft'], 4.5),
  ...pairs(['text', 'text-muted'], ['neutral-soft'], 4.5),
  ...pairs(['border-strong', 'focus'], SURFACES, 3),
  ...pairs(['surface'], ['positive'], 3),
];

/** Between 1 (the same) and 21 (black on white). */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
