import { describe, expect, it } from 'vitest';
import { formatLcov, mergeLcov, parseLcov, summarize } from '../../scripts/lib/lcov.mjs';

const node = 'TN:\nSF:src/a.ts\nDA:1,2\nDA:2,0\nDA:3,0\nLH:1\nLF:3\nend_of_record\n';
const chromium = 'SF:src/a.ts\nDA:2,5\nDA:3,0\nend_of_record\nSF:src/b.ts\nDA:1,1\nend_of_record\n';

describe('parseLcov', () => {
  it('should read the hits of each line of each file', () => {
    expect([...(parseLcov(chromium).get('src/a.ts') ?? [])]).toEqual([
      [2, 5],
      [3, 0],
    ]);
    expect([...parseLcov(chromium).keys()]).toEqual(['src/a.ts', 'src/b.ts']);
  });

  it('should add up a file that is reported twice', () => {
    const [line] = parseLcov(node + node).get('src/a.ts') ?? [];
    expect(line).toEqual([1, 4]);
  });

  it('should read back what formatLcov writes', () => {
    expect(parseLcov(formatLcov(parseLcov(node)))).toEqual(parseLcov(node));
  });
});

describe('mergeLcov', () => {
  it('should count a line as covered when either report covers it', () => {
    const merged = mergeLcov(parseLcov(node), parseLcov(chromium));
    expect([...(merged.get('src/a.ts') ?? [])]).toEqual([
      [1, 2],
      [2, 5],
      [3, 0],
    ]);
    expect(merged.get('src/b.ts')?.get(1)).toBe(1);
  });

  it('should leave the merged reports as they are', () => {
    const first = parseLcov(node);
    mergeLcov(first, parseLcov(chromium));
    expect(first).toEqual(parseLcov(node));
  });
});

describe('summarize', () => {
  it('should give the share of covered lines', () => {
    const merged = mergeLcov(parseLcov(node), parseLcov(chromium));
    expect(summarize(merged)).toEqual({ lines: 4, covered: 3, percent: 75 });
  });

  it('should give nothing for an empty report, so that it cannot pass a threshold', () => {
    expect(summarize(new Map()).percent).toBe(0);
  });
});
