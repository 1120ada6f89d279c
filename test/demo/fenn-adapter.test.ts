/** The adapter for a billing system without idempotency keys, and with one claim for each call. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createFennAdapter } from '../../demo/custom-adapter/fenn-adapter.js';
import { FennRefusal, type FennApi } from '../../demo/custom-adapter/fenn-api.js';
import { fennCheckOptions, FennSample } from '../../demo/custom-adapter/fenn-sample.js';
import type { BillingAdapter, Call, OpenDisputeInput } from '../../src/contract/index.js';
import { disputedCallSchema } from '../../src/contract/dispute.js';
import { sumMoney } from '../../src/domain/index.js';
import { guardAdapter, type GuardClock, type GuardedAdapter } from '../../src/guard/index.js';
import { Drafts, Store, Submitter } from '../../src/store/index.js';
import { checkAdapter } from '../../src/testing/index.js';
import { walkPages } from '../../src/testing/walk-pages.js';
import { failureOf } from '../support/failure.js';
import { until } from '../support/until.js';

const ACCOUNT = 'F100';
const { signal } = new AbortController();
const write = (idempotencyKey = 'key-1') => ({ signal, idempotencyKey });

type FennMethod = keyof FennApi;

/** Fenn, with what happens to a request of a method before and after it is served. */
class TroubledFenn {
  readonly sent: FennMethod[] = [];
  before: (method: FennMethod, nth: number) => void = () => {};
  after: (method: FennMethod, nth: number) => void = () => {};
  readonly #system = new FennSample();

  /** Of a new page, behind the guard: nothing is left of an earlier one. */
  adapter(now?: () => number): GuardedAdapter {
    return guardAdapter(this.unguarded(now), { clock });
  }

  unguarded(now?: () => number): BillingAdapter {
    const api = this.#system.sessionOf(ACCOUNT);
    const troubled = Object.entries(api).map(([name, method]) => {
      const asked = name as FennMethod;
      return [
        name,
        async (...given: unknown[]) => {
          this.sent.push(asked);
          const nth = this.count(asked);
          this.before(asked, nth);
          const answer = await (method as (...args: unknown[]) => Promise<unknown>)(...given);
          this.after(asked, nth);
          return answer;
        },
      ];
    });
    return createFennAdapter(Object.fromEntries(troubled), now);
  }

  count(method: FennMethod): number {
    return this.sent.filter((name) => name === method).length;
  }

  claims() {
    return this.#system.sessionOf(ACCOUNT).claims(ACCOUNT, signal);
  }
}

/** Pauses pass at once; limits never pass. */
const clock: GuardClock = {
  now: () => 0,
  random: () => 0,
  delay: (ms) => (ms < 10_000 ? Promise.resolve() : new Promise(() => {})),
};

const lost = () => {
  throw new TypeError('Failed to fetch');
};

async function allCalls(adapter: GuardedAdapter): Promise<readonly Call[]> {
  const list = { accountId: ACCOUNT, lineId: `${ACCOUNT}-s`, cycleId: `${ACCOUNT}-b` };
  return (await walkPages((cursor) => adapter.calls({ ...list, cursor }, { signal }))).items;
}

/** A dispute about the calls at these places. */
async function inputOf(
  adapter: GuardedAdapter,
  places: readonly number[] = [0, 1, 2, 3, 4],
  clientReference = 'intention-1',
): Promise<OpenDisputeInput> {
  const calls = (await allCalls(adapter)).filter((_, place) => places.includes(place));
  return {
    accountId: ACCOUNT,
    clientReference,
    subject: { kind: 'calls', calls: calls.map((call) => disputedCallSchema.parse(call)) },
    reason: 'not-my-call',
    details: 'We were asleep.',
    requestedAmount: sumMoney(
      calls.map(({ charge }) => charge),
      'USD',
    ),
  };
}

const idsOf = ({ subject }: { readonly subject: OpenDisputeInput['subject'] }) =>
  subject.kind === 'calls' ? subject.calls.map(({ id }) => id) : [];

let fenn: TroubledFenn;
beforeEach(() => {
  fenn = new TroubledFenn();
});

const lookUp = async (adapter: GuardedAdapter, clientReference = 'intention-1') =>
  (await adapter.disputes({ accountId: ACCOUNT, clientReference }, { signal })).items;

describe('createFennAdapter', () => {
  it('keeps every rule, but those about what Fenn does not have (D3, D5)', async () => {
    const { rules } = await checkAdapter(fennCheckOptions());
    const others = rules.filter(({ result }) => result !== 'passed');
    expect(others.map(({ id, result }) => `${result} ${id}`)).toEqual([
      'skipped reasons-shape',
      'skipped clock-tells-time',
      'skipped calls-known',
      'skipped bill-client-reference-unique',
      'skipped evidence-shows',
      'skipped evidence-is-idempotent',
      'skipped contain-answers',
      'skipped feedback-is-taken',
      'skipped reload-keeps-one-file',
    ]);
  });

  it.each(['before', 'after'] as const)(
    'carries on after 3 of 5 claims when the fourth was lost %s its work (R1, R3)',
    async (moment) => {
      const input = await inputOf(fenn.adapter());
      fenn[moment] = (method, nth) => {
        if (method === 'fileClaim' && nth === 4) lost();
      };
      const failure = await failureOf(fenn.adapter().openDispute(input, write()));
      expect(failure).toMatchObject({ code: 'network', mayHaveArrived: true });
      // Nothing is told of a dispute that may still become whole.
      expect(await lookUp(fenn.adapter())).toEqual([]);

      const dispute = await fenn.adapter().openDispute(input, write());
      expect(idsOf(dispute)).toEqual(idsOf(input));
      expect(dispute.requestedAmount).toEqual(input.requestedAmount);
      expect((await fenn.claims()).map(({ record }) => String(record.id))).toEqual(idsOf(input));
      expect(await lookUp(fenn.adapter())).toMatchObject([{ id: dispute.id }]);
    },
  );

  it('leads the customer from an uncertain dispute to the whole one (R1, R3)', async () => {
    const store = new Store({ now: () => Date.now() });
    store.attach(fenn.unguarded(), { clock });
    const calls = await until('the calls are loaded', () => {
      const { held } = store.snapshot.activity.calls;
      return store.snapshot.disputes.held && held?.length === 5 && held;
    });
    store.use(Drafts).beginForCalls(calls);
    store.use(Drafts).edit({ reason: 'not-my-call', details: 'We were asleep.' });
    fenn.before = (method, nth) => {
      if (method === 'fileClaim' && nth === 4) lost();
    };
    await store.use(Submitter).submit();
    expect(store.snapshot.submission.state).toBe('unknown');
    await store.use(Submitter).submit();
    expect(store.snapshot.submission.state).toBe('confirmed');
    expect(store.snapshot.disputes.held).toMatchObject([{ status: 'submitted' }]);
    expect(await fenn.claims()).toHaveLength(5);
  });

  it('lets the guard repeat a write that was limited in the middle (R4)', async () => {
    const input = await inputOf(fenn.adapter());
    fenn.before = (method, nth) => {
      if (method === 'fileClaim' && nth === 3) throw new FennRefusal(429, 0);
    };
    const dispute = await fenn.adapter().openDispute(input, write());
    expect(idsOf(dispute)).toEqual(idsOf(input));
    expect(await fenn.claims()).toHaveLength(5);
  });

  it('marks a refusal in the middle as one of a write that arrived in part (R3)', async () => {
    const input = await inputOf(fenn.adapter());
    fenn.before = (method, nth) => {
      if (method === 'fileClaim' && nth === 2) throw new FennRefusal(401);
    };
    const failure = await failureOf(fenn.adapter().openDispute(input, write()));
    expect(failure).toMatchObject({ code: 'unauthenticated', mayHaveArrived: true });
  });

  it('writes the closing note again when it was lost (R1)', async () => {
    const input = await inputOf(fenn.adapter());
    fenn.before = (method, nth) => {
      if (method === 'addNote' && nth === 1) lost();
    };
    await failureOf(fenn.adapter().openDispute(input, write()));
    expect(await lookUp(fenn.adapter())).toEqual([]);
    const { id } = await fenn.adapter().openDispute(input, write());
    expect(fenn.count('fileClaim')).toBe(5);
    expect(await lookUp(fenn.adapter())).toMatchObject([{ id }]);
  });

  it('tells which calls were refused, also when the dispute is read again (R10)', async () => {
    const adapter = fenn.adapter();
    await adapter.openDispute(await inputOf(adapter, [1], 'earlier'), write('key-0'));
    const input = await inputOf(adapter, [0, 1, 2]);
    const dispute = await adapter.openDispute(input, write());
    const [first, second, third] = idsOf(input);
    expect(idsOf(dispute)).toEqual([first, third]);
    expect(dispute.refusedCalls).toMatchObject([
      { call: { id: second, charge: { amount: '6.98' } }, reason: 'already-disputed' },
    ]);
    expect(dispute.requestedAmount).toEqual({ amount: '10.10', currency: 'USD' });
    expect(await lookUp(fenn.adapter())).toMatchObject([{ refusedCalls: dispute.refusedCalls }]);
  });

  it('opens nothing when every call is refused (R10)', async () => {
    const adapter = fenn.adapter();
    await adapter.openDispute(await inputOf(adapter, [1], 'earlier'), write('key-0'));
    const again = adapter.openDispute(await inputOf(adapter, [1]), write());
    expect(await failureOf(again)).toMatchObject({ code: 'conflict', mayHaveArrived: false });
    expect(await fenn.claims()).toHaveLength(1);
  });

  it('gives up what was begun with other content before it files anew (R1)', async () => {
    const input = await inputOf(fenn.adapter(), [0, 1, 2]);
    fenn.before = (method, nth) => {
      if (method === 'fileClaim' && nth === 3) lost();
    };
    await failureOf(fenn.adapter().openDispute(input, write()));
    const edited = { ...(await inputOf(fenn.adapter(), [1, 2])), details: 'Only these two.' };
    const dispute = await fenn.adapter().openDispute(edited, write('key-2'));
    expect(idsOf(dispute)).toEqual(idsOf(edited));
    const open = (await fenn.claims()).filter(({ state }) => state === 'open');
    expect(open.map(({ text }) => text)).toEqual(['Only these two.', 'Only these two.']);
    const late = fenn.adapter().openDispute(input, write());
    expect(await failureOf(late)).toMatchObject({ code: 'conflict' });
  });

  it('returns to the first content after an edit that failed as well (R1)', async () => {
    const input = await inputOf(fenn.adapter(), [0, 1]);
    fenn.before = (method, nth) => {
      if (method === 'fileClaim' && (nth === 2 || nth === 3)) lost();
    };
    await failureOf(fenn.adapter().openDispute(input, write()));
    const edited = { ...input, details: 'Edited.' };
    await failureOf(fenn.adapter().openDispute(edited, write('key-2')));
    const dispute = await fenn.adapter().openDispute(input, write());
    expect(idsOf(dispute)).toEqual(idsOf(input));
    expect(dispute.status).toBe('submitted');
  });

  it('files nothing more after it was called off (R5)', async () => {
    const input = await inputOf(fenn.adapter());
    const leaving = new AbortController();
    fenn.after = (method, nth) => {
      if (method === 'fileClaim' && nth === 2) leaving.abort();
    };
    const options = { signal: leaving.signal, idempotencyKey: 'key-1' };
    await expect(fenn.unguarded().openDispute(input, options)).rejects.toThrow();
    expect(await fenn.claims()).toHaveLength(2);
  });

  it('shows after an hour what was never completed (R3)', async () => {
    const input = await inputOf(fenn.adapter());
    fenn.before = (method, nth) => {
      if (method === 'fileClaim' && nth === 3) lost();
    };
    await failureOf(fenn.adapter().openDispute(input, write()));
    const later = fenn.adapter(() => Date.now() + 3_700_000);
    const [found] = await lookUp(later);
    expect(found && idsOf(found)).toEqual(idsOf(input).slice(0, 2));
  });

  it('adds information and sends a message once when the answer was lost (R1)', async () => {
    const { id: disputeId } = await fenn
      .adapter()
      .openDispute(await inputOf(fenn.adapter()), write());
    const note = { accountId: ACCOUNT, disputeId, text: 'More.', clientReference: 'note-1' };
    fenn.after = (method, nth) => {
      if ((method === 'addNote' && nth === 2) || (method === 'sendLetter' && nth === 1)) lost();
    };
    await failureOf(fenn.adapter().addInformation(note, write('key-2')));
    const { timeline } = await fenn.adapter().addInformation(note, write('key-2'));
    expect(timeline.filter(({ text }) => text === 'More.')).toHaveLength(1);
    expect(fenn.count('addNote')).toBe(2);

    const message = {
      accountId: ACCOUNT,
      clientReference: 'letter-1',
      topic: 'other',
      message: 'Please call.',
      replyTo: { channel: 'phone', address: '+12025550118' },
    } as const;
    await failureOf(fenn.adapter().contact(message, write('key-3')));
    const { reference } = await fenn.adapter().contact(message, write('key-3'));
    expect(reference).toMatch(/^L-\d+$/);
    expect(fenn.count('sendLetter')).toBe(1);
    const other = fenn.adapter().contact({ ...message, message: 'Other' }, write('key-4'));
    expect(await failureOf(other)).toMatchObject({ code: 'conflict' });
  });
});
