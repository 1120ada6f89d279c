/** Withdraws disputes. Only the provider's answer makes a dispute withdrawn (R3). */
import type { Dispute } from '../contract/index.js';
import { disputeChanges, type DisputeChanges } from '../domain/index.js';
import { failed, fetching, holding, nothing, type AsyncState } from './async-state.js';
import { Disputes } from './disputes.js';
import type { StoreCore } from './store-core.js';
import type { IntentionRunner } from './submission/intention-runner.js';
import { Intentions } from './submission/intentions.js';
import type { SubmissionHandler } from './submission/submission-handler.js';
import { Submitter } from './submission/submitter.js';

interface WithdrawRequest {
  readonly accountId: string;
  readonly disputeId: string;
}

export class Withdrawals {
  static readonly feature = 'withdrawals';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  /** By dispute id. */
  readonly #runners: () => Map<string, IntentionRunner<WithdrawRequest, Dispute>>;
  /** Changes to the dispute since the customer last saw it (R12). */
  readonly #latest: () => { changes?: DisputeChanges | undefined };

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#runners = core.perSession(() => new Map());
    this.#latest = core.perSession(() => ({}));
  }

  /** Single flight per dispute. All retries have the same key. */
  withdraw(disputeId: string): Promise<void> {
    const runner = this.#runnerOf(disputeId);
    if (!runner.isRunning) {
      const state = fetching(nothing<Dispute>());
      this.#latest().changes = undefined;
      const withdrawal = { disputeId, state, changes: undefined, isUnsettled: false };
      this.#core.update({ withdrawal });
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
    return {
      canLookUp: true,
      request: () => ({ accountId: this.#core.requireAccount().accountId, disputeId }),
      content: (request) => ['withdrawal', request],
      send: (request, { key: idempotencyKey }, signal) =>
        this.#intentions.writes.withdraw(request, { signal, idempotencyKey }),
      lookUp: async (_, signal) => {
        const { port, accountId } = this.#core.requireAccount();
        const newest = await port.dispute({ accountId, disputeId }, { signal });
        if (newest.status === 'withdrawn') return { found: newest };
        const known = this.#core.snapshot.disputes.held?.find(({ id }) => id === disputeId);
        this.#latest().changes = known && disputeChanges(known, newest);
        this.#core.use(Disputes).accept(newest);
        return { newest };
      },
      onChange: () => this.#update(disputeId),
      onReceipt: async (dispute) => this.#receive(dispute),
      onFailure: (error) => void this.#core.failure('withdraw', error),
    };
  }

  #update(disputeId: string): void {
    const state = this.#runners().get(disputeId)?.state;
    if (state?.phase !== 'idle') return;
    const error = state.lookUpError ?? state.error;
    // A cancelled withdrawal is no failure: the next sign-in looks it up.
    const hasFailed = error && error.code !== 'aborted';
    this.#show(disputeId, hasFailed ? failed(nothing(), error) : nothing());
  }

  #receive(dispute: Dispute): void {
    this.#runners().delete(dispute.id);
    this.#show(dispute.id, holding(dispute));
    this.#core.use(Disputes).accept(dispute);
    // A provider may accept the request and decide later.
    if (dispute.status !== 'withdrawn') return;
    this.#core.use(Submitter).release(dispute);
    this.#core.emit({ type: 'dispute-withdrawn', dispute });
  }

  /** Ignores a withdrawal that is not the last one requested. */
  #show(disputeId: string, state: AsyncState<Dispute>): void {
    const { withdrawal } = this.#core.snapshot;
    if (withdrawal?.disputeId !== disputeId) return;
    const isUnsettled = this.#runners().get(disputeId)?.isUnsettled ?? false;
    const isSame = withdrawal.state.error === state.error && withdrawal.state.held === state.held;
    if (isSame && withdrawal.state.activity === state.activity) return;
    this.#core.update({
      withdrawal: { disputeId, state, changes: this.#latest().changes, isUnsettled },
    });
  }
}
