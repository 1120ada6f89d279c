import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import type { ImportedCall } from '../../../src/adapters/demo/index.js';
import {
  accountSchema,
  billingCycleSchema,
  callSchema,
  CALL_TYPES,
  lineSchema,
} from '../../../src/contract/index.js';
import { addMoney, sumMoney } from '../../../src/domain/index.js';
import { Customer, first, neverAborted, NOW } from './demo-fixture.js';

function record(overrides: Partial<ImportedCall> = {}): ImportedCall {
  return {
    lineNumber: 1,
    line: '+12125550100',
    otherParty: { raw: '+13035550101', kind: 'e164' },
    direction: 'out',
    start: '2026-08-03T18:04:11Z',
    durationSeconds: 61,
    ...overrides,
  };
}

function importedCustomer() {
  const provider = createDemoProvider({ now: () => NOW });
  const load = (records: readonly ImportedCall[], options = {}) => {
    const loaded = provider.loadCallRecords(records, 'calls.csv', options);
    provider.signIn('imported');
    return loaded;
  };
  return { provider, load, customer: () => new Customer('imported', {}, provider) };
}

const usd = (amount: string) => ({ amount, currency: 'USD' });

const arbitraryRecord: fc.Arbitrary<ImportedCall> = fc
  .record({
    line: fc.constantFrom('+12125550100', '0199001020', 'extension 7'),
    otherParty: fc.constantFrom<ImportedCall['otherParty']>(
      { raw: '+442079460123', kind: 'e164' },
      { raw: '', kind: 'withheld' },
      { raw: '118', kind: 'shortcode' },
      { raw: '0899123456', kind: 'national' },
    ),
    direction: fc.constantFrom('in' as const, 'out' as const),
    startMs: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 1) }),
    durationSeconds: fc.nat(5_000),
    cents: fc.option(fc.nat(100_000), { nil: undefined }),
    type: fc.option(fc.constantFrom(...CALL_TYPES), { nil: undefined }),
  })
  .map(({ startMs, cents, type, ...facts }) =>
    record({
      ...facts,
      start: new Date(startMs).toISOString(),
      ...(type === undefined ? {} : { type }),
      ...(cents === undefined ? {} : { charge: usd((cents / 10_000).toFixed(4)) }),
    }),
  );

describe('loadCallRecords', () => {
  it('keeps every record, answers by the contract and sums exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryRecord, { minLength: 1, maxLength: 40 }),
        async (given) => {
          // Each record twice: the same call recorded twice is two calls.
          const records = [...given, ...given];
          const { load, customer } = importedCustomer();
          const loaded = load(records, { currency: 'USD' });
          const calls = await customer().allCalls();
          for (const call of calls) callSchema.parse(call);
          for (const cycle of await customer().cycles()) billingCycleSchema.parse(cycle);
          expect(calls).toHaveLength(records.length);
          expect(loaded.callCount).toBe(records.length);
          expect(new Set(calls.map(({ id }) => id)).size).toBe(records.length);
          expect(loaded.lineCount).toBe(new Set(records.map(({ line }) => line)).size);

          const total = sumMoney(
            calls.map(({ charge }) => charge),
            'USD',
          );
          expect(loaded.chargeTotal).toEqual(total);
          const told = records.flatMap(({ charge }) => (charge ? [charge] : []));
          const estimated = calls.filter(({ chargeEstimated }) => chargeEstimated);
          expect(loaded.estimatedCount).toBe(records.length - told.length);
          expect(estimated).toHaveLength(loaded.estimatedCount);
          expect(
            addMoney(
              sumMoney(told, 'USD'),
              sumMoney(
                estimated.map(({ charge }) => charge),
                'USD',
              ),
            ),
          ).toEqual(total);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('makes one line per number and one cycle per month, with a bill for each', async () => {
    const { load, customer } = importedCustomer();
    const loaded = load([
      record({ charge: usd('1.25') }),
      record({ line: '+12125550199', charge: usd('0.0425') }),
      record({ start: '2026-10-31T23:59:59Z', charge: usd('2.00') }),
    ]);
    expect(loaded).toEqual({
      source: 'calls.csv',
      lineCount: 2,
      callCount: 3,
      cycleCount: 2,
      chargeTotal: usd('3.2925'),
      estimatedCount: 0,
      currency: 'USD',
      timeZone: 'UTC',
      repeatedCount: 0,
      refused: [],
    });
    const { adapter, accountId } = customer();
    accountSchema.parse(await adapter.account({}, neverAborted()));
    const lines = await adapter.lines({ accountId }, neverAborted());
    for (const line of lines) lineSchema.parse(line);
    expect(lines.map(({ number }) => number.raw)).toEqual(['+12125550100', '+12125550199']);
    const cycles = await customer().cycles();
    expect(cycles.map(({ start, end, bill }) => [start, end, bill?.amountDue.amount])).toEqual([
      ['2026-08-01', '2026-09-01', '1.29'],
      ['2026-10-01', '2026-11-01', '2.00'],
      ['2026-11-01', '2026-12-01', undefined],
    ]);
    expect(cycles.map(({ bill }) => bill?.state)).toEqual(['paid', 'unpaid', undefined]);
  });

  it('begins months in the time zone that is given', async () => {
    const { load, customer } = importedCustomer();
    load([record({ start: '2026-08-01T02:00:00Z' })], { timeZone: 'America/New_York' });
    expect(first(await customer().cycles()).start).toBe('2026-07-01');
  });

  it('extends what was loaded before, and keeps the ids of its calls', async () => {
    const { load, provider, customer } = importedCustomer();
    load([record({ charge: usd('1.00') })], { timeZone: 'Europe/Paris' });
    const before = first(await customer().allCalls());
    const earlier = record({ start: '2026-08-01T00:00:00Z', charge: usd('2.00') });
    const loaded = load([earlier], { timeZone: 'Asia/Tokyo' });
    expect(loaded).toMatchObject({ callCount: 2, timeZone: 'Europe/Paris' });
    expect(await customer().allCalls()).toContainEqual(before);
    expect(provider.accountIds().at(-1)).toEqual({ id: 'imported', name: 'calls.csv' });
  });

  it('rates records without a price by the demo tariff, and marks them so', async () => {
    const { load, customer } = importedCustomer();
    load([
      record({ type: 'premium' }),
      record({ type: 'international', destination: 'Jamaica', durationSeconds: 30 }),
      record({ direction: 'in', type: 'national' }),
      record({ durationSeconds: 0 }),
    ]);
    const calls = await customer().allCalls();
    expect(calls).toMatchObject([
      { type: 'premium', charge: usd('4.97'), chargeEstimated: true, billedSeconds: 120 },
      { type: 'international', charge: usd('1.14'), chargeEstimated: true },
      { type: 'national', charge: usd('0.00'), chargeEstimated: true },
      { type: 'other', chargeEstimated: true },
    ]);
  });

  it('lets charged calls of old bills be disputed, and puts the credit on a bill', async () => {
    const { load, provider, customer } = importedCustomer();
    load([
      record({ start: '2010-09-15T19:17:44+01:00', type: 'international', charge: usd('7.10') }),
      record({ start: '2010-12-15T19:17:44Z', charge: usd('1.00') }),
    ]);
    const [call] = await customer().eligibleCalls('imported.cycle.2010-09-01');
    if (call === undefined) throw new Error('Not eligible');
    expect(call.eligibility).toEqual({ eligible: true, lastDay: '2027-01-22' });
    const { id } = await customer().open([call], { reason: 'wrong-rate' });
    provider.clock.advance({ days: 40 });
    const { outcome } = await customer().dispute(id);
    expect(outcome?.creditedAt).toBe('2027-01-01T00:00:00+00:00');
    const credited = (await customer().cycles()).find(({ bill }) => bill?.issued === '2027-01-01');
    billingCycleSchema.parse(credited);
    // Nothing was used in December, so that the credit is all there is.
    expect(credited?.bill).toMatchObject({ state: 'paid', amountDue: usd('-7.10') });
  });

  it('refuses a load of which no call fits, and changes nothing', async () => {
    const { load, provider, customer } = importedCustomer();
    load([record({ charge: usd('1.00') })]);
    const invalid = expect.objectContaining({ code: 'invalid' });
    const euros = record({ lineNumber: 7, charge: { amount: '1.00', currency: 'EUR' } });
    expect(() => load([euros])).toThrow(invalid);
    expect(() => load([record({ charge: usd('-0.50') })])).toThrow(invalid);
    expect(await customer().allCalls()).toHaveLength(1);
    provider.reset();
    expect(provider.accountIds().map(({ id }) => id)).toEqual(['household', 'business']);
    expect(provider.signedInAs).toBeUndefined();
  });

  it('takes the calls in the currency of most charges, and lists the others', async () => {
    const { load, customer } = importedCustomer();
    const bhd = { amount: '0.005', currency: 'BHD' };
    const loaded = load([
      record({ lineNumber: 2, charge: bhd }),
      record({ lineNumber: 3, charge: { amount: '1.234', currency: 'KWD' } }),
      record({ lineNumber: 4, charge: { amount: '12.005', currency: 'KWD' } }),
      record({ lineNumber: 5, charge: { amount: '-1.000', currency: 'KWD' } }),
    ]);
    expect(loaded).toMatchObject({ currency: 'KWD', callCount: 2 });
    expect(loaded.chargeTotal).toEqual({ amount: '13.239', currency: 'KWD' });
    expect(loaded.refused).toEqual([
      { lineNumber: 2, reason: 'other-currency', charge: bhd },
      {
        lineNumber: 5,
        reason: 'negative-charge',
        charge: { amount: '-1.000', currency: 'KWD' },
      },
    ]);
    expect(await customer().allCalls()).toHaveLength(2);
  });

  it('recognises a file that was loaded before, and takes only what is new', async () => {
    const { load, customer } = importedCustomer();
    const first = [record({ charge: usd('1.00') }), record({ charge: usd('1.00') })];
    expect(load(first)).toMatchObject({ callCount: 2, repeatedCount: 0 });
    expect(load(first)).toMatchObject({ callCount: 2, repeatedCount: 2 });
    // The same moment with another offset, and a third call of the same kind.
    const overlapping = [
      ...first.map((call) => ({ ...call, start: '2026-08-03T20:04:11+02:00' })),
      record({ charge: usd('1.00') }),
      record({ charge: usd('2.00') }),
    ];
    expect(load(overlapping)).toMatchObject({ callCount: 4, repeatedCount: 2 });
    expect(await customer().allCalls()).toHaveLength(4);
  });

  it('keeps a call that the plan covers as included', async () => {
    const { load, customer } = importedCustomer();
    load([record({ charge: usd('0.00'), includedInPlan: true })]);
    expect(await customer().allCalls()).toMatchObject([{ includedInPlan: true }]);
  });

  it('takes the currency of the records', async () => {
    const { load } = importedCustomer();
    const loaded = load([record(), record({ charge: { amount: '5', currency: 'JPY' } })]);
    expect(loaded.currency).toBe('JPY');
  });

  it('loads 42,000 records of 101 numbers', () => {
    const records = Array.from({ length: 42_000 }, (_, index) =>
      record({
        lineNumber: index + 1,
        line: `+1212555${String(index % 101).padStart(4, '0')}`,
        start: new Date(Date.UTC(2026, 7, 1) + index * 180_000).toISOString(),
        ...(index % 2 === 0 ? { charge: usd('0.0425') } : {}),
      }),
    );
    const { load } = importedCustomer();
    const loaded = load(records);
    expect(loaded).toMatchObject({ lineCount: 101, callCount: 42_000, estimatedCount: 21_000 });
    expect(loaded.chargeTotal.currency).toBe('USD');
  });
});
