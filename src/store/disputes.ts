/** The disputes of the account: loaded, refreshed one by one, and checked for impossible moves. */
import type { BillingError, Dispute } from '../contract/index.js';
import { findLifecycleAnomaly } from '../domain/index.js';
import { LatestRequest } from './latest-request.js';
import { readAllPages } from './read-all-pages.js';
import type { StoreCore } from './store-core.js';

export class Disputes {
  readonly #core: StoreCore;
  readonly #onChange: () => void;
  readonly #list = new LatestRequest();
  readonly #one = new LatestRequest();
  #listError: BillingError | undefined;
  #oneError: { readonly disputeId: string; readonly error: BillingError } | undefined;
  /** What was accepted while the list was on its way: the list may be older than that. */
  #acceptedMeanwhile = new Map<string, Dispute>();

  constructor(core: StoreCore, onChange: () => void) {
    this.#core = core;
    this.#onChange = onChange;
  }

  async load(): Promise<void> {
    this.#acceptedMeanwhile = new Map();
    this.#listError = undefined;
    const done = this.#list.run(
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return readAllPages<Dispute>((cursor) => port.disputes({ accountId, cursor }, { signal }));
      },
      (disputes) => {
        const newest = this.#newestOf(disputes);
        for (const dispute of newest) this.#reportAnomaly(dispute);
        this.#show(newest);
        this.#onChange();
      },
      (error) => {
        this.#listError = this.#core.failure('disputes', error);
        this.#show();
      },
    );
    this.#show();
    await done;
  }

  /** Asks for the newest state of one dispute; what is held stays when that fails. */
  async refresh(disputeId: string): Promise<void> {
    this.#oneError = undefined;
    const done = this.#one.run(
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return port.dispute({ accountId, disputeId }, { signal });
      },
      (dispute) => this.accept(dispute),
      (thrown) => {
        const error = this.#core.failure('dispute', thrown);
        this.#oneError = { disputeId, error };
        this.#show();
      },
    );
    this.#show();
    await done;
  }

  /** Loads again exactly what has failed: the list, or one dispute. */
  retry(): void {
    if (this.#listError) void this.load();
    if (this.#oneError) void this.refresh(this.#oneError.disputeId);
  }

  /** Takes over what the provider answered about one dispute. */
  accept(dispute: Dispute): void {
    // A refresh that was asked for earlier could only bring an older state.
    this.#one.abort();
    this.#reportAnomaly(dispute);
    this.#acceptedMeanwhile.set(dispute.id, dispute);
    const before = this.#core.snapshot.disputes.held ?? [];
    this.#show([dispute, ...before.filter(({ id }) => id !== dispute.id)]);
    this.#onChange();
  }

  abort(): void {
    this.#list.abort();
    this.#one.abort();
    this.#show();
  }

  forget(): void {
    this.#listError = undefined;
    this.#oneError = undefined;
    this.#acceptedMeanwhile = new Map();
  }

  /** The list as loaded, but never with an older state of a dispute than one accepted meanwhile. */
  #newestOf(loaded: readonly Dispute[]): readonly Dispute[] {
    const newest = new Map(loaded.map((dispute) => [dispute.id, dispute]));
    for (const accepted of this.#acceptedMeanwhile.values()) {
      const known = newest.get(accepted.id);
      const isOlder = !known || Date.parse(known.updatedAt) <= Date.parse(accepted.updatedAt);
      if (isOlder) newest.set(accepted.id, accepted);
    }
    return [...newest.values()];
  }

  /** What is going on follows from the two requests, so that neither can hide the other. */
  #show(disputes?: readonly Dispute[]): void {
    const before = this.#core.snapshot.disputes;
    const held = disputes ? newestFirst(disputes) : before.held;
    const isFetching = this.#list.isRunning || this.#one.isRunning;
    const error = isFetching ? undefined : (this.#listError ?? this.#oneError?.error);
    const activity = isFetching ? 'fetching' : error ? 'failed' : 'idle';
    const isSame = held === before.held && activity === before.activity && error === before.error;
    if (!isSame) this.#core.state.update({ disputes: { held, activity, error } });
  }

  #reportAnomaly(after: Dispute): void {
    const known = this.#core.snapshot.disputes.held?.find(({ id }) => id === after.id);
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
