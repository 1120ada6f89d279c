import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BillingError } from '../../src/contract/index.js';
import { guardAdapter, type GuardedAdapter } from '../../src/guard/index.js';
import { buildAccount } from '../support/builders.js';
import { deferred, type Deferred } from '../support/deferred.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { settle } from '../support/settle.js';
import { stubAdapter } from '../support/stub-adapter.js';

/** Counts the listeners on a signal. */
function countListeners(signal: AbortSignal): { readonly count: number } {
  const held = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  vi.spyOn(signal, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    held.add(args[1]);
    add(...args);
    // A listener with `once` removes itself.
    if (typeof args[2] === 'object' && args[2].once) add('abort', () => held.delete(args[1]));
  });
  vi.spyOn(signal, 'removeEventListener').mockImplementation(
    (...args: Parameters<typeof remove>) => {
      held.delete(args[1]);
      remove(...args);
    },
  );
  return {
    get count() {
      return held.size;
    },
  };
}

describe('guardAdapter: time-out and abort', () => {
  let clock: FakeGuardClock;
  let signals: AbortSignal[];
  let answers: Deferred<unknown>[];
  let guarded: GuardedAdapter;

  beforeEach(() => {
    clock = new FakeGuardClock();
    signals = [];
    answers = [];
    // Ignores its signal, as many adapters do.
    const stubborn = async (_input: unknown, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      const answer = deferred<unknown>();
      answers.push(answer);
      return answer.promise as Promise<never>;
    };
    guarded = guardAdapter(
      stubAdapter({ account: stubborn, openDispute: stubborn, withdraw: stubborn }),
      { clock, timeoutMs: 1_000, retry: { readAttempts: 1 } },
    );
  });

  afterEach(() => {
    expect(clock.waiting, 'no timer may stay').toEqual([]);
  });

  it('times out even when the adapter ignores its signal (R5)', async () => {
    const failure = guarded.account({}, { signal: new AbortController().signal }).catch(identity);
    await clock.advance(999);
    expect(signals[0]?.aborted).toBe(false);
    await clock.advance(1);
    expect(await failure).toMatchObject({ name: 'BillingError', code: 'timeout' });
    expect(signals[0]?.aborted).toBe(true);
  });

  it('waits 20 seconds by default, and 5 minutes for evidence', async () => {
    const file = new Blob(['x']);
    const usual = guardAdapter(stubAdapter(), { clock });
    const { signal } = new AbortController();
    await usual.account({}, { signal });
    await usual.uploadEvidence(
      { accountId: 'a', disputeId: 'd', file, name: 'x.txt', mediaType: 'text/plain' },
      { signal, idempotencyKey: 'key-1' },
    );
    expect(clock.asked).toEqual([20_000, 300_000]);
  });

  it.each([
    ['an answer', (late: Deferred<unknown>) => late.resolve(buildAccount())],
    ['a failure', (late: Deferred<unknown>) => late.reject(new Error('late'))],
  ])('ignores %s that comes after the time-out (R5, R6)', async (_what, comeLate) => {
    const failure = guarded.account({}, { signal: new AbortController().signal }).catch(identity);
    await clock.advance(1_000);
    const early = await failure;
    comeLate(answers[0] as Deferred<unknown>);
    await settle();
    expect(early).toMatchObject({ code: 'timeout' });
  });

  it('rejects at once when the caller aborts (R5)', async () => {
    const caller = new AbortController();
    const failure = guarded.account({}, { signal: caller.signal }).catch(identity);
    await settle();
    caller.abort(new Error('The line was changed.'));
    expect(signals[0]?.aborted).toBe(true);
    expect(await failure).toMatchObject({
      code: 'aborted',
      cause: new Error('The line was changed.'),
    });
  });

  it('does not call the adapter when the caller has aborted already', async () => {
    const failure = await guarded.account({}, { signal: AbortSignal.abort() }).catch(identity);
    expect(failure).toMatchObject({ code: 'aborted' });
    expect(signals).toEqual([]);
  });

  it('rejects when a write times out (R3)', async () => {
    const { signal } = new AbortController();
    const failure = guarded
      .withdraw({ accountId: 'a', disputeId: 'd' }, { signal, idempotencyKey: 'key-1' })
      .catch(identity);
    await clock.advance(1_000);
    expect(await failure).toMatchObject({ code: 'timeout' });
    expect(answers).toHaveLength(1);
  });

  it.each([
    ['an answer', () => answers[0]?.resolve(buildAccount())],
    ['a failure', () => answers[0]?.reject(new BillingError('not-found'))],
    ['a malformed answer', () => answers[0]?.resolve({})],
    ['a time-out', () => clock.advance(1_000)],
  ])('leaves no listener on the caller’s signal after %s (R5)', async (_what, end) => {
    const { signal } = new AbortController();
    const listeners = countListeners(signal);
    const outcome = guarded.account({}, { signal }).catch(identity);
    await settle();
    expect(listeners.count).toBe(1);
    await end();
    await outcome;
    expect(listeners.count).toBe(0);
  });

  it('leaves no listener after a completed or aborted wait between attempts', async () => {
    const busy = guardAdapter(
      stubAdapter({ account: () => Promise.reject(new BillingError('unavailable')) }),
      { clock, retry: { readAttempts: 2 } },
    );
    const caller = new AbortController();
    const listeners = countListeners(caller.signal);
    const ended = busy.account({}, { signal: caller.signal }).catch(identity);
    await clock.advance(10_000);
    expect(await ended).toMatchObject({ code: 'unavailable' });
    expect(listeners.count).toBe(0);

    const calledOff = busy.account({}, { signal: caller.signal }).catch(identity);
    await settle();
    expect(clock.waiting).toHaveLength(1);
    caller.abort();
    expect(await calledOff).toMatchObject({ code: 'aborted' });
    expect(listeners.count).toBe(0);
  });

  it('rejects when the caller aborts while the answer is checked', async () => {
    const caller = new AbortController();
    // Aborts at the latest moment: when a getter of the answer is read.
    const answer = {
      ...buildAccount(),
      get holderName() {
        caller.abort();
        return 'Ada Lovelace';
      },
    };
    const answering = guardAdapter(stubAdapter({ account: async () => answer }), { clock });
    const failure = await answering.account({}, { signal: caller.signal }).catch(identity);
    expect(failure).toMatchObject({ code: 'aborted' });
  });
});

function identity(error: unknown): unknown {
  return error;
}
