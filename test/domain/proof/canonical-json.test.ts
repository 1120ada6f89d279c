import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type PlainValue } from '../../../src/domain/proof/index.js';

describe('canonicalJson', () => {
  it('writes the names in order, without white space and without markup', () => {
    const value = { b: [1, null, true], a: { z: '</script>', y: undefined } };
    expect(canonicalJson(value)).toBe('{"a":{"z":"\\u003c/script\\u003e"},"b":[1,null,true]}');
  });

  it('refuses numbers that could be written in two ways', () => {
    for (const number of [0.1, 2 ** 60, Number.NaN, Infinity]) {
      expect(() => canonicalJson({ number })).toThrow(RangeError);
    }
  });

  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value as fc.Arbitrary<PlainValue>;

  it('loses nothing, stays on one line and closes no script', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value === 0 ? 0 : value);
        expect(text).not.toMatch(/[<>&\n\r\u2028\u2029]/);
      }),
    );
  });

  it('is the same for the same fields in any order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), plain, { noNullPrototype: true }), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(fields));
      }),
    );
  });
});
