import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  budgetFor,
  comparison,
  isOver,
  recorded,
  sizeTable,
  withFigures,
  withSizeTable,
  type Budget,
} from '../../scripts/lib/size-budgets.mjs';

const budgets = JSON.parse(readFileSync('scripts/size-budgets.json', 'utf8')) as Budget[];
const budget = { name: 'the flow', recordedInBytes: 50_000, budgetInBytes: 51_500 };

describe('scripts/size-budgets.json', () => {
  it.each(budgets)('leaves at most 3 % of headroom (P1): $name', (known) => {
    expect(known.recordedInBytes).toBeLessThanOrEqual(known.budgetInBytes);
    expect(known.budgetInBytes).toBeLessThanOrEqual(budgetFor(known.recordedInBytes));
  });

  it('has the same figures as docs/performance.md (P1)', () => {
    expect(readFileSync('docs/performance.md', 'utf8')).toContain(`\n${sizeTable(budgets)}\n\n`);
  });
});

describe('isOver', () => {
  it('accepts the budget itself and no byte more (P1)', () => {
    expect(isOver(budget, 51_500)).toBe(false);
    expect(isOver(budget, 51_501)).toBe(true);
  });
});

describe('comparison', () => {
  it('says the change since the size was recorded', () => {
    expect(comparison(budget, 50_120)).toBe('50.1 kB of 51.5 kB (+120 B)');
    expect(comparison(budget, 49_000)).toBe('49.0 kB of 51.5 kB (-1000 B)');
    expect(comparison(budget, 50_000)).toBe('50.0 kB of 51.5 kB (0 B)');
  });
});

describe('recorded', () => {
  it('lowers the budget with the size', () => {
    expect(recorded(budget, 40_000)).toMatchObject({
      recordedInBytes: 40_000,
      budgetInBytes: 41_200,
    });
  });

  it('never raises the budget', () => {
    expect(recorded(budget, 51_000)).toMatchObject({
      recordedInBytes: 51_000,
      budgetInBytes: 51_500,
    });
  });
});

describe('withFigures', () => {
  it('replaces the figures and keeps the format', () => {
    const text = (size: number, limit: number) =>
      `[{ "name": "a",  "recordedInBytes": ${size}, "budgetInBytes": ${limit} }]\n`;
    const changed = { ...budget, recordedInBytes: 40_000, budgetInBytes: 41_200 };
    expect(withFigures(text(1, 2), [changed])).toBe(text(40_000, 41_200));
  });
});

describe('withSizeTable', () => {
  const page = (table: string) => `# Sizes\n\nAs measured:\n\n${table}\n\nMore.\n`;

  it('replaces the table and nothing else', () => {
    const smaller = recorded(budget, 40_000);
    expect(withSizeTable(page(sizeTable([budget])), [smaller])).toBe(page(sizeTable([smaller])));
  });

  it('refuses a page without the table', () => {
    expect(() => withSizeTable('# Sizes\n', [budget])).toThrow('no table');
  });
});
