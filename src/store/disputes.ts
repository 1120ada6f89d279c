/** The disputes of the account: loaded, refreshed one by one, withdrawn, and checked for impossible moves. */
import type { Dispute } from '../contract/index.js';
import { findLifecycleAnomaly } from '../domain/index.js';
import { failed, fetching, holding, idle, nothing } from './async-state.js';
import { LatestRequest } from './latest-request.js';
import { randomId } from './random-id.js';
import { readAllPages } from './read-all-pages.js';
import type { StoreCore } from './store-core.js';

export class Disputes {
  readonly #core: StoreCore;
  readonly #list = new LatestRequest();
  readonly #one = new LatestRequest();
  readonly #onChange: () => void;
  /** One key per withdrawal that was asked for, kept over retries. */
  readonly #withdrawalKeys = new Map<string, string>();
  #withdrawing: Promise<void> | undefined;
  #abort = new AbortController();

  constructor(core: StoreCore, onChange: () => void) {
    this.#core = core;
    this.#onChange = onChange;
  }

  async load(): Promise<void> {
    const { state } = this.#core;
    state.update({ disputes: fetching(this.#core.snapshot.disputes) });
    await this.#list.run(
      (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return readAllPages<Dispute>((cursor) => port.disputes({ accountId, cursor }, { signal }));
      },
      (disputes) => {
        const before = this.#core.snapshot.disputes.held ?? [];
        for (const dispute of disputes) this.#reportAnomaly(before, dispute);
        state.update({ disputes: holding(newestFirst(disputes)) });
        this.#onChange();
      },
      (error) =>
        state.update({
          disputes: failed(this.#core.snapshot.disputes, this.#core.failure('disputes', error)),
        }),
    );
  }

  /** Asks for the newest state of one dispute; what is held stays when that fails. */
  async refresh(disputeId: string): Promise<void> {
    await this.#one.run(
      (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return port.dispute({ accountId, disputeId }, { signal });
      },
      (dispute) => this.accept(dispute),
      (error) =>
        this.#core.state.update({
          disputes: failed(this.#core.snapshot.disputes, this.#core.failure('dispute', error)),
        }),
    );
  }

  /** Takes over what the provider answered about one dispute. */
  accept(dispute: Dispute): void {
    const before = this.#core.snapshot.disputes.held ?? [];
    this.#reportAnomaly(before, dispute);
    const others = before.filter(({ id }) => id !== dispute.id);
    this.#core.state.update({ disputes: holding(newestFirst([dispute, ...others])) });
    this.#onChange();
  }

  /** Single-flight, with the same key over all retries. */
  withdraw(disputeId: string): Promise<void> {
    this.#withdrawing ??= this.#withdraw(disputeId).finally(() => {
      this.#withdrawing = undefined;
    });
    return this.#withdrawing;
  }

  abort(): void {
    this.#list.abort();
    this.#one.abort();
    this.#abort.abort();
    this.#abort = new AbortController();
    const { disputes } = this.#core.snapshot;
    if (disputes.activity === 'fetching') this.#core.state.update({ disputes: idle(disputes) });
  }

  async #withdraw(disputeId: string): Promise<void> {
    const { state } = this.#core;
    const idempotencyKey = this.#withdrawalKeys.get(disputeId) ?? randomId();
    this.#withdrawalKeys.set(disputeId, idempotencyKey);
    state.update({ withdrawal: { disputeId, state: fetching(nothing<Dispute>()) } });
    try {
      const { port, accountId } = this.#core.requireAccount();
      const dispute = await port.withdraw(
        { accountId, disputeId },
        { signal: this.#abort.signal, idempotencyKey },
      );
      this.#withdrawalKeys.delete(disputeId);
      state.update({ withdrawal: { disputeId, state: holding(dispute) } });
      this.accept(dispute);
      this.#core.tell({ type: 'dispute-withdrawn', dispute });
    } catch (error) {
      const failure = this.#core.failure('withdraw', error);
      state.update({ withdrawal: { disputeId, state: failed(nothing<Dispute>(), failure) } });
    }
  }

  #reportAnomaly(before: readonly Dispute[], after: Dispute): void {
    const known = before.find(({ id }) => id === after.id);
    const anomaly = known && findLifecycleAnomaly(known, after);
    if (anomaly) {
      this.#core.tell({
        type: 'anomaly',
        kind: 'impossible-status-change',
        detail: `${anomaly.disputeId}: ${anomaly.from} to ${anomaly.to}`,
      });
    }
  }
}

function newestFirst(disputes: readonly Dispute[]): readonly Dispute[] {
  return disputes.toSorted((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt));
}
