/** Loads the disputes of the account, refreshes single ones, and reports impossible moves. */
import type { BillingError, Dispute } from '../contract/index.js';
import { findLifecycleAnomaly } from '../domain/index.js';
import type { GuardedReads } from '../guard/guarded-adapter.js';
import { readAllPages } from './read-all-pages.js';
import type { StoreCore } from './store-core.js';

const LIST = 'disputes';
const ONE = 'dispute';

/** The state of one session. */
interface Session {
  listError: BillingError | undefined;
  oneError: { readonly disputeId: string; readonly error: BillingError } | undefined;
  /** Newer than a list that was requested before. */
  acceptedMeanwhile: Map<string, Dispute>;
}

export class Disputes {
  static readonly feature = 'disputes';
  readonly #core: StoreCore;
  readonly #session: () => Session;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#session = core.perSession(() => ({
      listError: undefined,
      oneError: undefined,
      acceptedMeanwhile: new Map(),
    }));
    core.on('signed-in', () => void this.load());
    core.on('retry', () => {
      const { listError, oneError } = this.#session();
      if (listError) void this.load();
      if (oneError) void this.refresh(oneError.disputeId);
    });
    core.on('step', (step) => {
      if (step.name === 'dispute') void this.refresh(step.disputeId);
    });
  }

  load(): Promise<void> {
    const session = this.#session();
    session.acceptedMeanwhile = new Map();
    session.listError = undefined;
    return this.#request<readonly Dispute[]>(
      LIST,
      (port, accountId, signal) =>
        readAllPages<Dispute>((cursor) => port.disputes({ accountId, cursor }, { signal })),
      (disputes) => {
        const newest = newestOf(disputes, session.acceptedMeanwhile.values());
        for (const dispute of newest) this.#reportAnomaly(dispute);
        this.#take(newest);
      },
      (error) => {
        this.#session().listError = error;
      },
    );
  }

  /** Loads the newest state of one dispute. A failure keeps the present state. */
  refresh(disputeId: string): Promise<void> {
    this.#session().oneError = undefined;
    return this.#request(
      ONE,
      (port, accountId, signal) => port.dispute({ accountId, disputeId }, { signal }),
      (dispute) => this.accept(dispute),
      (error) => {
        this.#session().oneError = { disputeId, error };
      },
    );
  }

  async #request<T>(
    name: typeof LIST | typeof ONE,
    ask: (port: GuardedReads, accountId: string, signal: AbortSignal) => Promise<T>,
    answer: (answer: T) => void,
    fail: (error: BillingError) => void,
  ): Promise<void> {
    const done = this.#core.requests.supersede(
      name,
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return ask(port, accountId, signal);
      },
      {
        answer,
        failure: (thrown) => {
          fail(this.#core.failure(name, thrown));
          this.#show();
        },
        cancelled: () => this.#show(),
      },
    );
    this.#show();
    await done;
  }

  /** Takes the provider's newest state of one dispute. */
  accept(dispute: Dispute): void {
    // A running refresh may bring an older state.
    this.#core.requests.drop(ONE);
    this.#reportAnomaly(dispute);
    this.#session().acceptedMeanwhile.set(dispute.id, dispute);
    const before = this.#core.snapshot.disputes.held ?? [];
    this.#take([dispute, ...before.filter(({ id }) => id !== dispute.id)]);
  }

  #take(disputes: readonly Dispute[]): void {
    this.#show(newestFirst(disputes));
    this.#core.notify('disputes', this.#core.snapshot.disputes.held ?? []);
  }

  /** Combines the states of both requests, so that neither hides the other. */
  #show(held = this.#core.snapshot.disputes.held): void {
    const before = this.#core.snapshot.disputes;
    const { listError, oneError } = this.#session();
    const isFetching = [LIST, ONE].some((name) => this.#core.requests.isRunning(name));
    const error = isFetching ? undefined : (listError ?? oneError?.error);
    const activity = isFetching ? 'fetching' : error ? 'failed' : 'idle';
    const isSame = held === before.held && activity === before.activity && error === before.error;
    if (!isSame) this.#core.update({ disputes: { held, activity, error } });
  }

  #reportAnomaly(after: Dispute): void {
    const known = this.#core.snapshot.disputes.held?.find(({ id }) => id === after.id);
    const anomaly = known && findLifecycleAnomaly(known, after);
    if (anomaly) {
      this.#core.emit({
        type: 'anomaly',
        kind: 'impossible-status-change',
        detail: `${anomaly.disputeId}: ${anomaly.from} to ${anomaly.to}`,
      });
    }
  }
}

/** Replaces loaded disputes by newer states that were accepted meanwhile. */
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
