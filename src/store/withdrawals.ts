/**
 * Withdraws disputes. Says "withdrawn" only when the billing system says so: after a lost answer
 * the dispute itself is asked for (R3).
 */
import type { Dispute } from '../contract/index.js';
import { disputeChanges, type DisputeChanges } from '../domain/index.js';
import { failed, fetching, holding, nothing, type AsyncState } from './async-state.js';
import { Disputes } from './disputes.js';
import type { StoreCore } from './store-core.js';
import type { SubmissionHandler } from './submission/submission-handler.js';
import type { IntentionRunner } from './submission/intention-runner.js';
import { Intentions } from './submission/intentions.js';
import { Submitter } from './submission/submitter.js';

interface WithdrawRequest {
  readonly accountId: string;
  readonly disputeId: string;
}

export class Withdrawals {
  static readonly feature = 'withdrawals';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  /** By dispute. */
  readonly #runners: () => Map<string, IntentionRunner<WithdrawRequest, Dispute>>;
  /** Since the customer last saw the dispute (R12). */
  #changes: DisputeChanges | undefined;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#runners = core.perSession(() => new Map());
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

  #runnerOf(disputeId: string): IntentionRunner<WithdrawRequest, Dispute> {
    const known = this.#runners().get(disputeId);
    if (known) return known;
    const runner = this.#intentions.begin(this.#handler(disputeId));
    this.#runners().set(disputeId, runner);
    return runner;
  }

  #handler(disputeId: string): SubmissionHandler<WithdrawRequest, Dispute> {
    const content = (request: WithdrawRequest): unknown => ['withdrawal', request];
    return {
      canLookUp: true,
      remembersReceipt: false,
      request: () => ({ accountId: this.#core.requireAccount().accountId, disputeId }),
      content,
      subject: content,
      isShown: () => true,
      send: (request, { key: idempotencyKey }, signal) =>
        this.#intentions.writes.withdraw(request, { signal, idempotencyKey }),
      lookUp: async (_, signal) => {
        const { port, accountId } = this.#core.requireAccount();
        const newest = await port.dispute({ accountId, disputeId }, { signal });
        if (newest.status === 'withdrawn') return { found: newest };
        const known = this.#core.snapshot.disputes.held?.find(({ id }) => id === disputeId);
        this.#changes = known && disputeChanges(known, newest);
        this.#core.use(Disputes).accept(newest);
        return { newest };
      },
      onChange: () => this.#changed(disputeId),
      onReceipt: async (dispute) => this.#received(dispute),
      onFailure: (error) => void this.#core.failure('withdraw', error),
    };
  }

  #changed(disputeId: string): void {
    const state = this.#runners().get(disputeId)?.state;
    if (state?.phase !== 'idle') return;
    const error = state.lookUpError ?? state.error;
    // What was called off is no failure; if it is unsettled, it is looked up at the next sign-in.
    const hasFailed = error && error.code !== 'aborted';
    this.#show(disputeId, hasFailed ? failed(nothing(), error) : nothing());
  }

  #received(dispute: Dispute): void {
    this.#runners().delete(dispute.id);
    this.#show(dispute.id, holding(dispute));
    this.#core.use(Disputes).accept(dispute);
    // A provider may take the wish and decide later: that is no withdrawal yet.
    if (dispute.status !== 'withdrawn') return;
    this.#core.use(Submitter).release(dispute);
    this.#core.tell({ type: 'dispute-withdrawn', dispute });
  }

  /** The snapshot has room for the withdrawal that was asked for last. */
  #show(disputeId: string, state: AsyncState<Dispute>): void {
    const { withdrawal } = this.#core.snapshot;
    if (withdrawal?.disputeId !== disputeId) return;
    const isUnsettled = this.#runners().get(disputeId)?.isUnsettled ?? false;
    const isSame = withdrawal.state.error === state.error && withdrawal.state.held === state.held;
    if (isSame && withdrawal.state.activity === state.activity) return;
    this.#core.state.update({
      withdrawal: { disputeId, state, changes: this.#changes, isUnsettled },
    });
  }
}
