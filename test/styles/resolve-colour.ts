/**
 * Reads the colours out of the token sheet's own text, as a browser would in one theme. Knows only
 * what the sheet uses: hex, var(), light-dark(), color-mix(in srgb).
 */
import type { Rgb } from '../../src/styles/contrast.js';

export type Theme = 'light' | 'dark';

/** `--_accent` becomes `accent`; later declarations (media queries) do not count. */
export function declarationsOf(cssText: string): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  const plain = cssText.replace(/\/\*[\s\S]*?\*\//g, '').split('@media')[0] ?? '';
  for (const [, name = '', value = ''] of plain.matchAll(/--_([a-z0-9-]+):\s*([^;]+);/g)) {
    declarations.set(name, value.replace(/\s+/g, ' ').trim());
  }
  return declarations;
}

export function resolveColour(
  declarations: ReadonlyMap<string, string>,
  name: string,
  theme: Theme,
): Rgb {
  const value = declarations.get(name);
  if (value === undefined) throw new Error(`no token --_${name}`);
  return evaluate(value);

  function evaluate(text: string): Rgb {
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
    if (hex) return [channel(hex[1]), channel(hex[2]), channel(hex[3])];
    const call = /^([a-z-]+)\((.*)\)$/.exec(text);
    if (!call) throw new Error(`cannot read the colour ${text}`);
    const [first = '', second = '', third = ''] = splitArguments(call[2] ?? '');
    switch (call[1]) {
      case 'var':
        return first.startsWith('--redress-')
          ? evaluate(second)
          : resolveColour(declarations, first.replace('--_', ''), theme);
      case 'light-dark':
        return evaluate(theme === 'light' ? first : second);
      case 'color-mix':
        return mix(first, second, third);
      default:
        throw new Error(`cannot read the colour ${text}`);
    }
  }

  function mix(space: string, one: string, other: string): Rgb {
    const [, colour = '', percent = ''] = /^(.*) ([\d.]+)%$/.exec(one) ?? [];
    if (space !== 'in srgb') throw new Error(`cannot mix ${space}`);
    const share = Number(percent) / 100;
    const [a, b] = [evaluate(colour), evaluate(other)];
    const at = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share);
    return [at(0), at(1), at(2)];
  }
}

function channel(hex = ''): number {
  return parseInt(hex, 16);
}

/** Splits at commas outside parentheses. */
function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}
