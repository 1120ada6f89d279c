import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BILLING_ERROR_CODES,
  BillingError,
  type BillingErrorCode,
} from '../../src/contract/index.js';
import { guardAdapter, type GuardOptions } from '../../src/guard/index.js';
import {
  DEFAULT_RETRY_POLICY,
  RetryBudget,
  waitBeforeRetry,
} from '../../src/guard/retry-policy.js';
import { buildAccount, buildDispute, buildOpenDisputeInput } from '../support/builders.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { settle } from '../support/settle.js';
import { stubAdapter } from '../support/stub-adapter.js';

const RETRIED_READS: BillingErrorCode[] = ['network', 'timeout', 'unavailable', 'rate-limited'];
const RETRIED_WRITES: BillingErrorCode[] = ['in-progress', 'rate-limited'];
/** All others, except an adapter that aborts by itself. */
const SURFACED_READS = BILLING_ERROR_CODES.filter(
  (code) => !RETRIED_READS.includes(code) && code !== 'aborted',
);
const TIMEOUT_MS = 20_000;

/** A provider that fails with each of the errors in turn and then answers. */
function failing(errors: readonly BillingError[], options: GuardOptions = {}) {
  const clock = new FakeGuardClock();
  const keys: unknown[] = [];
  const next = () => {
    const error = errors[keys.length];
    keys.push(undefined);
    return error;
  };
  const guarded = guardAdapter(
    stubAdapter({
      account: async () => {
        const error = next();
        if (error) throw error;
        return buildAccount();
      },
      openDispute: async (_input, { idempotencyKey }) => {
        const error = next();
        keys[keys.length - 1] = idempotencyKey;
        if (error) throw error;
        return buildDispute();
      },
    }),
    { clock, ...options },
  );
  const caller = new AbortController();
  const read = () =>
    guarded.account({}, { signal: caller.signal }).catch((error: unknown) => error);
  const write = () =>
    guarded
      .openDispute(buildOpenDisputeInput(), { signal: caller.signal, idempotencyKey: 'key-1' })
      .catch((error: unknown) => error);
  return {
    clock,
    caller,
    keys,
    read,
    write,
    /** The waits between attempts. */
    waits: () => clock.asked.filter((ms) => ms !== TIMEOUT_MS),
  };
}

function errors(count: number, code: BillingErrorCode, retryAfterMs?: number): BillingError[] {
  return Array.from({ length: count }, () =>
    retryAfterMs === undefined
      ? new BillingError(code)
      : new BillingError(code, code, { retryAfterMs }),
  );
}

describe('guardAdapter: retries of reads', () => {
  it.each(RETRIED_READS)('retries after %s, with three attempts at most (R4)', async (code) => {
    const { clock, keys, read } = failing(errors(9, code));
    const outcome = read();
    await clock.advance(8_000);
    await clock.advance(8_000);
    expect(await outcome).toMatchObject({ code });
    expect(keys).toHaveLength(3);
  });

  it.each(SURFACED_READS)('rejects with %s without a retry (R4)', async (code) => {
    const { keys, read, waits } = failing(errors(9, code));
    expect(await read()).toMatchObject({ code });
    expect([keys.length, waits()]).toEqual([1, []]);
  });

  it('retries when the adapter aborts by itself', async () => {
    const { clock, read } = failing(errors(1, 'aborted'));
    const outcome = read();
    await clock.advance(8_000);
    expect(await outcome).toEqual(buildAccount());
  });

  it('returns the answer of a later attempt', async () => {
    const { clock, read } = failing(errors(2, 'network'));
    const outcome = read();
    await clock.advance(8_000);
    await clock.advance(8_000);
    expect(await outcome).toEqual(buildAccount());
  });

  it('retries after its own time-out', async () => {
    const clock = new FakeGuardClock();
    let asked = 0;
    const guarded = guardAdapter(
      stubAdapter({
        account: () => {
          asked += 1;
          return asked === 1 ? new Promise(() => {}) : Promise.resolve(buildAccount());
        },
      }),
      { clock },
    );
    const outcome = guarded.account({}, { signal: new AbortController().signal });
    await clock.advance(TIMEOUT_MS);
    await clock.advance(300);
    expect(await outcome).toEqual(buildAccount());
  });

  it('waits for as long as the provider asks (R4)', async () => {
    const { clock, keys, read } = failing(errors(1, 'rate-limited', 5_000));
    clock.chance = 0;
    const outcome = read();
    await clock.advance(4_999);
    expect(keys).toHaveLength(1);
    await clock.advance(1);
    expect(await outcome).toEqual(buildAccount());
  });

  it('rejects at once when the provider asks for more than 30 s (R4)', async () => {
    const { keys, read, waits } = failing(errors(1, 'rate-limited', 30_001));
    expect(await read()).toMatchObject({ code: 'rate-limited', retryAfterMs: 30_001 });
    expect([keys.length, waits()]).toEqual([1, []]);
  });

  it('rejects at once when the caller aborts during a wait (R5)', async () => {
    const { caller, keys, read } = failing(errors(9, 'unavailable', 20_001));
    const outcome = read();
    await settle();
    caller.abort();
    expect(await outcome).toMatchObject({ code: 'aborted' });
    expect(keys).toHaveLength(1);
  });

  it('rejects at once even when the clock ignores the signal', async () => {
    const caller = new AbortController();
    const guarded = guardAdapter(
      stubAdapter({ account: () => Promise.reject(new BillingError('network')) }),
      { clock: { now: () => 0, random: () => 1, delay: () => new Promise(() => {}) } },
    );
    const outcome = guarded.account({}, { signal: caller.signal }).catch((error: unknown) => error);
    await settle();
    caller.abort();
    expect(await outcome).toMatchObject({ code: 'aborted' });
  });

  it('limits the retries of all reads in an outage (R4)', async () => {
    const clock = new FakeGuardClock();
    let asked = 0;
    const guarded = guardAdapter(
      stubAdapter({
        account: () => {
          asked += 1;
          return Promise.reject(new BillingError('unavailable'));
        },
      }),
      { clock },
    );
    const { signal } = new AbortController();
    const readMany = async () => {
      asked = 0;
      const all = Array.from({ length: 100 }, () => guarded.account({}, { signal }).catch(String));
      await clock.advance(0);
      while (clock.waiting.length > 0) await clock.advance(1);
      await Promise.all(all);
      return asked - 100;
    };
    expect(await readMany()).toBe(DEFAULT_RETRY_POLICY.budget);
    expect(await readMany()).toBe(0);
    await clock.advance(3 * DEFAULT_RETRY_POLICY.budgetRefillMs);
    expect(await readMany()).toBe(3);
  });
});

describe('guardAdapter: retries of writes', () => {
  it.each(RETRIED_WRITES)(
    'waits and retries after %s with the same key (R1, R12)',
    async (code) => {
      const { clock, keys, write } = failing(errors(2, code));
      const outcome = write();
      await clock.advance(8_000);
      await clock.advance(8_000);
      expect(await outcome).toEqual(buildDispute());
      expect(keys).toEqual(['key-1', 'key-1', 'key-1']);
    },
  );

  it.each(BILLING_ERROR_CODES.filter((code) => !RETRIED_WRITES.includes(code)))(
    'rejects with %s without a retry (R1, R3)',
    async (code) => {
      const { keys, waits, write } = failing(errors(1, code));
      expect(await write()).toBeInstanceOf(BillingError);
      expect([keys, waits()]).toEqual([['key-1'], []]);
    },
  );

  it('rejects with in-progress when that lasts', async () => {
    const { clock, keys, write } = failing(errors(99, 'in-progress'));
    const outcome = write();
    for (let wait = 0; wait < 10; wait += 1) await clock.advance(8_000);
    expect(await outcome).toMatchObject({ code: 'in-progress' });
    expect(keys).toHaveLength(DEFAULT_RETRY_POLICY.writeAttempts);
  });

  it('retries although reads have used up the budget', async () => {
    const { clock, write } = failing(errors(1, 'in-progress'), { retry: { budget: 0 } });
    const outcome = write();
    await clock.advance(8_000);
    expect(await outcome).toEqual(buildDispute());
  });
});

describe('waitBeforeRetry', () => {
  const policy = DEFAULT_RETRY_POLICY;

  it('spreads waits up to a limit that doubles, at most 8 s (R4)', () => {
    const patient = { ...policy, readAttempts: 99 };
    const unavailable = new BillingError('unavailable');
    const longest = (attempts: number) =>
      waitBeforeRetry(unavailable, 'read', attempts, patient, () => 1);
    expect([1, 2, 3, 4, 5, 6, 7].map(longest)).toEqual([300, 600, 1200, 2400, 4800, 8000, 8000]);
    expect(waitBeforeRetry(unavailable, 'read', 5, patient, () => 0)).toBe(0);
  });

  it('is never shorter than the requested wait, and little longer (R4)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 30_000, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (retryAfterMs, chance) => {
          const error = new BillingError('rate-limited', '', { retryAfterMs });
          const wait = waitBeforeRetry(error, 'read', 1, policy, () => chance) ?? -1;
          expect(wait).toBeGreaterThanOrEqual(retryAfterMs);
          expect(wait).toBeLessThanOrEqual(retryAfterMs + policy.readBaseMs);
        },
      ),
    );
  });

  it.each([Number.NaN, -1])('ignores a requested wait of %s ms', (retryAfterMs) => {
    const error = new BillingError('unavailable', '', { retryAfterMs });
    expect(waitBeforeRetry(error, 'read', 1, policy, () => 0.5)).toBe(150);
  });

  it('gives up when the provider asks for an endless wait', () => {
    const error = new BillingError('unavailable', '', { retryAfterMs: Number.POSITIVE_INFINITY });
    expect(waitBeforeRetry(error, 'read', 1, policy, () => 0.5)).toBeUndefined();
  });
});

describe('RetryBudget', () => {
  it('never exceeds its size', () => {
    let now = 0;
    const budget = new RetryBudget(2, 1_000, () => now);
    now = 1_000_000;
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
    now += 999;
    expect(budget.take()).toBe(false);
    now += 1;
    expect(budget.take()).toBe(true);
  });
});

describe('guardAdapter: uncertain writes', () => {
  const error = (code: BillingErrorCode) => new BillingError(code);

  it('reports that an earlier try may have arrived, whatever the last error is (R1)', async () => {
    const { write, clock } = failing([
      error('in-progress'),
      ...Array(4).fill(error('rate-limited')),
    ]);
    const done = write();
    for (let retry = 0; retry < 4; retry += 1) await clock.advance(30_000);
    expect(await done).toMatchObject({ code: 'rate-limited', mayHaveArrived: true });
  });

  it.each(['network', 'timeout', 'unavailable', 'malformed', 'unknown'] as const)(
    'reports that the write may have arrived after %s (R3)',
    async (code) => {
      expect(await failing([error(code)]).write()).toMatchObject({ code, mayHaveArrived: true });
    },
  );

  it('reports that the write may have arrived when the adapter says so (R3)', async () => {
    const page = new BillingError('invalid', undefined, { mayHaveArrived: true });
    expect(await failing([page]).write()).toMatchObject({ code: 'invalid', mayHaveArrived: true });
  });

  it('reports that an earlier try may have arrived when the adapter says so (R1)', async () => {
    const page = new BillingError('rate-limited', undefined, { mayHaveArrived: true });
    const { write, clock } = failing([page, error('invalid')]);
    const done = write();
    await clock.advance(30_000);
    expect(await done).toMatchObject({ code: 'invalid', mayHaveArrived: true });
  });

  it.each(['invalid', 'forbidden', 'conflict', 'unauthenticated'] as const)(
    'believes a provider that refuses with %s',
    async (code) => {
      expect(await failing([error(code)]).write()).toMatchObject({ code, mayHaveArrived: false });
    },
  );
});
