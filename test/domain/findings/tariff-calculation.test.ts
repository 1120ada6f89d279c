import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, Tariff } from '../../../src/contract/index.js';
import { microsOf } from '../../../src/domain/findings/call-table.js';
import {
  calculationOf,
  chargeableSeconds,
  type TaxReading,
} from '../../../src/domain/findings/tariff-calculation.js';
import { TariffScreening } from '../../../src/domain/findings/tariff-screening.js';
import { addMoney, compareMoney } from '../../../src/domain/index.js';
import { arbitraryCall } from '../../support/arbitraries.js';
import { buildCall, money } from '../../support/builders.js';

function callWith(tariff: Tariff, overrides: Partial<Call> = {}): Call {
  return buildCall({ tariff, billedSeconds: undefined, ...overrides });
}

describe('chargeableSeconds', () => {
  it.each([
    ['rounds up to the increment', 161, { incrementSeconds: 60 }, undefined, 180],
    ['leaves whole increments', 180, { incrementSeconds: 60 }, undefined, 180],
    ['goes on from the minimum', 31, { incrementSeconds: 6, minimumSeconds: 30 }, undefined, 36],
    ['charges the minimum', 4, { incrementSeconds: 6, minimumSeconds: 30 }, undefined, 30],
    ['takes an unknown minimum for a minute', 4, { incrementSeconds: 6 }, undefined, 60],
    ['believes the bill about an unknown minimum', 4, { incrementSeconds: 6 }, 30, 30],
    ['believes no minimum above a minute', 4, { incrementSeconds: 6 }, 120, 60],
    ['takes what the bill rounded less', 161, { incrementSeconds: 60 }, 161, 161],
    ['ignores what the bill rounded more', 161, { incrementSeconds: 60 }, 240, 180],
    ['takes the billed time without an increment', 161, {}, 170, 170],
    ['takes off included seconds', 161, { incrementSeconds: 60, includedSeconds: 120 }, 180, 60],
    ['rounds after taking them off', 59, { incrementSeconds: 60, includedSeconds: 1 }, 60, 60],
    [
      'charges nothing when all is included',
      50,
      { incrementSeconds: 60, includedSeconds: 600 },
      60,
      0,
    ],
  ] as const)('%s', (_, durationSeconds, tariff, billedSeconds, expected) => {
    const call = buildCall({ durationSeconds, billedSeconds });
    expect(chargeableSeconds(call, tariff)).toBe(expected);
  });

  it('tells nothing without increment and billed time', () => {
    expect(chargeableSeconds(buildCall({ billedSeconds: undefined }), {})).toBeUndefined();
  });
});

describe('calculationOf', () => {
  const tariff: Tariff = {
    setupFee: money('0.15'),
    ratePerMinute: money('0.35'),
    incrementSeconds: 60,
  };

  it('shows the difference as a calculation (F2)', () => {
    const call = callWith(tariff, { charge: money('1.55') });
    expect(calculationOf(call, 'contained')).toEqual({
      durationSeconds: 161,
      incrementSeconds: 60,
      minimumSeconds: undefined,
      includedSeconds: 0,
      chargeableSeconds: 180,
      billedSeconds: undefined,
      ratePerMinute: money('0.35'),
      setupFee: money('0.15'),
      usage: money('1.05'),
      tax: undefined,
      expected: money('1.20'),
      charged: money('1.55'),
      difference: money('0.35'),
    });
  });

  it('adds the tax where prices are without it', () => {
    const call = callWith({ ...tariff, tax: money('0.24') }, { charge: money('1.54') });
    expect(calculationOf(call, 'added')).toMatchObject({
      tax: money('0.24'),
      expected: money('1.44'),
      difference: money('0.10'),
    });
    expect(calculationOf(call, 'contained')).toMatchObject({ difference: money('0.34') });
  });

  it.each([
    ['what the tariff comes to', '1.20'],
    ['less than it', '1.19'],
    ['nothing', '0'],
  ])('finds nothing in a charge of %s', (_, amount) => {
    expect(calculationOf(callWith(tariff, { charge: money(amount) }), 'contained')).toBeUndefined();
  });

  it('allows for rounding up at the last digit of the charge', () => {
    const bySecond = { ratePerMinute: money('0.35'), incrementSeconds: 1, minimumSeconds: 1 };
    const charged = (amount: string) => callWith(bySecond, { charge: money(amount) });
    // 161 seconds come to 0.939166…
    expect(calculationOf(charged('0.94'), 'contained')).toBeUndefined();
    expect(calculationOf(charged('0.9392'), 'contained')).toBeUndefined();
    expect(calculationOf(charged('0.9393'), 'contained')?.difference).toEqual(money('0.0001'));
    expect(calculationOf(charged('0.95'), 'contained')?.difference).toEqual(money('0.01'));
  });

  it.each([
    ['a tariff without prices', { tariff: { incrementSeconds: 60 } }],
    ['no tariff', { tariff: undefined }],
    ['a charge that was estimated', { chargeEstimated: true }],
    ['a price in another currency', { tariff: { ...tariff, setupFee: money('0.15', 'EUR') } }],
    ['an unanswered call', { durationSeconds: 0 }],
  ])('finds nothing with %s', (_, overrides) => {
    const call = callWith(tariff, { charge: money('99'), ...overrides });
    expect(calculationOf(call, 'contained')).toBeUndefined();
  });

  it('always adds up, whatever the facts (F2)', () => {
    fc.assert(
      fc.property(
        arbitraryCall,
        fc.constantFrom<TaxReading>('contained', 'added'),
        (call, reading) => {
          const parts = calculationOf(inOneCurrency(call), reading);
          if (parts === undefined) return;
          const { setupFee, usage, tax, expected, difference, charged } = parts;
          const sum = [setupFee, tax].reduce<Call['charge']>(
            (all, part) => (part ? addMoney(all, part) : all),
            usage,
          );
          expect(sum).toEqual(expected);
          expect(compareMoney(addMoney(expected, difference), charged)).toBe(0);
          expect(compareMoney(charged, expected)).toBe(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Amounts as on bills, and now and then one as the schema allows. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^\d{1,2}\.\d{2,4}$/) },
  fc.stringMatching(/^\d{1,15}(\.\d{1,12})?$/),
);

const billedCall: fc.Arbitrary<Call> = fc
  .record({
    call: arbitraryCall,
    amounts: fc.array(amount, { minLength: 4, maxLength: 4 }),
    seconds: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ call, amounts, seconds }) => {
    const [charge, setupFee, ratePerMinute, tax] = amounts.map((text) => money(text));
    const { incrementSeconds = 60, ...rest } = call.tariff ?? {};
    const tariff = {
      ...rest,
      setupFee,
      ratePerMinute,
      tax,
      incrementSeconds: Math.min(incrementSeconds, 60),
    };
    return { ...call, charge: charge as Call['charge'], durationSeconds: seconds, tariff };
  });

function inOneCurrency(call: Call): Call {
  const { setupFee, ratePerMinute, tax, ...rest } = call.tariff ?? {};
  const { currency } = call.charge;
  const same = (price: Call['charge'] | undefined) => price && { ...price, currency };
  return {
    ...call,
    tariff: {
      ...rest,
      setupFee: same(setupFee),
      ratePerMinute: same(ratePerMinute),
      tax: same(tax),
    },
  };
}

describe('TariffScreening', () => {
  it('agrees with the whole calculation about every charge (F2)', () => {
    const screening = new TariffScreening();
    let compared = 0;
    fc.assert(
      fc.property(
        billedCall,
        fc.constantFrom<TaxReading>('contained', 'added'),
        (call, reading) => {
          const expected = screening.expectedMicros(call, reading);
          const charge = microsOf(call.charge);
          const whole = calculationOf(call, reading);
          if (expected === undefined) expect(whole).toBeUndefined();
          else if (!Number.isNaN(expected) && !Number.isNaN(charge)) {
            expect(charge > expected).toBe(whole !== undefined);
            compared += 1;
          }
        },
      ),
      { numRuns: 1_000 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('agrees at the very cent where a charge becomes too high (F2)', () => {
    const screening = new TariffScreening();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 9_000 }),
        fc.integer({ min: -1, max: 1 }),
        (rate, seconds, off) => {
          const ratePerMinute = money(
            `${String(rate).padStart(5, '0').slice(0, -4)}.${String(rate).padStart(5, '0').slice(-4)}`,
          );
          const cents = Math.ceil((rate * seconds) / 6_000) + off;
          const charge = money((Math.max(0, cents) / 100).toFixed(2));
          const tariff = { ratePerMinute, incrementSeconds: 1, minimumSeconds: 1 };
          const call = callWith(tariff, { charge, durationSeconds: seconds });
          const isAbove =
            microsOf(charge) > (screening.expectedMicros(call, 'contained') as number);
          expect(isAbove).toBe(off > 0);
          expect(calculationOf(call, 'contained') !== undefined).toBe(off > 0);
        },
      ),
    );
  });
});
