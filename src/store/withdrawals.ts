/**
 * Withdraws disputes. Says "withdrawn" only when the billing system says so: after a lost answer
 * the dispute itself is asked for (R3).
 */
import type { Dispute } from '../contract/index.js';
import { disputeChanges, type DisputeChanges } from '../domain/index.js';
import { calledOff, failed, fetching, holding, nothing, type AsyncState } from './async-state.js';
import { randomId } from './random-id.js';
import { requireWrites } from './require-writes.js';
import type { StoreCore } from './store-core.js';
import type { Errand } from './submission/errand.js';
import { IntentionRunner } from './submission/intention-runner.js';
import type { SubmissionKeys } from './submission/submission-keys.js';

export interface WithdrawalEvents {
  /** The billing system has told the state of the dispute, whatever it is. */
  answered(dispute: Dispute): void;
  withdrawn(dispute: Dispute): void;
}

interface WithdrawRequest {
  readonly accountId: string;
  readonly disputeId: string;
}

export class Withdrawals {
  readonly #core: StoreCore;
  readonly #keys: SubmissionKeys;
  readonly #on: WithdrawalEvents;
  /** Since the customer last saw the dispute (R12). */
  #changes: DisputeChanges | undefined;
  /** By dispute. */
  readonly #runners = new Map<string, IntentionRunner<WithdrawRequest, Dispute>>();

  constructor(core: StoreCore, keys: SubmissionKeys, on: WithdrawalEvents) {
    this.#core = core;
    this.#keys = keys;
    this.#on = on;
  }

  /** Single flight per dispute, with the same key over all retries. */
  withdraw(disputeId: string): Promise<void> {
    const runner = this.#runnerOf(disputeId);
    if (!runner.isRunning) {
      const state = fetching(nothing<Dispute>());
      this.#changes = undefined;
      const withdrawal = { disputeId, state, changes: undefined, isUnsettled: false };
      this.#core.state.update({ withdrawal });
    }
    return runner.submit();
  }

  /** Looks up what is unsettled. */
  resume(): void {
    for (const runner of this.#runners.values()) void runner.resume();
  }

  abort(): void {
    for (const runner of this.#runners.values()) runner.abort();
    const { withdrawal } = this.#core.snapshot;
    if (withdrawal) this.#show(withdrawal.disputeId, calledOff(withdrawal.state));
  }

  forget(): void {
    this.#runners.clear();
  }

  #runnerOf(disputeId: string): IntentionRunner<WithdrawRequest, Dispute> {
    const known = this.#runners.get(disputeId);
    if (known) return known;
    const parts = { keys: this.#keys, now: () => this.#core.now };
    const runner = new IntentionRunner(this.#errand(disputeId), parts, randomId());
    this.#runners.set(disputeId, runner);
    return runner;
  }

  #errand(disputeId: string): Errand<WithdrawRequest, Dispute> {
    const content = (request: WithdrawRequest): unknown => ['withdrawal', request];
    return {
      canLookUp: true,
      isOnce: false,
      request: () => ({ accountId: requireWrites(this.#core).accountId, disputeId }),
      content,
      subject: content,
      shows: () => true,
      send: (request, { key: idempotencyKey }, signal) =>
        requireWrites(this.#core).writes.withdraw(request, { signal, idempotencyKey }),
      lookUp: async (_, signal) => {
        const { port, accountId } = this.#core.requireAccount();
        const newest = await port.dispute({ accountId, disputeId }, { signal });
        if (newest.status === 'withdrawn') return { found: newest };
        const known = this.#core.snapshot.disputes.held?.find(({ id }) => id === disputeId);
        this.#changes = known && disputeChanges(known, newest);
        this.#on.answered(newest);
        return { newest };
      },
      changed: () => this.#changed(disputeId),
      received: async (dispute) => this.#received(dispute),
      failed: (error) => void this.#core.failure('withdraw', error),
    };
  }

  #changed(disputeId: string): void {
    const state = this.#runners.get(disputeId)?.state;
    if (state?.phase !== 'idle') return;
    const error = state.lookUpError ?? state.error;
    // What was called off is no failure; what it left unsettled is looked up by `resume`.
    if (error && error.code !== 'aborted') this.#show(disputeId, failed(nothing(), error));
  }

  #received(dispute: Dispute): void {
    this.#runners.delete(dispute.id);
    this.#show(dispute.id, holding(dispute));
    this.#on.answered(dispute);
    // A provider may take the wish and decide later: that is no withdrawal yet.
    if (dispute.status !== 'withdrawn') return;
    this.#on.withdrawn(dispute);
    this.#core.tell({ type: 'dispute-withdrawn', dispute });
  }

  /** The snapshot has room for the withdrawal that was asked for last. */
  #show(disputeId: string, state: AsyncState<Dispute>): void {
    const { withdrawal } = this.#core.snapshot;
    if (withdrawal?.disputeId !== disputeId) return;
    const isUnsettled = this.#runners.get(disputeId)?.isUnsettled ?? false;
    const isSame = withdrawal.state.error === state.error && withdrawal.state.held === state.held;
    if (isSame && withdrawal.state.activity === state.activity) return;
    this.#core.state.update({
      withdrawal: { disputeId, state, changes: this.#changes, isUnsettled },
    });
  }
}
