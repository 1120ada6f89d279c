import { describe, expect, it } from 'vitest';
import type {
  BillingAdapter,
  Dispute,
  DisputedCall,
  RefusedDisputedCall,
} from '../../src/contract/index.js';
import { guardAdapter, type GuardedAdapter } from '../../src/guard/index.js';
import {
  buildCall,
  buildCalls,
  buildCycle,
  buildDispute,
  buildDisputedCall,
  buildLine,
  buildOpenDisputeInput,
  buildOutcome,
  buildReason,
  money,
} from '../support/builders.js';
import { failureOf } from '../support/failure.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { stubAdapter } from '../support/stub-adapter.js';

const signal = new AbortController().signal;
const options = { signal };
const writeOptions = { signal, idempotencyKey: 'key-1' };
const callsInput = { accountId: 'account-1', lineId: 'line-1', cycleId: 'cycle-1' };
const disputeInput = { accountId: 'account-1', disputeId: 'dispute-1' };

function guard(overrides: Partial<BillingAdapter> = {}): GuardedAdapter {
  return guardAdapter(stubAdapter(overrides), { clock: new FakeGuardClock() });
}

/** An adapter in plain JavaScript: any answer, missing methods. */
function guardUntyped(overrides: Record<string, unknown>): GuardedAdapter {
  return guard(overrides);
}

const unreadable = {
  get id(): string {
    throw new Error('This answer cannot be read.');
  },
};

describe('guardAdapter: answers', () => {
  it('drops unknown keys at every depth (S4)', async () => {
    const guarded = guardUntyped({
      lines: async () => [
        { ...buildLine(), imsi: '0010', number: { ...buildLine().number, owner: 'x' } },
      ],
    });
    const [line] = await guarded.lines({ accountId: 'account-1' }, options);
    expect(line).toEqual(buildLine());
    expect(line).not.toHaveProperty('imsi');
    expect(line).not.toHaveProperty('number.owner');
  });

  it('names the method and the place of a malformed answer, but no value (S10, R11)', async () => {
    const guarded = guardUntyped({
      lines: async () => [{ ...buildLine(), number: { raw: '+1 555 0100', kind: 'landline' } }],
    });
    const failure = await failureOf(guarded.lines({ accountId: 'account-1' }, options));
    expect(failure.code).toBe('malformed');
    expect(failure.message).toContain('lines()');
    expect(failure.message).toContain('0.number.kind');
    expect(`${failure.message}${failure.stack}`).not.toMatch(/555|landline/);
    expect(failure.cause).toBeUndefined();
  });

  it.each([
    ['an HTML page', '<!doctype html><title>Sign in</title>'],
    ['nothing, as from 204', undefined],
    ['null', null],
    ['an object instead of a list', { data: [] }],
    ['a list of nothing', [null]],
    ['a field that cannot be read', [unreadable]],
    ['a page of them', { items: [unreadable] }],
  ])('refuses %s as malformed (R11)', async (_what, answer) => {
    const guarded = guardUntyped({ lines: async () => answer, calls: async () => answer });
    expect(await failureOf(guarded.lines({ accountId: 'account-1' }, options))).toMatchObject({
      code: 'malformed',
    });
    expect(await failureOf(guarded.calls(callsInput, options))).toMatchObject({
      code: 'malformed',
    });
  });

  it('refuses lists with a repeated id (R11)', async () => {
    const guarded = guard({
      lines: async () => [buildLine(), buildLine()],
      billingCycles: async () => [buildCycle(), buildCycle()],
      reasons: async () => [buildReason(), buildReason()],
      disputes: async () => ({ items: [buildDispute(), buildDispute()] }),
    });
    const account = { accountId: 'account-1' };
    const failures = await Promise.all([
      failureOf(guarded.lines(account, options)),
      failureOf(guarded.billingCycles(account, options)),
      failureOf(guarded.reasons({ ...account, subject: 'calls', locale: 'en' }, options)),
      failureOf(guarded.disputes(account, options)),
    ]);
    expect(failures.map(({ code }) => code)).toEqual(Array(4).fill('malformed'));
  });

  it('refuses a dispute that counts a call twice (R11)', async () => {
    const calls = [buildDisputedCall(), buildDisputedCall()];
    const decided = buildOutcome().calls ?? [];
    const repeated = guard({
      dispute: async () => buildDispute({ subject: { kind: 'calls', calls } }),
      disputes: async () => ({
        items: [buildDispute({ outcome: buildOutcome({ calls: [...decided, ...decided] }) })],
      }),
    });
    const one = await failureOf(repeated.dispute(disputeInput, options));
    expect(one.message).toContain('subject.calls.1.id');
    const list = await failureOf(repeated.disputes({ accountId: 'account-1' }, options));
    expect(list.message).toContain('items.0.outcome.calls.1.callId');
  });

  it.each([
    ['line', { lineId: 'line-2' }],
    ['cycle', { cycleId: 'cycle-2' }],
  ])('refuses calls of another %s (R6, R11)', async (name, overrides) => {
    const guarded = guard({
      calls: async () => ({ items: [...buildCalls(2), buildCall({ id: 'x', ...overrides })] }),
    });
    const failure = await failureOf(guarded.calls(callsInput, options));
    expect(failure).toMatchObject({ code: 'malformed' });
    expect(failure.message).toContain(`items.2.${name}Id`);
  });

  it('accepts calls of two currencies', async () => {
    const items = [buildCall(), buildCall({ id: 'call-2', charge: money('0.90', 'EUR') })];
    const page = await guard({ calls: async () => ({ items }) }).calls(callsInput, options);
    expect(page.items).toEqual(items);
  });

  it.each(['calls', 'disputes'] as const)(
    'refuses a page of %s that leads to itself',
    async (name) => {
      const guarded = guardUntyped({ [name]: async () => ({ items: [], nextCursor: 'page-2' }) });
      const first = await guarded[name](callsInput, options);
      expect(first.nextCursor).toBe('page-2');
      const second = guarded[name]({ ...callsInput, cursor: 'page-2' }, options);
      expect(await failureOf(second)).toMatchObject({ code: 'malformed' });
    },
  );

  it('refuses any dispute but the requested one (S10)', async () => {
    const other = async () => buildDispute({ id: 'dispute-of-somebody-else' });
    const guarded = guard({ dispute: other, withdraw: other, addInformation: other });
    for (const answer of [
      guarded.dispute(disputeInput, options),
      guarded.withdraw(disputeInput, writeOptions),
      guarded.addInformation({ ...disputeInput, text: 'More.' }, writeOptions),
    ]) {
      const failure = await failureOf(answer);
      expect(failure.code).toBe('malformed');
      expect(failure.message).not.toContain('somebody');
    }
  });

  it('refuses an opened dispute with another client reference (R1)', async () => {
    const guarded = guard({
      openDispute: async () => buildDispute({ clientReference: 'client-2' }),
    });
    const failure = await failureOf(guarded.openDispute(buildOpenDisputeInput(), writeOptions));
    expect(failure.code).toBe('malformed');
  });

  describe('for a dispute about several calls', () => {
    const calls = ['a', 'b', 'c'].map((id) => buildDisputedCall({ id }));
    const [a, b, c] = calls as [DisputedCall, DisputedCall, DisputedCall];
    const sent = buildOpenDisputeInput({ subject: { kind: 'calls', calls } });
    const refusal = (call: DisputedCall): RefusedDisputedCall => ({
      call,
      reason: 'outside-window',
    });
    const answered = (
      taken: readonly DisputedCall[],
      refused?: readonly RefusedDisputedCall[],
    ): Promise<Dispute> => {
      const subject = { kind: 'calls' as const, calls: [...taken] };
      const refusedCalls = refused && [...refused];
      const guarded = guard({
        openDispute: async ({ clientReference }) =>
          buildDispute({ clientReference, subject, refusedCalls }),
      });
      return guarded.openDispute(sent, writeOptions);
    };

    it('accepts it when each call is accepted or rejected, in any order (R10)', async () => {
      expect(await answered([c, a], [refusal(b)])).toMatchObject({
        refusedCalls: [{ call: { id: 'b' }, reason: 'outside-window' }],
      });
      expect(await answered([b, c, a])).toMatchObject({ id: 'dispute-1' });
    });

    it.each<[string, readonly DisputedCall[], readonly RefusedDisputedCall[] | undefined]>([
      ['of which nothing is said', [a, b], undefined],
      ['of which nothing is said, beside a refused one', [a], [refusal(b)]],
      ['that was not sent', [a, b, c, buildDisputedCall({ id: 'd' })], undefined],
      ['that was not sent and is refused', [a, b], [refusal(buildDisputedCall({ id: 'd' }))]],
      ['that is both', [a, b, c], [refusal(c)]],
      ['that is refused twice', [a, b], [refusal(c), refusal(c)]],
    ])('refuses it with a call %s (R10, R11)', async (_, taken, refused) => {
      expect((await failureOf(answered(taken, refused))).code).toBe('malformed');
    });

    it('refuses it when all calls are rejected (R10)', async () => {
      const failure = await failureOf(answered([], calls.map(refusal)));
      expect(failure.code).toBe('malformed');
    });

    it('refuses it about a bill (R10)', async () => {
      const subject = { kind: 'bill' as const, cycleId: 'cycle-1', billNumber: 'B-1' };
      const guarded = guard({
        openDispute: async ({ clientReference }) => buildDispute({ clientReference, subject }),
      });
      const failure = await failureOf(guarded.openDispute(sent, writeOptions));
      expect(failure.message).toContain('subject');
    });
  });

  it('refuses a dispute about another bill (R10)', async () => {
    const bill = { kind: 'bill' as const, cycleId: 'cycle-1', billNumber: 'B-1' };
    const answeredWith = (subject: Dispute['subject']): Promise<Dispute> =>
      guard({
        openDispute: async ({ clientReference }) => buildDispute({ clientReference, subject }),
      }).openDispute(buildOpenDisputeInput({ subject: bill }), writeOptions);
    expect((await failureOf(answeredWith({ ...bill, cycleId: 'cycle-2' }))).code).toBe('malformed');
    expect(await answeredWith({ ...bill, billNumber: 'B-01' })).toMatchObject({ id: 'dispute-1' });
  });

  it('accepts an opened dispute without a client reference', async () => {
    const guarded = guard({
      openDispute: async () => buildDispute({ clientReference: undefined }),
    });
    expect(await guarded.openDispute(buildOpenDisputeInput(), writeOptions)).toMatchObject({
      id: 'dispute-1',
    });
  });

  it('never retries a malformed answer', async () => {
    let asked = 0;
    const guarded = guardUntyped({
      account: async () => {
        asked += 1;
        return {};
      },
    });
    await failureOf(guarded.account({}, options));
    expect(asked).toBe(1);
  });
});
