import fc from 'fast-check';
import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountSchema,
  BillingError,
  billingCycleSchema,
  callSchema,
  disputeSchema,
  lineSchema,
  reasonSchema,
  type BillingAdapter,
} from '../../src/contract/index.js';
import { guardAdapter, type GuardedAdapter } from '../../src/guard/index.js';
import { hostileChange } from '../support/arbitraries.js';
import {
  buildAccount,
  buildBill,
  buildCalls,
  buildCycle,
  buildDispute,
  buildEvidence,
  buildInformationRequest,
  buildLine,
  buildOutcome,
  buildReason,
  buildTariff,
  money,
} from '../support/builders.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { stubAdapter } from '../support/stub-adapter.js';

/** Per read. Every run has another seed, so that many runs try many more. */
const RUNS = 500;

const options = { signal: new AbortController().signal };
const account = { accountId: 'account-1' };
const callsInput = { ...account, lineId: 'line-1', cycleId: 'cycle-1' };
const wholeCalls = () =>
  buildCalls(3, () => ({
    tariff: buildTariff(),
    eligibility: { eligible: true, lastDay: '2026-09-30' },
  }));
const wholeDispute = () =>
  buildDispute({
    status: 'approved',
    evidence: [buildEvidence()],
    informationRequests: [buildInformationRequest()],
    outcome: buildOutcome(),
  });

interface Read {
  readonly name: keyof BillingAdapter;
  readonly good: unknown;
  readonly schema: z.ZodMiniType;
  readonly ask: (guarded: GuardedAdapter) => Promise<unknown>;
}

const reads: readonly Read[] = [
  {
    name: 'account',
    good: buildAccount(),
    schema: accountSchema,
    ask: (guarded) => guarded.account({}, options),
  },
  {
    name: 'lines',
    good: [buildLine(), buildLine({ id: 'line-2', label: undefined })],
    schema: z.array(lineSchema),
    ask: (guarded) => guarded.lines(account, options),
  },
  {
    name: 'billingCycles',
    good: [buildCycle(), buildCycle({ id: 'cycle-2', bill: buildBill({ state: 'part-paid' }) })],
    schema: z.array(billingCycleSchema),
    ask: (guarded) => guarded.billingCycles(account, options),
  },
  {
    name: 'calls',
    good: { items: wholeCalls(), nextCursor: 'page-2' },
    schema: z.object({ items: z.array(callSchema), nextCursor: z.optional(z.string()) }),
    ask: (guarded) => guarded.calls(callsInput, options),
  },
  {
    name: 'reasons',
    good: [buildReason(), buildReason({ code: 'other', subjects: ['calls', 'bill'], label: 'X' })],
    schema: z.array(reasonSchema),
    ask: (guarded) => guarded.reasons({ ...account, subject: 'calls', locale: 'en' }, options),
  },
  {
    name: 'disputes',
    good: { items: [wholeDispute(), buildDispute({ id: 'dispute-2' })] },
    schema: z.object({ items: z.array(disputeSchema), nextCursor: z.optional(z.string()) }),
    ask: (guarded) => guarded.disputes(account, options),
  },
  {
    name: 'dispute',
    good: wholeDispute(),
    schema: disputeSchema,
    ask: (guarded) => guarded.dispute({ ...account, disputeId: 'dispute-1' }, options),
  },
];

function guardAnswer(name: keyof BillingAdapter, answer: unknown): GuardedAdapter {
  const adapter = stubAdapter({ [name]: async () => answer });
  return guardAdapter(adapter, { clock: new FakeGuardClock() });
}

/** Asserts that every object in the data has only own fields and the usual prototype. */
function expectPlain(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
  expect(Object.hasOwn(value, '__proto__')).toBe(false);
  Object.values(value).forEach(expectPlain);
}

describe.each(reads)('guardAdapter: hostile answers of $name', ({ name, good, schema, ask }) => {
  it('returns valid data or a BillingError for hundreds of changed answers (S3, S4, R11)', async () => {
    let accepted = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(hostileChange(good), async (answer) => {
        try {
          const data = await ask(guardAnswer(name, answer));
          accepted += 1;
          expectPlain(data);
          // The schema would refuse a wrong field and drop an unknown one.
          expect(schema.parse(data)).toStrictEqual(data);
        } catch (error) {
          if (!(error instanceof BillingError)) throw error;
          refused += 1;
          expect(error.code).toBe('malformed');
          expect(error.message.length).toBeLessThan(500);
        }
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(accepted, refused), 'both sides are tested').toBeGreaterThan(RUNS / 20);
  });
});

describe('guardAdapter: prototypes', () => {
  const polluted = Object.prototype as Record<string, unknown>;
  const pollution: Record<string, unknown> = {
    label: 'polluted',
    display: 'polluted',
    disputeId: 'polluted',
    nextCursor: 'polluted',
    cursor: 'polluted',
    bill: buildBill({ state: 'paid' }),
    amountRemaining: money('0.00'),
    outcome: buildOutcome(),
    creditedAmount: money('999.00'),
    charge: money('999.00'),
    eligible: true,
    withdraw: () => Promise.resolve(wholeDispute()),
    evidence: true,
    error: 'polluted',
    timeoutMs: 1,
  };

  afterEach(() => {
    for (const key of Object.keys(pollution)) delete polluted[key];
  });

  it('ignores a polluted Object.prototype (S3)', async () => {
    const sent: unknown[] = [];
    const adapter = stubAdapter({
      capabilities: { disputeBill: true, withdraw: true, evidence: true },
      lines: async () => [buildLine({ label: undefined })],
      billingCycles: async () => [{ id: 'cycle-1', start: '2026-07-01', end: '2026-08-01' }],
      calls: async (input) => {
        sent.push(input.cursor);
        return { items: buildCalls(1) };
      },
      disputes: async () => ({ items: [buildDispute()] }),
    });
    delete (adapter as { withdraw?: unknown }).withdraw;
    delete (adapter.capabilities as { evidence?: unknown }).evidence;

    Object.assign(polluted, pollution);
    const guarded = guardAdapter(adapter, { clock: new FakeGuardClock() });
    const [line] = await guarded.lines(account, options);
    const [cycle] = await guarded.billingCycles(account, options);
    const calls = await guarded.calls(callsInput, options);
    const disputes = await guarded.disputes(account, options);
    const withdrawn = await guarded
      .withdraw({ ...account, disputeId: 'dispute-1' }, { ...options, idempotencyKey: 'key-1' })
      .catch((error: unknown) => error);

    // Reads the fields by name, as the panels do.
    const seen = {
      label: line?.label,
      bill: cycle?.bill,
      nextCursors: [calls.nextCursor, disputes.nextCursor],
      charge: calls.items[0]?.charge,
      disputeId: calls.items[0]?.disputeId,
      outcome: disputes.items[0]?.outcome,
      capabilities: guarded.capabilities,
      sent,
    };
    for (const key of Object.keys(pollution)) delete polluted[key];

    expect(seen).toEqual({
      label: undefined,
      bill: undefined,
      nextCursors: [undefined, undefined],
      charge: money('1.20'),
      disputeId: undefined,
      outcome: undefined,
      capabilities: {
        disputeBill: true,
        withdraw: false,
        evidence: false,
        partialAmounts: false,
        contain: false,
        feedback: false,
        demonstration: false,
      },
      sent: [undefined],
    });
    expect(withdrawn).toMatchObject({ code: 'invalid' });
  });

  it('refuses a required field that only Object.prototype has (S3)', async () => {
    const { holderName: _left, ...nameless } = buildAccount();
    polluted['label'] = 'polluted';
    (Object.prototype as Record<string, unknown>)['holderName'] = 'Mallory';
    const outcome = await guardAnswer('account', nameless)
      .account({}, options)
      .catch((error: unknown) => error);
    delete polluted['holderName'];
    expect(outcome).toMatchObject({ code: 'malformed' });
  });

  it('takes no field from __proto__ and constructor keys of an answer (S3)', async () => {
    const text = JSON.stringify({ ...buildLine(), label: undefined }).replace(
      '{',
      '{"__proto__":{"label":"polluted","polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const [line] = await guardAnswer('lines', [JSON.parse(text)]).lines(account, options);
    expect(line).toEqual(buildLine({ label: undefined }));
    expectPlain(line);
    expect(Object.keys(line ?? {})).toEqual(['id', 'number', 'label']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('does not read the constructor of a list', async () => {
    const lines = Object.assign([buildLine()], { constructor: { [Symbol.species]: 7 } });
    expect(await guardAnswer('lines', lines).lines(account, options)).toEqual([buildLine()]);
  });
});
