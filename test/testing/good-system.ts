/**
 * A small billing system in memory that keeps every rule, with two customers and pages of two
 * calls. The broken adapters begin with it.
 */
import {
  BillingError,
  type BillingAdapter,
  type Dispute,
  type DisputedCall,
  type DisputeSubject,
  type OpenDisputeInput,
  type SubjectKind,
} from '../../src/contract/index.js';
import type { CheckOptions, ExpectedAccount } from '../../src/testing/index.js';
import {
  buildAccount,
  buildCalls,
  buildCycle,
  buildDispute,
  buildLine,
  buildReason,
  money,
} from '../support/builders.js';

const AT = '2026-08-05T10:00:00Z';
const PAGE = 2;

/** In July, some of them close to its ends in the time zone of the account. */
const STARTS = [
  '2026-07-01T08:00:00-04:00',
  '2026-07-09T17:40:12-04:00',
  '2026-07-14T09:12:30-04:00',
  '2026-07-20T12:00:00-04:00',
  '2026-07-27T23:05:51-04:00',
  '2026-07-31T20:15:04-04:00',
];
/** The call that is included in the plan. */
const FREE = 3;

const callsOf = (lineId: string, cycleId: string) =>
  buildCalls(STARTS.length, (index) => ({
    lineId,
    cycleId,
    start: STARTS[index],
    ...(index === FREE && { includedInPlan: true, charge: money('0.00') }),
  }));

/** What the author of this system would tell the kit. */
export const EXPECTED: ExpectedAccount = {
  lines: 1,
  cycles: 1,
  calls: [
    {
      lineId: 'line-1',
      cycleId: 'cycle-1',
      count: STARTS.length,
      total: money('6.00'),
      known: [{ start: '2026-07-01T08:00:00-04:00', durationSeconds: 161 }],
    },
  ],
};

interface Kept {
  readonly accountId: string;
  dispute: Dispute;
}

export class GoodSystem {
  /** False makes a billing system that disputes a call again and again. */
  refusesDisputedCalls = true;
  /** True makes one that takes a dispute for those of its calls that it can. */
  takesSome = false;
  /** It does not look at the client references of disputes about these. */
  ignoresReferencesOf: readonly SubjectKind[] = [];
  readonly #kept: Kept[] = [];
  readonly #answers = new Map<string, { readonly content: string; readonly id: string }>();
  #messages = 0;

  adapterFor(accountId: string | undefined): BillingAdapter {
    const require = (asked: string, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      if (accountId === undefined) throw new BillingError('unauthenticated');
      if (asked !== accountId) throw new BillingError('not-found');
    };
    const find = (asked: string, disputeId: string): Kept => {
      require(asked);
      const kept = this.#kept.find((entry) => entry.dispute.id === disputeId);
      if (kept?.accountId !== asked) throw new BillingError('not-found');
      return kept;
    };
    return {
      capabilities: {
        disputeBill: true,
        withdraw: true,
        evidence: true,
        contain: true,
        feedback: true,
      },
      now: () => Date.parse(AT),
      account: async () => {
        require(accountId ?? '');
        return buildAccount({ id: accountId ?? '' });
      },
      lines: async (input) => {
        require(input.accountId);
        return [buildLine()];
      },
      billingCycles: async (input) => {
        require(input.accountId);
        return [buildCycle()];
      },
      calls: async ({ accountId: asked, lineId, cycleId, cursor = '0' }) => {
        require(asked);
        const start = Number(cursor);
        const next = start + PAGE;
        const calls = callsOf(lineId, cycleId);
        return {
          items: calls.slice(start, next),
          nextCursor: next < calls.length ? String(next) : undefined,
        };
      },
      reasons: async ({ accountId: asked }) => {
        require(asked);
        return [buildReason()];
      },
      disputes: async ({ accountId: asked, clientReference }) => {
        require(asked);
        const mine = this.#kept.filter((entry) => entry.accountId === asked);
        const items = mine.map(({ dispute }) => dispute);
        if (clientReference === undefined) return { items };
        return { items: items.filter((dispute) => dispute.clientReference === clientReference) };
      },
      dispute: async ({ accountId: asked, disputeId }) => find(asked, disputeId).dispute,
      openDispute: async ({ accountId: asked, ...content }, { signal, idempotencyKey }) => {
        require(asked, signal);
        const id = this.#once(idempotencyKey, content, () => this.#open(asked, content));
        return find(asked, id).dispute;
      },
      addInformation: async ({ accountId: asked, ...content }, { signal, idempotencyKey }) => {
        const { disputeId, text, clientReference } = content;
        const kept = find(asked, disputeId);
        signal.throwIfAborted();
        this.#once(idempotencyKey, content, () => {
          const told = {
            kind: 'information-added',
            by: 'customer',
            text,
            clientReference,
          } as const;
          const isKnown = (one: { readonly clientReference?: string | undefined }) =>
            one.clientReference === clientReference;
          if (clientReference && kept.dispute.timeline.some(isKnown))
            throw new BillingError('conflict');
          const entry = { at: AT, ...told };
          kept.dispute = { ...kept.dispute, timeline: [...kept.dispute.timeline, entry] };
          return disputeId;
        });
        return kept.dispute;
      },
      withdraw: async ({ accountId: asked, disputeId }) => {
        const kept = find(asked, disputeId);
        kept.dispute = { ...kept.dispute, status: 'withdrawn' };
        return kept.dispute;
      },
      feedback: async () => ({ receivedAt: new Date().toISOString() }),
      contact: async (request, { idempotencyKey }) => {
        require(request.accountId);
        const reference = this.#once(idempotencyKey, request, () => `C-${(this.#messages += 1)}`);
        return { reference, receivedAt: AT };
      },
      contain: async ({ accountId: asked }) => {
        require(asked);
        return { state: 'done' };
      },
      uploadEvidence: async (input, { idempotencyKey }) => {
        const { accountId: asked, disputeId, file, name, mediaType } = input;
        const kept = find(asked, disputeId);
        const id = this.#once(idempotencyKey, { disputeId, name }, () => {
          const { evidence } = kept.dispute;
          const added = { id: `e${evidence.length + 1}`, name, mediaType, addedAt: AT };
          const files = [...evidence, { ...added, sizeBytes: file.size }];
          kept.dispute = { ...kept.dispute, evidence: files };
          return added.id;
        });
        const found = kept.dispute.evidence.find((evidence) => evidence.id === id);
        if (!found) throw new BillingError('not-found');
        return found;
      },
    };
  }

  #once(key: string, what: unknown, work: () => string): string {
    const content = JSON.stringify(what);
    const earlier = this.#answers.get(key);
    if (earlier && earlier.content !== content) throw new BillingError('conflict');
    const id = earlier?.id ?? work();
    this.#answers.set(key, { content, id });
    return id;
  }

  /** Every dispute of this system, whoever has opened it. */
  get disputes(): readonly Dispute[] {
    return this.#kept.map(({ dispute }) => dispute);
  }

  #open(accountId: string, content: Omit<OpenDisputeInput, 'accountId'>): string {
    this.#requireNew(accountId, content);
    const { taken, refused } = this.#judged(content.subject);
    if (taken === undefined) throw new BillingError('conflict');
    const number = this.#kept.length + 1;
    const dispute = buildDispute({
      ...content,
      subject: taken,
      ...(refused.length > 0 && {
        requestedAmount: undefined,
        refusedCalls: refused.map((call) => ({ call, reason: 'already-disputed' as const })),
      }),
      id: `d${number}`,
      reference: `D-${number}`,
    });
    this.#kept.push({ accountId, dispute });
    return dispute.id;
  }

  #requireNew(
    accountId: string,
    { clientReference, subject }: Pick<OpenDisputeInput, 'clientReference' | 'subject'>,
  ): void {
    if (this.ignoresReferencesOf.includes(subject.kind)) return;
    const isKnown = this.#kept.some(
      (entry) => entry.accountId === accountId && entry.dispute.clientReference === clientReference,
    );
    if (isKnown) throw new BillingError('conflict');
  }

  /** What of a subject can be disputed, and the calls that cannot. */
  #judged(subject: DisputeSubject): {
    readonly taken?: DisputeSubject;
    readonly refused: readonly DisputedCall[];
  } {
    if (subject.kind === 'bill' || !this.refusesDisputedCalls) {
      return { taken: subject, refused: [] };
    }
    const disputed = new Set(
      this.#kept.flatMap(({ dispute }) =>
        dispute.status !== 'withdrawn' && dispute.subject.kind === 'calls'
          ? dispute.subject.calls.map(({ id }) => id)
          : [],
      ),
    );
    const refused = subject.calls.filter(({ id }) => disputed.has(id));
    const calls = subject.calls.filter(({ id }) => !disputed.has(id));
    const isTaken = refused.length === 0 || (this.takesSome && calls.length > 0);
    return isTaken ? { taken: { kind: 'calls', calls }, refused } : { refused };
  }
}

/** Options for one rule after the other, each with a system of its own; `break` spoils the adapter. */
export function optionsWith(
  breakIt: (good: BillingAdapter, system: GoodSystem) => BillingAdapter = (good) => good,
): CheckOptions {
  let system = new GoodSystem();
  return {
    create: () => {
      system = new GoodSystem();
      return breakIt(system.adapterFor('account-1'), system);
    },
    createAgain: () => breakIt(system.adapterFor('account-1'), system),
    createForOtherAccount: () => system.adapterFor('account-2'),
    signedOut: () => breakIt(system.adapterFor(undefined), system),
    sampleFile: {
      file: new Blob(['Nobody was in.'], { type: 'text/plain' }),
      name: 'note.txt',
      mediaType: 'text/plain',
    },
    expected: EXPECTED,
  };
}
