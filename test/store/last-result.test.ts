import { describe, expect, it, vi } from 'vitest';
import { LastResult } from '../../src/store/last-result.js';

describe('LastResult', () => {
  it('computes a result once for the same inputs', () => {
    const last = new LastResult<object>();
    const make = vi.fn(() => ({}));
    const calls: readonly string[] = [];
    const first = last.of([calls, 'a'], make);
    expect(last.of([calls, 'a'], make)).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('computes it again for other inputs and caches only the last', () => {
    const last = new LastResult<string>();
    expect(last.of([1, 1], () => 'first')).toBe('first');
    expect(last.of([1, 2], () => 'second')).toBe('second');
    expect(last.of([1, 1], () => 'third')).toBe('third');
  });

  it('caches a result that is undefined', () => {
    const last = new LastResult<undefined>();
    const make = vi.fn(() => undefined);
    last.of([], make);
    last.of([], make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('does not cache an error', () => {
    const last = new LastResult<string>();
    const fail = (): string => {
      throw new RangeError('no result');
    };
    expect(() => last.of(['a'], fail)).toThrow(RangeError);
    expect(last.of(['a'], () => 'made')).toBe('made');
  });
});
