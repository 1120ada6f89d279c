/** The disputes of the account: loaded, refreshed one by one, and checked for impossible moves. */
import type { BillingError, Dispute } from '../contract/index.js';
import { findLifecycleAnomaly } from '../domain/index.js';
import { readAllPages } from './read-all-pages.js';
import type { StoreCore } from './store-core.js';

const LIST = 'disputes';
const ONE = 'dispute';

/** What belongs to one session. */
interface Known {
  listError: BillingError | undefined;
  oneError: { readonly disputeId: string; readonly error: BillingError } | undefined;
  /** What was accepted while the list was on its way: the list may be older. */
  acceptedMeanwhile: Map<string, Dispute>;
}

export class Disputes {
  static readonly feature = 'disputes';
  readonly #core: StoreCore;
  readonly #known: () => Known;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#known = core.perSession(() => ({
      listError: undefined,
      oneError: undefined,
      acceptedMeanwhile: new Map(),
    }));
    core.when('signed-in', () => void this.load());
    // Exactly what has failed: the list, or one dispute.
    core.when('retry', () => {
      const { listError, oneError } = this.#known();
      if (listError) void this.load();
      if (oneError) void this.refresh(oneError.disputeId);
    });
    core.when('step', (step) => {
      if (step.name === 'dispute') void this.refresh(step.disputeId);
    });
  }

  async load(): Promise<void> {
    const known = this.#known();
    known.acceptedMeanwhile = new Map();
    known.listError = undefined;
    const done = this.#core.requests.supersede(
      LIST,
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return readAllPages<Dispute>((cursor) => port.disputes({ accountId, cursor }, { signal }));
      },
      {
        answer: (disputes) => {
          const newest = newestOf(disputes, known.acceptedMeanwhile.values());
          for (const dispute of newest) this.#reportAnomaly(dispute);
          this.#take(newest);
        },
        failure: (thrown) => {
          const error = this.#core.failure('disputes', thrown);
          this.#known().listError = error;
          this.#show();
        },
        calledOff: () => this.#show(),
      },
    );
    this.#show();
    await done;
  }

  /** Asks for the newest state of one dispute; what is held stays when that fails. */
  async refresh(disputeId: string): Promise<void> {
    this.#known().oneError = undefined;
    const done = this.#core.requests.supersede(
      ONE,
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return port.dispute({ accountId, disputeId }, { signal });
      },
      {
        answer: (dispute) => this.accept(dispute),
        failure: (thrown) => {
          const error = this.#core.failure('dispute', thrown);
          this.#known().oneError = { disputeId, error };
          this.#show();
        },
        calledOff: () => this.#show(),
      },
    );
    this.#show();
    await done;
  }

  /** Takes over what the provider answered about one dispute. */
  accept(dispute: Dispute): void {
    // A refresh that was asked for earlier could only bring an older state.
    this.#core.requests.drop(ONE);
    this.#reportAnomaly(dispute);
    this.#known().acceptedMeanwhile.set(dispute.id, dispute);
    const before = this.#core.snapshot.disputes.held ?? [];
    this.#take([dispute, ...before.filter(({ id }) => id !== dispute.id)]);
  }

  #take(disputes: readonly Dispute[]): void {
    this.#show(newestFirst(disputes));
    this.#core.tellFeatures('disputes', this.#core.snapshot.disputes.held ?? []);
  }

  /** What is going on follows from the two requests, so that neither can hide the other. */
  #show(held = this.#core.snapshot.disputes.held): void {
    const before = this.#core.snapshot.disputes;
    const { listError, oneError } = this.#known();
    const isFetching = [LIST, ONE].some((name) => this.#core.requests.isRunning(name));
    const error = isFetching ? undefined : (listError ?? oneError?.error);
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

/** The list as loaded, but never with an older state of a dispute than one accepted meanwhile. */
function newestOf(loaded: readonly Dispute[], accepted: Iterable<Dispute>): readonly Dispute[] {
  const newest = new Map(loaded.map((dispute) => [dispute.id, dispute]));
  for (const dispute of accepted) {
    const known = newest.get(dispute.id);
    const isOlder = !known || Date.parse(known.updatedAt) <= Date.parse(dispute.updatedAt);
    if (isOlder) newest.set(dispute.id, dispute);
  }
  return [...newest.values()];
}

function newestFirst(disputes: readonly Dispute[]): readonly Dispute[] {
  return disputes.toSorted((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt));
}
