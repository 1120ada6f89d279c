import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallList, FoundCalls, sumByCurrency } from '../../src/domain/index.js';
import { buildCall, buildCalls, money } from '../support/builders.js';

const chargesAtEdges = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^-?\d{1,4}(\.\d{1,4})?$/) },
  fc.constantFrom('999999999999.999', '-0.0000001', '12345678901234567890.5', '0', '000.10'),
);

const anyCalls = fc
  .array(fc.record({ amount: chargesAtEdges, currency: fc.constantFrom('USD', 'JPY', 'KWD') }), {
    maxLength: 40,
  })
  .map((charges) =>
    charges.map((charge, at) =>
      buildCall({ id: `call-${at}`, charge, durationSeconds: (at * 7919) % 3_600 }),
    ),
  );

describe('CallList', () => {
  it('totals calls, seconds and money, each currency by itself', () => {
    const calls = [
      buildCall({ durationSeconds: 61, billedSeconds: 120, charge: money('0.1') }),
      buildCall({ durationSeconds: 9, charge: money('0.2') }),
      buildCall({ durationSeconds: 0, charge: money('3', 'EUR') }),
    ];
    expect(new CallList(calls).all.totals).toEqual({
      count: 3,
      seconds: 70,
      charges: [money('3.00', 'EUR'), money('0.30')],
    });
  });

  it('totals nothing for no calls', () => {
    expect(new CallList([]).all.totals).toEqual({ count: 0, seconds: 0, charges: [] });
  });

  it('totals 100,000 calls exactly (P2)', () => {
    const calls = buildCalls(100_000, () => ({ charge: money('0.10') }));
    expect(new CallList(calls).all.totals.charges).toEqual([money('10000.00')]);
  });

  it('makes no total of what is no amount (R11)', () => {
    const list = new CallList([buildCall({ charge: money('1e400') })]);
    expect(() => list.all.totals).toThrow(RangeError);
  });

  it('finds calls by id, with and without known positions', () => {
    const calls = buildCalls(3);
    const known = new Map(calls.map(({ id }, at) => [id, at]));
    for (const list of [new CallList(calls), new CallList(calls, known)]) {
      expect(list.find('call-2')).toBe(calls[1]);
      expect(list.positionOf('call-3')).toBe(2);
      expect(list.find('call-4')).toBeUndefined();
    }
  });
});

describe('FoundCalls', () => {
  const someOf = (list: CallList, bits: readonly boolean[]): FoundCalls =>
    new FoundCalls(
      list,
      list.all.positions.filter((at) => bits[at % Math.max(1, bits.length)] ?? false),
    );

  it('totals what a plain sum over the same calls totals', () => {
    fc.assert(
      fc.property(anyCalls, fc.array(fc.boolean(), { minLength: 1 }), (calls, bits) => {
        const found = someOf(new CallList(calls), bits);
        expect(found.totals).toEqual({
          count: [...found].length,
          seconds: [...found].reduce((sum, { durationSeconds }) => sum + durationSeconds, 0),
          charges: sumByCurrency(found.map(({ charge }) => charge)),
        });
      }),
    );
  });

  it('is cut as the array of its calls', () => {
    fc.assert(
      fc.property(anyCalls, fc.nat(50), fc.nat(50), (calls, start, length) => {
        const { all } = new CallList(calls);
        expect(all.slice(start, start + length)).toEqual(calls.slice(start, start + length));
      }),
    );
  });

  it('is the same as another with the same calls in the same order', () => {
    const calls = buildCalls(3);
    const { all } = new CallList(calls);
    expect(all.isSameAs(new CallList([...calls]).all)).toBe(true);
    expect(all.isSameAs(new CallList(calls.toReversed()).all)).toBe(false);
    expect(all.isSameAs(new CallList(calls.slice(1)).all)).toBe(false);
  });

  it('adds up a whole list once, in any order (P2)', () => {
    const list = new CallList(buildCalls(3));
    const { totals } = new FoundCalls(list, list.all.positions.toReversed());
    expect(totals).toBe(list.all.totals);
  });
});
