import { describe, expect, it } from 'vitest';
import { breakLine, chooseBreaks } from '../../scripts/lib/break-lines/mutate.mjs';

describe('breakLine', () => {
  it.each([
    ['  if (a > b) return c;', '  if (!(a > b)) return c;'],
    ['  const same = a === b;', '  const same = a !== b;'],
    ['  const found = a ?? b;', '  const found = a && b;'],
    ['  const LIMIT = 8_000;', '  const LIMIT = (8_000 + 1);'],
    ['  this.#core.tell(event);', '  ;'],
    ['  return sum;', '  return undefined;'],
    ['  const isOpen = true;', '  const isOpen = false;'],
  ])('breaks %s', (line, broken) => {
    expect(breakLine(line)).toBe(broken);
  });

  it.each([
    "import { a } from './a.js';",
    '  /** A comment. */',
    '  readonly id: string;',
    '}',
    '',
  ])('leaves alone %s', (line) => {
    expect(breakLine(line)).toBeUndefined();
  });
});

describe('chooseBreaks', () => {
  const lines = ['const a = true;', 'const b = false;', '}', 'const c = true;'];
  const files = [{ file: 'src/a.ts', lines, covered: new Set([1, 3, 4]) }];

  it('chooses each covered line that can be broken at most once', () => {
    const chosen = chooseBreaks(files, 10, () => 0);
    expect(chosen.map(({ line }) => line)).toEqual([1, 4]);
    expect(chosen[1]).toEqual({
      file: 'src/a.ts',
      line: 4,
      before: 'const c = true;',
      after: 'const c = false;',
    });
  });
});
