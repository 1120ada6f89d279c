import { describe, expect, it } from 'vitest';
import { countVitest, formatCounts, judge, total } from '../../scripts/lib/test-run/counts.mjs';

describe('judge', () => {
  it('should take the counts of a run that went well', () => {
    const counts = { passed: 3, failed: 0, skipped: 1 };
    expect(judge('node', counts, true)).toEqual({ name: 'node', ...counts });
  });

  it.each([
    ['a run without a report', {}, true],
    ['a run in which nothing was executed', { passed: 0, failed: 0, skipped: 4 }, true],
    ['a run that ended badly although every test passed', { passed: 5 }, false],
  ])('should count %s as one failure', (_name, counts, exitedWell) => {
    expect(judge('firefox', counts, exitedWell).failed).toBe(1);
  });

  it('should not count a failure twice', () => {
    expect(judge('node', { passed: 1, failed: 2 }, false).failed).toBe(2);
  });
});

describe('countVitest', () => {
  const test = (status: string) => ({ status });

  it('should count passed, failed and skipped tests', () => {
    const assertionResults = ['passed', 'failed', 'passed', 'skipped', 'todo'].map(test);
    expect(countVitest({ testResults: [{ status: 'failed', assertionResults }] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
    });
  });

  it('should count a file that does not load as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [test('passed')] },
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('formatCounts', () => {
  it('should mention skipped tests only when there are some', () => {
    expect(formatCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(formatCounts({ passed: 3, failed: 1, skipped: 2 })).toBe(
      '3 passed, 1 failed, 2 skipped',
    );
  });
});

describe('total', () => {
  it('should add up the parts', () => {
    const part = { name: 'node', passed: 1, failed: 2, skipped: 3 };
    expect(total([part, part])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
