import { describe, expect, it } from 'vitest';
import { isSameSuffix, numberSuffix, suffixKey } from '../../src/domain/number-suffix.js';

const national = (raw: string) => numberSuffix({ raw, kind: 'national' });

describe('numberSuffix', () => {
  it.each([
    ['+33142685300', '142685300'],
    ['0033 1 42 68 53 00', '142685300'],
    ['(202) 555-0143', '025550143'],
    ['٢٠٢٥٥٥٠١٤٣', '025550143'],
    ['911', '911'],
    ['', ''],
  ])('takes the last digits of %j', (raw, expected) => {
    expect(national(raw)).toBe(expected);
  });

  it.each(['withheld', 'sip'] as const)('has none of a number that is %s', (kind) => {
    expect(numberSuffix({ raw: '+12025550143', kind })).toBe('');
  });
});

describe('isSameSuffix', () => {
  it.each([
    ['with and without its code', '+12025550143', '555-0143', true],
    ['in two national forms', '01 42 68 53 00', '+33 1 42 68 53 00', true],
    ['that differ before the last seven digits', '+12025550143', '+12125550143', false],
    ['that differ at the end', '+12025550143', '+12025550144', false],
    ['of which one is a short code', '411', '+12025550411', false],
    ['that are the same short code', '411', '411', true],
    ['that are both unknown', '', '', false],
  ])('compares numbers %s', (_, a, b, expected) => {
    expect(isSameSuffix(national(a), national(b))).toBe(expected);
    expect(isSameSuffix(national(b), national(a))).toBe(expected);
  });

  it('is never true of suffixes with different keys', () => {
    const numbers = ['+12025550143', '555-0143', '+12125550143', '411', '+33142685300', '42685300'];
    for (const a of numbers.map(national)) {
      for (const b of numbers.map(national)) {
        if (isSameSuffix(a, b)) expect(suffixKey(a)).toBe(suffixKey(b));
      }
    }
  });
});
