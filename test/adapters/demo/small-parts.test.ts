import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import {
  REFERENCE_PATTERN,
  referenceNumber,
} from '../../../src/adapters/demo/disputes/reference-number.js';
import { payloadHash } from '../../../src/adapters/demo/provider/payload-hash.js';
import { DESTINATIONS_FROM_AMERICA } from '../../../src/adapters/demo/seed/destinations.js';
import { createRandom, seedOf } from '../../../src/adapters/demo/seed/random.js';
import { instantIn, localTimeMs } from '../../../src/domain/local-time.js';
import { addMonths, monthsBetween } from '../../../src/adapters/demo/time/months.js';
import { instantSchema } from '../../../src/contract/index.js';
import { Customer, first, NOW } from './demo-fixture.js';

const ZONES = ['America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

describe('localTimeMs', () => {
  it('should be the way back from instantIn, except in the hour that happens twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1) / 1_000, max: Date.UTC(2035, 0, 1) / 1_000 }),
        fc.constantFrom(...ZONES),
        (seconds, timeZone) => {
          const text = instantIn(timeZone, seconds * 1_000);
          instantSchema.parse(text);
          expect(Date.parse(text)).toBe(seconds * 1_000);
          const [hours = 0, minutes = 0, rest = 0] = text.slice(11, 19).split(':').map(Number);
          const secondsOfDay = hours * 3_600 + minutes * 60 + rest;
          const back = localTimeMs(text.slice(0, 10), secondsOfDay, timeZone);
          expect(instantIn(timeZone, back).slice(0, 19)).toBe(text.slice(0, 19));
          expect(back).toBeLessThanOrEqual(seconds * 1_000);
        },
      ),
    );
  });

  it('should move a time that summer time skips forward by the gap', () => {
    const skipped = localTimeMs('2026-03-29', 2.5 * 3_600, 'Europe/Paris');
    expect(instantIn('Europe/Paris', skipped)).toBe('2026-03-29T03:30:00+02:00');
  });

  it('should take the first of two equal times', () => {
    const twice = localTimeMs('2026-11-01', 1.5 * 3_600, 'America/New_York');
    expect(instantIn('America/New_York', twice)).toBe('2026-11-01T01:30:00-04:00');
    const after = localTimeMs('2026-11-01', 3 * 3_600, 'America/New_York');
    expect(instantIn('America/New_York', after)).toBe('2026-11-01T03:00:00-05:00');
  });
});

describe('addMonths', () => {
  it('should go over the ends of years, both ways', () => {
    expect(addMonths('2026-11-28', 3)).toBe('2027-02-28');
    expect(addMonths('2026-02-01', -14)).toBe('2024-12-01');
    expect(monthsBetween('2024-12-01', '2026-02-01')).toBe(14);
    expect(() => addMonths('2026-01-29', 1)).toThrow(RangeError);
  });
});

describe('createRandom', () => {
  it('should repeat itself for a seed and stay within its bounds', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat(100),
        (seed, low, span) => {
          const [one, two] = [createRandom(seed), createRandom(seed)];
          for (let round = 0; round < 20; round += 1) {
            const value = one.whole(low, low + span);
            expect(value).toBe(two.whole(low, low + span));
            expect(value).toBeGreaterThanOrEqual(low);
            expect(value).toBeLessThanOrEqual(low + span);
          }
        },
      ),
    );
    expect(seedOf(1, 'a')).not.toBe(seedOf('1a'));
  });

  it('should choose by weight, and never what has none', () => {
    const random = createRandom(7);
    const entries = [['never', 0] as const, ['seldom', 1] as const, ['often', 9] as const];
    const chosen = Array.from({ length: 2_000 }, () => random.weighted(entries));
    const share = chosen.filter((item) => item === 'often').length / chosen.length;
    expect(chosen).not.toContain('never');
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(0.95);
    expect(() => random.weighted([])).toThrow(RangeError);
  });
});

describe('DESTINATIONS_FROM_AMERICA', () => {
  it.each([
    ['United Kingdom', /^\+44 20 7946 0\d{3}$/, /^\+442079460\d{3}$/],
    ['United Kingdom (mobile)', /^\+44 7700 900\d{3}$/, /^\+447700900\d{3}$/],
    ['Germany', /^\+49 30 23125 \d{3}$/, /^\+493023125\d{3}$/],
  ])('should have numbers of %s as they are written there', (name, display, raw) => {
    const random = createRandom(seedOf('numbers'));
    const number = DESTINATIONS_FROM_AMERICA.find((there) => there.name === name)?.number(random);
    expect(number?.display).toMatch(display);
    expect(number?.raw).toMatch(raw);
  });
});

describe('referenceNumber', () => {
  it('should be readable on the phone, and repeat itself for the same parts', () => {
    const numbers = Array.from({ length: 2_000 }, (_, index) => referenceNumber(1, index));
    for (const number of numbers) expect(number).toMatch(REFERENCE_PATTERN);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(referenceNumber(1, 5)).toBe(numbers[5]);
    expect(numbers.join('').replaceAll('RD', '')).not.toMatch(/[BDILOPSUVZ01]/);
  });
});

describe('payloadHash', () => {
  it('should not see the order of keys nor absent fields, but any other difference', () => {
    const hash = payloadHash('write', { a: '1', b: { c: [1, 2] } });
    expect(payloadHash('write', { b: { c: [1, 2] }, a: '1', d: undefined })).toBe(hash);
    for (const other of [
      { a: '1', b: { c: [2, 1] } },
      { a: 1, b: { c: [1, 2] } },
      { a: '1', b: { c: [1, 2] }, d: null },
    ]) {
      expect(payloadHash('write', other)).not.toBe(hash);
    }
    expect(payloadHash('other', { a: '1', b: { c: [1, 2] } })).not.toBe(hash);
  });
});

describe('subscribe', () => {
  it('should tell of the clock, disputes, imports and sessions, until it is ended', async () => {
    const customer = new Customer('household');
    const { provider } = customer;
    const listener = vi.fn();
    const unsubscribe = provider.subscribe(listener);
    const isTold = async (act: () => unknown) => {
      listener.mockClear();
      await act();
      return listener.mock.calls.length > 0;
    };
    const { id } = await customer.billedCycle();
    const calls = await customer.eligibleCalls(id);
    expect(await isTold(() => provider.clock.advance({ hours: 1 }))).toBe(true);
    expect(await isTold(() => customer.open([first(calls)]))).toBe(true);
    expect(await isTold(() => provider.loadCallRecords([], 'empty.csv'))).toBe(true);
    expect(await isTold(() => provider.expireSession())).toBe(true);
    expect(await isTold(() => provider.signIn('household'))).toBe(true);
    expect(await isTold(() => provider.reset())).toBe(true);
    expect(await isTold(() => customer.disputes())).toBe(false);
    unsubscribe();
    expect(await isTold(() => provider.clock.advance({ days: 1 }))).toBe(false);
  });
});

describe('createDemoProvider', () => {
  it('should begin anew in the present on reset', async () => {
    let now = NOW;
    const provider = createDemoProvider({ now: () => now });
    provider.signIn('household');
    const customer = new Customer('household', {}, provider);
    await customer.cycles();
    now = Date.parse('2028-05-17T08:00:00Z');
    provider.reset();
    const fresh = new Customer('household', { now: () => now });
    expect(await customer.cycles()).toEqual(await fresh.cycles());
    expect(await customer.disputes()).toEqual(await fresh.disputes());
  });

  it('should follow the real time, and the disputes with it', async () => {
    let now = NOW;
    const provider = createDemoProvider({ now: () => now });
    provider.signIn('business');
    const customer = new Customer('business', {}, provider);
    const submitted = (await customer.disputes()).find(({ status }) => status === 'submitted');
    now += 3 * 86_400_000;
    expect((await customer.dispute(submitted?.id ?? '')).status).toBe('under-review');
    expect(provider.clock.now().getTime()).toBe(now);
  });
});
