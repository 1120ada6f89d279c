import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILL_STATES, type Bill, type Dispute, type Money } from '../../src/contract/index.js';
import { disputedSplit } from '../../src/domain/disputed-split.js';
import {
  buildBill,
  buildCycle,
  buildDispute,
  buildDisputedCall,
  money,
} from '../support/builders.js';
import { modelOf, moneyIn, signedAmount, unsignedAmount } from './arbitrary-money.js';

function ofCalls(...charges: readonly (readonly [id: string, charge: Money])[]): Dispute {
  const calls = charges.map(([id, charge]) => buildDisputedCall({ id, charge }));
  return buildDispute({ subject: { kind: 'calls', calls } });
}

function ofBill(requestedAmount?: Money): Dispute {
  const subject = { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' } as const;
  return buildDispute({ subject, requestedAmount });
}

const split = (disputes: readonly Dispute[], bill: Partial<Bill> = {}) =>
  disputedSplit(buildCycle({ bill: buildBill(bill) }), disputes);

describe('disputedSplit', () => {
  it('splits what is to be paid (F5)', () => {
    const disputes = [ofCalls(['a', money('5.98')], ['b', money('3.02')])];
    expect(split(disputes)).toEqual({
      toPay: money('48.90'),
      inDispute: money('9.00'),
      payableNow: money('39.90'),
      beyond: [],
    });
  });

  it('counts a call once, in however many disputes it stands (F5)', () => {
    const disputes = [ofCalls(['a', money('5.98')]), ofCalls(['a', money('5.98')])];
    expect(split(disputes)?.inDispute).toEqual(money('5.98'));
  });

  it('rounds the calls of a bill once (F5)', () => {
    const disputes = [ofCalls(['a', money('0.0945')]), ofCalls(['b', money('0.0945')])];
    expect(split(disputes)).toMatchObject({ inDispute: money('0.19'), payableNow: money('48.71') });
  });

  it.each([
    ['all that is to be paid', ofBill(), '48.90', '0.00'],
    ['what was asked for', ofBill(money('10')), '10.00', '38.90'],
  ])('takes of a bill that is disputed as a whole %s (F5)', (_, dispute, inDispute, payableNow) => {
    expect(split([dispute])).toMatchObject({
      inDispute: money(inDispute),
      payableNow: money(payableNow),
    });
  });

  it('takes the larger of calls and bill, as the bill contains its calls', () => {
    const calls = ofCalls(['a', money('12.00')]);
    expect(split([calls, ofBill(money('10'))])?.inDispute).toEqual(money('12.00'));
    expect(split([ofBill(money('15')), calls])?.inDispute).toEqual(money('15.00'));
  });

  it('tells apart what was paid already and what is in another currency (F5)', () => {
    const disputes = [ofCalls(['a', money('9.00')], ['b', money('2.50', 'EUR')])];
    const bill = { state: 'part-paid', amountRemaining: money('4.00') } as const;
    expect(split(disputes, bill)).toEqual({
      toPay: money('4.00'),
      inDispute: money('4.00'),
      payableNow: money('0.00'),
      beyond: [money('2.50', 'EUR'), money('5.00')],
    });
  });

  it('leaves what was decided, withdrawn or is about another bill', () => {
    const disputes = [
      { ...ofCalls(['a', money('5.98')]), status: 'denied' as const },
      { ...ofBill(), status: 'withdrawn' as const },
      buildDispute({ subject: { kind: 'bill', cycleId: 'cycle-2', billNumber: 'B-2026-09' } }),
      buildDispute({
        subject: { kind: 'calls', calls: [buildDisputedCall({ cycleId: 'cycle-2' })] },
      }),
    ];
    expect(split(disputes)).toMatchObject({ inDispute: money('0.00'), payableNow: money('48.90') });
  });

  it('counts a dispute that is about to be opened', () => {
    const begun = ofCalls(['b', money('1.00')]);
    const cycle = buildCycle();
    const result = disputedSplit(cycle, [ofCalls(['a', money('2.00')])], begun);
    expect(result?.inDispute).toEqual(money('3.00'));
  });

  it.each([
    ['a cycle without a bill', { bill: undefined }],
    ['a bill in an unknown state', { bill: buildBill({ state: 'unknown' }) }],
    [
      'a part-paid bill without its rest',
      { bill: buildBill({ state: 'part-paid', amountRemaining: undefined }) },
    ],
  ])('tells nothing of %s', (_, cycle) => {
    expect(disputedSplit(buildCycle(cycle), [ofBill()])).toBeUndefined();
  });

  it('always sums to what is to be paid, and never goes below zero (F5)', () => {
    fc.assert(
      fc.property(anyBill, fc.array(anyDispute, { maxLength: 5 }), (bill, disputes) => {
        const result = split(disputes, bill);
        if (result === undefined) return;
        const { toPay, inDispute, payableNow, beyond } = result;
        expect(modelOf(inDispute) + modelOf(payableNow)).toBe(modelOf(toPay));
        for (const part of [inDispute, payableNow, ...beyond]) {
          expect(modelOf(part)).toBeGreaterThanOrEqual(0n);
        }
        expect(inDispute.currency).toBe(toPay.currency);
        expect(payableNow.currency).toBe(toPay.currency);
        const currencies = beyond.map(({ currency }) => currency);
        expect(new Set(currencies).size).toBe(currencies.length);
      }),
    );
  });
});

const anyBill = fc.record({
  state: fc.constantFrom(...BILL_STATES),
  amountDue: moneyIn('USD', signedAmount),
  amountRemaining: fc.option(moneyIn('USD', signedAmount), { nil: undefined }),
});

const anyCharge = fc
  .constantFrom('USD', 'EUR')
  .chain((currency) => moneyIn(currency, unsignedAmount));

const anyDispute = fc.oneof(
  fc.option(anyCharge, { nil: undefined }).map(ofBill),
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), anyCharge), { minLength: 1, maxLength: 3 })
    .map((calls) => ofCalls(...calls)),
);
