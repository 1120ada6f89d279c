import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { checkCalls } from '../../src/contract/call-check.js';
import { callSchema, MAX_CALL_SECONDS, MAX_CALLS_PER_PAGE } from '../../src/contract/index.js';
import { ownFields } from '../../src/contract/own-fields.js';
import { arbitraryCall, hostileChange, hostileValue } from '../support/arbitraries.js';
import {
  buildCall,
  buildCalls,
  buildPartyNumber,
  buildTariff,
  money,
} from '../support/builders.js';

const callsSchema = z.array(callSchema);

/** What the schema answers, in the terms of the hand-written check. */
function checkBySchema(items: unknown): unknown {
  const parsed = callsSchema.safeParse(ownFields(callsSchema, items, 'undefined'));
  if (parsed.success) return parsed.data;
  return { refusedAt: parsed.error.issues[0]?.path.join('.') };
}

function expectAgreement(items: unknown): void {
  const bySchema = checkBySchema(items);
  const byHand = checkCalls(items);
  if (!isDeepStrictEqual(byHand, bySchema)) expect(byHand).toStrictEqual(bySchema);
}

describe('checkCalls', () => {
  it('should accept every good call and give it back (R11)', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCall, { maxLength: 3 }), (calls) => {
        expect(checkCalls(calls)).toEqual(calls);
        expectAgreement(calls);
      }),
      { numRuns: 500 },
    );
  });

  it('should accept, refuse and return the same as the schema for changed calls (R11)', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryCall, { minLength: 1, maxLength: 2 }).chain(hostileChange),
        expectAgreement,
      ),
      { numRuns: 1_500 },
    );
  });

  it('should agree with the schema about any value in any field (R11)', () => {
    const whole = buildCall({
      chargeEstimated: false,
      tariff: buildTariff({ includedSeconds: 0 }),
      eligibility: { eligible: false, reason: 'already-disputed', lastDay: '2026-09-30' },
      disputeId: 'dispute-1',
    });
    const fields = Object.keys(whole);
    fc.assert(
      fc.property(fc.constantFrom(...fields), hostileValue, (field, value) => {
        expectAgreement([{ ...whole, [field]: value }]);
      }),
      { numRuns: 1_000 },
    );
  });

  const lengths = [0, 1, 99, 100, 101, 199, 200, 201, 299, 300, 301];
  it.each(
    lengths.flatMap((length) => ['x', '😀', '\ud83d'].map((unit) => [length, unit] as const)),
  )('agrees with the schema about texts of %i times %j (R11)', (length, unit) => {
    const text = unit.repeat(length);
    for (const field of ['id', 'lineId', 'cycleId', 'destination', 'disputeId']) {
      expectAgreement([{ ...buildCall(), [field]: text }]);
    }
    for (const field of ['raw', 'display']) {
      expectAgreement([{ ...buildCall(), otherParty: { ...buildPartyNumber(), [field]: text } }]);
    }
    expectAgreement([buildCall({ tariff: buildTariff({ name: text }) })]);
  });

  it.each([0, 1, 86_400, 86_401, MAX_CALL_SECONDS, MAX_CALL_SECONDS + 1])(
    'should agree with the schema about %i seconds (R11)',
    (seconds) => {
      expectAgreement([buildCall({ durationSeconds: seconds })]);
      expectAgreement([buildCall({ billedSeconds: seconds })]);
      expectAgreement([buildCall({ tariff: buildTariff({ incrementSeconds: seconds }) })]);
      expectAgreement([buildCall({ tariff: buildTariff({ minimumSeconds: seconds }) })]);
      expectAgreement([buildCall({ tariff: buildTariff({ includedSeconds: seconds }) })]);
    },
  );

  it('refuses many of the changed calls and accepts some', () => {
    const changed = fc.sample(arbitraryCall.chain(hostileChange), { numRuns: 1_000, seed: 1 });
    const refused = changed.filter((item) => 'refusedAt' in checkCalls([item])).length;
    expect(refused).toBeGreaterThan(300);
    expect(refused).toBeLessThan(950);
  });

  it.each([
    ['id', { id: '' }, '1.id'],
    ['minus zero as text', { charge: money('-') }, '1.charge.amount'],
    ['a charge that is a number', { charge: { amount: 1.2, currency: 'USD' } }, '1.charge.amount'],
    ['not a number', { durationSeconds: Number.NaN }, '1.durationSeconds'],
    ['a day that does not exist', { start: '2026-02-30T10:00:00Z' }, '1.start'],
    ['a huge string', { destination: 'x'.repeat(1_000_000) }, '1.destination'],
    ['an unknown type', { type: 'satellite' }, '1.type'],
    [
      'a nested charge',
      { tariff: { tax: { amount: '-1', currency: 'USD' } } },
      '1.tariff.tax.amount',
    ],
    [
      'an eligibility without a reason',
      { eligibility: { eligible: false } },
      '1.eligibility.reason',
    ],
  ])('should name the place of %s, never its value (R11)', (_what, fields, refusedAt) => {
    expect(checkCalls([buildCall(), { ...buildCall(), ...fields }])).toEqual({ refusedAt });
  });

  it('should refuse what is no list, and a list that is too long', () => {
    expect(checkCalls({ length: 1, 0: buildCall() })).toEqual({ refusedAt: '' });
    expect(checkCalls(new Array(MAX_CALLS_PER_PAGE + 1).fill(buildCall()))).toEqual({
      refusedAt: '',
    });
  });

  it('should build new calls without unknown keys and leave the answer alone (S4)', () => {
    const answer = Object.freeze({ ...buildCall(), imsi: '001010123456789' });
    const calls = checkCalls([answer]);
    expect(calls).toEqual([buildCall()]);
    expect(calls).not.toHaveProperty('0.imsi');
  });

  it('should give every call the same fields in the same order, absent ones undefined', () => {
    const [bare] = checkCalls([buildCall({ destination: undefined })]) as object[];
    expect(Object.keys(bare ?? {})).toEqual(Object.keys(callSchema.shape));
  });

  it('should not take a field from a polluted Object.prototype (S3)', () => {
    const polluted = Object.prototype as Record<string, unknown>;
    const { charge: _left, ...withoutCharge } = buildCall();
    try {
      polluted['charge'] = money('999.00');
      polluted['disputeId'] = 'dispute-of-prototype';
      polluted['tax'] = money('1.00');
      const [kept] = checkCalls([buildCall({ tariff: buildTariff({ tax: undefined }) })]) as [
        ReturnType<typeof buildCall>,
      ];
      expect(kept.charge).toEqual(money('1.20'));
      expect(kept.disputeId).toBeUndefined();
      expect(kept.tariff?.tax).toBeUndefined();
      expect(checkCalls([withoutCharge])).toEqual({ refusedAt: '0.charge' });
      expectAgreement(buildCalls(2));
    } finally {
      delete polluted['charge'];
      delete polluted['disputeId'];
      delete polluted['tax'];
    }
  });
});
