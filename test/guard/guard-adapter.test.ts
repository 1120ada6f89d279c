import { describe, expect, it } from 'vitest';
import { BillingError, type BillingAdapter } from '../../src/contract/index.js';
import { guardAdapter, type GuardedAdapter } from '../../src/guard/index.js';
import {
  buildAccount,
  buildCall,
  buildContactReceipt,
  buildContactRequest,
  buildCycle,
  buildDispute,
  buildDisputedCall,
  buildEvidence,
  buildLine,
  buildOpenDisputeInput,
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

describe('guardAdapter', () => {
  it('returns every valid answer', async () => {
    const guarded = guard();
    expect(await guarded.account({}, options)).toEqual(buildAccount());
    expect(await guarded.lines({ accountId: 'account-1' }, options)).toEqual([buildLine()]);
    expect(await guarded.billingCycles({ accountId: 'account-1' }, options)).toEqual([
      buildCycle(),
    ]);
    expect(await guarded.calls(callsInput, options)).toEqual({ items: [buildCall()] });
    expect(
      await guarded.reasons({ accountId: 'account-1', subject: 'calls', locale: 'fr' }, options),
    ).toEqual([buildReason()]);
    expect(await guarded.disputes({ accountId: 'account-1' }, options)).toEqual({
      items: [buildDispute()],
    });
    expect(await guarded.dispute(disputeInput, options)).toEqual(buildDispute());
    expect(await guarded.openDispute(buildOpenDisputeInput(), writeOptions)).toEqual(
      buildDispute(),
    );
    expect(await guarded.addInformation({ ...disputeInput, text: 'More.' }, writeOptions)).toEqual(
      buildDispute(),
    );
    expect(await guarded.withdraw(disputeInput, writeOptions)).toEqual(
      buildDispute({ status: 'withdrawn' }),
    );
    expect(await guarded.contact(buildContactRequest(), writeOptions)).toEqual(
      buildContactReceipt(),
    );
    const file = new Blob(['12345']);
    expect(
      await guarded.uploadEvidence(
        { ...disputeInput, file, name: 'bill.pdf', mediaType: 'application/pdf' },
        writeOptions,
      ),
    ).toEqual(buildEvidence({ name: 'bill.pdf', mediaType: 'application/pdf', sizeBytes: 5 }));
  });

  it('calls the adapter with its `this`, a signal and the idempotency key', async () => {
    const adapter = {
      ...stubAdapter(),
      received: [] as unknown[],
      async withdraw(input: unknown, { signal: own, ...rest }: Record<string, unknown>) {
        this.received.push(input, own instanceof AbortSignal, rest);
        return buildDispute({ status: 'withdrawn' });
      },
    };
    await guardAdapter(adapter as unknown as BillingAdapter).withdraw(disputeInput, writeOptions);
    expect(adapter.received).toEqual([disputeInput, true, { idempotencyKey: 'key-1' }]);
  });

  it('accepts answers that are no promises', async () => {
    const guarded = guardUntyped({ account: () => buildAccount() });
    expect(await guarded.account({}, options)).toEqual(buildAccount());
  });

  describe('capabilities and optional methods', () => {
    it('returns the capabilities of the adapter', () => {
      expect(guard().capabilities).toEqual({
        disputeBill: true,
        withdraw: true,
        evidence: true,
        partialAmounts: false,
        contain: false,
        feedback: true,
        demonstration: false,
      });
    });

    it('withholds a capability without its method', () => {
      const guarded = guard({
        withdraw: undefined,
        uploadEvidence: undefined,
        feedback: undefined,
      });
      expect(guarded.capabilities).toEqual({
        disputeBill: true,
        withdraw: false,
        evidence: false,
        partialAmounts: false,
        contain: false,
        feedback: false,
        demonstration: false,
      });
    });

    it('has no capabilities when the adapter declares none', () => {
      expect(guardUntyped({ capabilities: undefined }).capabilities).toEqual({
        disputeBill: false,
        withdraw: false,
        evidence: false,
        partialAmounts: false,
        contain: false,
        feedback: false,
        demonstration: false,
      });
    });

    it('returns the current capabilities, frozen', () => {
      let withdraw = false;
      const adapter = Object.defineProperty(stubAdapter(), 'capabilities', {
        get: () => ({ disputeBill: false, withdraw, evidence: false }),
      });
      const guarded = guardAdapter(adapter);
      const before = guarded.capabilities;
      expect(before.withdraw).toBe(false);
      expect(guarded.capabilities).toBe(before);
      withdraw = true;
      expect(guarded.capabilities.withdraw).toBe(true);
      expect(before.withdraw).toBe(false);
      expect(Object.isFrozen(guarded.capabilities)).toBe(true);
    });

    it('returns the clock of the adapter, if it has one', () => {
      expect(guardUntyped({ now: () => 1_000 }).now?.()).toBe(1_000);
      expect(guardUntyped({ now: undefined }).now).toBeUndefined();
    });

    it.each([
      () => Number.NaN,
      () => 'noon',
      () => {
        throw new Error('no clock');
      },
    ])('uses the device clock when the adapter clock is broken', (now) => {
      const before = Date.now();
      expect(guardUntyped({ now }).now?.()).toBeGreaterThanOrEqual(before);
    });

    it('resolves reasons to undefined when the adapter leaves them out', async () => {
      const guarded = guard({ reasons: undefined });
      const input = { accountId: 'account-1', subject: 'calls', locale: 'en' } as const;
      expect(await guarded.reasons(input, options)).toBeUndefined();
    });

    it('rejects with invalid when any other method is left out', async () => {
      const guarded = guardUntyped({ withdraw: undefined, lines: undefined });
      const withdrawn = await failureOf(guarded.withdraw(disputeInput, writeOptions));
      expect(withdrawn).toMatchObject({
        code: 'invalid',
        message: 'The adapter has no withdraw().',
      });
      const lines = await failureOf(guarded.lines({ accountId: 'account-1' }, options));
      expect(lines).toMatchObject({ code: 'invalid', message: 'The adapter has no lines().' });
    });
  });

  describe('requests', () => {
    it('sends only known fields and omits absent ones (S4)', async () => {
      const sent: object[] = [];
      const guarded = guard({
        calls: async (input) => {
          sent.push(input);
          return { items: [] };
        },
      });
      const given = { ...callsInput, cursor: undefined, token: 'secret' };
      await guarded.calls(given, options);
      expect(sent).toEqual([callsInput]);
      expect(Object.keys(sent[0] ?? {})).toEqual(Object.keys(callsInput));
    });

    it('rejects an invalid input, names its fields and sends nothing', async () => {
      let asked = 0;
      const guarded = guard({
        openDispute: async () => {
          asked += 1;
          return buildDispute();
        },
      });
      const input = buildOpenDisputeInput({
        clientReference: '',
        requestedAmount: money('-4.00'),
        details: 'Secret words. '.repeat(1_000),
      });
      const failure = await failureOf(guarded.openDispute(input, writeOptions));
      expect(failure.code).toBe('invalid');
      expect(failure.fields).toEqual(['clientReference', 'details', 'requestedAmount']);
      expect(failure.message).not.toContain('Secret');
      expect(asked).toBe(0);
    });

    it('rejects a write without an idempotency key', async () => {
      const failure = await failureOf(
        guard().withdraw(disputeInput, { signal, idempotencyKey: '' }),
      );
      expect(failure).toMatchObject({ code: 'invalid', fields: ['idempotencyKey'] });
    });

    it('rejects a dispute that contains a call twice (R11)', async () => {
      const calls = [buildDisputedCall(), buildDisputedCall()];
      const input = buildOpenDisputeInput({ subject: { kind: 'calls', calls } });
      const failure = await failureOf(guard().openDispute(input, writeOptions));
      expect(failure).toMatchObject({ code: 'invalid', fields: ['subject'] });
    });
  });

  describe('failures of the adapter', () => {
    it('keeps the code of the adapter, including forbidden (S10)', async () => {
      const forbidden = new BillingError('forbidden', 'no', { fields: ['disputeId'] });
      const guarded = guard({ dispute: () => Promise.reject(forbidden) });
      expect(await failureOf(guarded.dispute(disputeInput, options))).toBe(forbidden);
    });

    it('turns a synchronous error into a rejection', async () => {
      const guarded = guard({
        account: () => {
          throw new Error('boom');
        },
      });
      const failure = await failureOf(guarded.account({}, options));
      expect(failure.code).toBe('unknown');
      expect(failure.cause).toEqual(new Error('boom'));
      expect(failure.message).not.toContain('boom');
    });
  });
});
