/**
 * A small billing system in memory that keeps every rule, with two customers and pages of two
 * calls. The broken adapters begin with it.
 */
import { BillingError, type BillingAdapter, type Dispute } from '../../src/contract/index.js';
import type { CheckOptions } from '../../src/testing/index.js';
import {
  buildAccount,
  buildCalls,
  buildCycle,
  buildDispute,
  buildLine,
  buildReason,
} from '../support/builders.js';

const AT = '2026-08-05T10:00:00Z';
const PAGE = 2;

interface Kept {
  readonly accountId: string;
  dispute: Dispute;
}

export class GoodSystem {
  /** False makes a billing system that disputes a call again and again. */
  refusesDisputedCalls = true;
  /** False makes one that does not look at the client references of disputes. */
  refusesKnownReferences = true;
  readonly #kept: Kept[] = [];
  readonly #answers = new Map<string, { readonly content: string; readonly id: string }>();
  #messages = 0;

  adapterFor(accountId: string | undefined): BillingAdapter {
    const require = (asked: string) => {
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
      capabilities: { disputeBill: true, withdraw: true, evidence: true },
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
        const calls = buildCalls(5, () => ({ lineId, cycleId }));
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
      openDispute: async ({ accountId: asked, ...content }, { idempotencyKey }) => {
        require(asked);
        const id = this.#once(idempotencyKey, content, () => {
          this.#requireNew(asked, content.clientReference);
          if (this.refusesDisputedCalls && this.#isDisputed(content.subject)) {
            throw new BillingError('conflict');
          }
          const number = this.#kept.length + 1;
          const dispute = buildDispute({ ...content, id: `d${number}`, reference: `D-${number}` });
          this.#kept.push({ accountId: asked, dispute });
          return dispute.id;
        });
        return find(asked, id).dispute;
      },
      addInformation: async ({ accountId: asked, ...content }, { idempotencyKey }) => {
        const { disputeId, text, clientReference } = content;
        const kept = find(asked, disputeId);
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
      contact: async (request, { idempotencyKey }) => {
        require(request.accountId);
        const reference = this.#once(idempotencyKey, request, () => `C-${(this.#messages += 1)}`);
        return { reference, receivedAt: AT };
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

  #requireNew(accountId: string, clientReference: string): void {
    if (!this.refusesKnownReferences) return;
    const isKnown = this.#kept.some(
      (entry) => entry.accountId === accountId && entry.dispute.clientReference === clientReference,
    );
    if (isKnown) throw new BillingError('conflict');
  }

  #isDisputed(subject: Dispute['subject']): boolean {
    const ids = subject.kind === 'calls' ? subject.calls.map(({ id }) => id) : [];
    return this.#kept.some(
      ({ dispute }) =>
        dispute.subject.kind === 'calls' &&
        dispute.subject.calls.some(({ id }) => ids.includes(id)),
    );
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
    createForOtherAccount: () => system.adapterFor('account-2'),
    signedOut: () => breakIt(system.adapterFor(undefined), system),
    sampleFile: {
      file: new Blob(['Nobody was in.'], { type: 'text/plain' }),
      name: 'note.txt',
      mediaType: 'text/plain',
    },
  };
}
