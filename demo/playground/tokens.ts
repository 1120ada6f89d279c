/**
 * The tokens that can be set on the page, and the style sheet that sets them. A colour has a light
 * and a dark side, each under a name of its own: `accent` and `accent-dark`.
 */
import { tokenStyles } from '../../src/styles/tokens.js';
import type { PlaygroundSettings } from './settings.js';

export const COLOURS = [
  'accent',
  'accent-contrast',
  'text',
  'text-muted',
  'surface',
  'surface-raised',
  'surface-sunken',
  'border',
  'border-strong',
  'focus',
  'positive',
  'warning',
  'negative',
  'info',
] as const;
export type Colour = (typeof COLOURS)[number];

export const LENGTHS = ['space', 'radius', 'font-size'] as const;
export type Length = (typeof LENGTHS)[number];

/** Every name under which a value can be kept. */
export const TOKEN_KEYS: readonly string[] = [
  ...COLOURS.flatMap((colour) => [colour, darkOf(colour)]),
  ...LENGTHS,
];

export function darkOf(colour: Colour): string {
  return `${colour}-dark`;
}

export interface Sides {
  readonly light: string;
  readonly dark: string;
}

const sides = (text: string, name: string) =>
  new RegExp(`--redress-${name}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(text);

/** As the elements have it. */
export function defaultSides(colour: Colour): Sides {
  const [, light = '', dark = ''] = sides(tokenStyles.cssText, colour) ?? [];
  return { light, dark };
}

export function defaultLength(length: Length): string {
  const value = new RegExp(`--redress-${length}, (?:var\\([\\w-]+, )?([^)]+)\\)`);
  return value.exec(tokenStyles.cssText)?.[1] ?? '';
}

/** What is set, by the full names of the tokens. A side that is not chosen keeps its default. */
export function tokenValues({
  tokens,
}: PlaygroundSettings): readonly (readonly [name: string, value: string])[] {
  const colours = COLOURS.flatMap((colour) => {
    const [light, dark] = [tokens[colour], tokens[darkOf(colour)]];
    if (!light && !dark) return [];
    const usual = defaultSides(colour);
    const value = `light-dark(${light || usual.light}, ${dark || usual.dark})`;
    return [[`--redress-${colour}`, light === dark && light ? light : value] as const];
  });
  const lengths = LENGTHS.flatMap((length) => {
    const value = tokens[length];
    return value ? [[`--redress-${length}`, value] as const] : [];
  });
  return [...colours, ...lengths];
}

/** @returns empty where no token is set */
export function styleSheetOf(settings: PlaygroundSettings): string {
  const values = tokenValues(settings);
  if (values.length === 0) return '';
  const tag = settings.shows === 'flow' ? 'redress-flow' : 'redress-provider';
  return `${tag} {\n${values.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
}
