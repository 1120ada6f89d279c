/**
 * Withdraws disputes. Says "withdrawn" only when the billing system says so: after a lost answer
 * the dispute itself is asked for (R3).
 */
import type { BillingErrorCode, Dispute } from '../contract/index.js';
import { disputeChanges, type DisputeChanges } from '../domain/index.js';
import { calledOff, failed, fetching, holding, nothing, type AsyncState } from './async-state.js';
import { randomId } from './random-id.js';
import { requireWrites } from './require-writes.js';
import { isCode, type StoreCore } from './store-core.js';
import { ANSWER_LOST } from './submission/answer-lost.js';

export interface WithdrawalEvents {
  /** The billing system has told the state of the dispute, whatever it is. */
  answered(dispute: Dispute): void;
  withdrawn(dispute: Dispute): void;
}

/** The dispute may be in another state than was shown; its own word decides. */
const ASK_AGAIN: readonly BillingErrorCode[] = [
  ...ANSWER_LOST,
  'conflict',
  'invalid',
  'key-reused',
];

export class Withdrawals {
  readonly #core: StoreCore;
  readonly #on: WithdrawalEvents;
  /** One key per withdrawal that was asked for, kept over retries. */
  readonly #keys = new Map<string, string>();
  readonly #running = new Map<string, Promise<void>>();
  #abort = new AbortController();

  constructor(core: StoreCore, on: WithdrawalEvents) {
    this.#core = core;
    this.#on = on;
  }

  /** Single-flight per dispute, with the same key over all retries. */
  withdraw(disputeId: string): Promise<void> {
    const running = this.#running.get(disputeId);
    if (running) return running;
    const run = this.#withdraw(disputeId, this.#abort.signal).finally(() => {
      if (this.#running.get(disputeId) === run) this.#running.delete(disputeId);
    });
    this.#running.set(disputeId, run);
    return run;
  }

  abort(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#running.clear();
    const { withdrawal } = this.#core.snapshot;
    if (withdrawal) this.#show(withdrawal.disputeId, calledOff(withdrawal.state));
  }

  forget(): void {
    this.#keys.clear();
  }

  async #withdraw(disputeId: string, signal: AbortSignal): Promise<void> {
    const idempotencyKey = this.#keys.get(disputeId) ?? randomId();
    this.#keys.set(disputeId, idempotencyKey);
    this.#core.state.update({
      withdrawal: { disputeId, state: fetching(nothing<Dispute>()), changes: undefined },
    });
    try {
      const { writes, accountId } = requireWrites(this.#core);
      const dispute = await writes.withdraw({ accountId, disputeId }, { signal, idempotencyKey });
      if (!signal.aborted) this.#conclude(dispute);
    } catch (error) {
      if (signal.aborted) return;
      const dispute = isCode(error, ...ASK_AGAIN) ? await this.#ask(disputeId, signal) : undefined;
      if (signal.aborted) return;
      if (dispute?.status === 'withdrawn') {
        this.#conclude(dispute);
        return;
      }
      if (isCode(error, 'key-reused')) this.#keys.delete(disputeId);
      const known = this.#core.snapshot.disputes.held?.find(({ id }) => id === disputeId);
      const changes = known && dispute && disputeChanges(known, dispute);
      if (dispute) this.#on.answered(dispute);
      const failure = this.#core.failure('withdraw', error);
      this.#show(disputeId, failed(nothing<Dispute>(), failure), changes);
    }
  }

  #conclude(dispute: Dispute): void {
    this.#keys.delete(dispute.id);
    this.#show(dispute.id, holding(dispute));
    this.#on.answered(dispute);
    // A provider may take the wish and decide later: that is no withdrawal yet.
    if (dispute.status !== 'withdrawn') return;
    this.#on.withdrawn(dispute);
    this.#core.tell({ type: 'dispute-withdrawn', dispute });
  }

  async #ask(disputeId: string, signal: AbortSignal): Promise<Dispute | undefined> {
    try {
      const { port, accountId } = this.#core.requireAccount();
      return await port.dispute({ accountId, disputeId }, { signal });
    } catch {
      // What is told is the failure of the withdrawal itself.
      return undefined;
    }
  }

  /** The snapshot has room for the withdrawal that was asked for last. */
  #show(disputeId: string, state: AsyncState<Dispute>, changes?: DisputeChanges): void {
    const { withdrawal } = this.#core.snapshot;
    const isShown = withdrawal?.disputeId === disputeId;
    if (isShown && withdrawal.state !== state) {
      this.#core.state.update({ withdrawal: { disputeId, state, changes } });
    }
  }
}
