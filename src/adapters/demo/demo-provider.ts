/** The provider of the demonstration as a page handles it: sessions, clock, faults, imports. */
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import { IMPORTED_ACCOUNT_ID } from './billing/imported-book.js';
import type { CaseAction } from './disputes/dispute-case.js';
import { DemoNetwork, type DemoFaults } from './network/demo-network.js';
import type { Wait } from './network/wait.js';
import { DemoBilling } from './provider/demo-billing.js';
import { DemoWorld } from './provider/demo-world.js';
import { pageSizesOf } from './provider/page-sizes.js';
import {
  importedBookOf,
  loadedSummary,
  withRecords,
  type ImportedRecords,
  type LoadCallRecordsOptions,
  type LoadedCallRecords,
} from './provider/load-call-records.js';
import {
  holderNameOf,
  SEEDED_ACCOUNT_IDS,
  type SeededAccountId,
} from './provider/seeded-accounts.js';
import { DemoSession } from './provider/session.js';
import type { ImportedCall } from './billing/imported-call.js';
import type { KeptContact, LedgerEntry } from './storage/demo-state.js';
import type { DemoStorage, StorageNote } from './storage/demo-storage.js';
import { memoryStorage } from './storage/memory-storage.js';
import type { DemoClock } from './time/demo-clock.js';

export type DemoAccountId = SeededAccountId | 'imported';

export interface DemoAccountSummary {
  readonly id: DemoAccountId;
  readonly name: string;
}

export interface DemoProviderOptions {
  /** The same seed makes the same calls. 1 when left out. */
  readonly seed?: number;
  /** Real time in milliseconds since 1970. `Date.now` when left out. */
  readonly now?: () => number;
  /** Memory when left out. */
  readonly storage?: DemoStorage;
  /** How long an answer takes. 0 when left out: no timer is used at all. */
  readonly latencyMs?: number | (() => number);
  /** How delays are waited for; tests give their own. */
  readonly wait?: Wait;
  /** Which of the seeded accounts exist; both when left out. */
  readonly accounts?: readonly SeededAccountId[];
  /** The most calls or disputes on one page. 500 calls and 100 disputes when left out. */
  readonly pageSize?: number;
}

export interface DemoProvider {
  readonly adapter: BillingAdapter;
  readonly clock: DemoClock;
  readonly faults: DemoFaults;
  /** Resolves when the state of an earlier visit has been read. The adapter waits by itself. */
  readonly ready: Promise<void>;
  /** Set when the storage could not be used as asked for. */
  readonly storageNote: StorageNote | undefined;
  readonly signedInAs: DemoAccountId | undefined;
  accountIds(): readonly DemoAccountSummary[];
  /**
   * The port for a session of its own, apart from `signIn`: such as one of several customers who
   * are signed in at a server.
   * @throws RangeError when there is no such account
   */
  adapterOf(accountId: DemoAccountId): BillingAdapter;
  /** @throws RangeError when there is no such account */
  signIn(accountId: DemoAccountId): void;
  signOut(): void;
  /** Calls are refused with `unauthenticated` until somebody signs in again. */
  expireSession(): void;
  /**
   * Makes the account `imported`, or extends it. `source` names it, such as the file's name. Calls
   * that were loaded before are not taken again, and calls whose charge is negative or in another
   * currency are listed in what it returns.
   * @throws BillingError `invalid` when that leaves none; nothing is changed then
   */
  loadCallRecords(
    records: readonly ImportedCall[],
    source: string,
    options?: LoadCallRecordsOptions,
  ): LoadedCallRecords;
  /** Every dispute that was opened through the adapter, oldest first; seeded ones are not in it. */
  ledger(): readonly LedgerEntry[];
  /** What was done about disputes through the adapter after they were opened, oldest first. */
  actions(): readonly CaseAction[];
  /** The messages to a person, oldest first. */
  contacts(): readonly KeptContact[];
  /** Back to the seed: forgets disputes, imported records and the moved clock, in storage too. */
  reset(): void;
  /** Told when the clock moves, disputes change, accounts or the session change. */
  subscribe(listener: () => void): () => void;
}

export function createDemoProvider(options: DemoProviderOptions = {}): DemoProvider {
  const { seed = 1, now = Date.now, storage = memoryStorage() } = options;
  const accounts = options.accounts ?? SEEDED_ACCOUNT_IDS;
  const world = new DemoWorld({ seed, realNow: now, storage, accounts });
  const session = new DemoSession();
  const network = new DemoNetwork({ latencyMs: options.latencyMs, wait: options.wait });
  const pageSizes = pageSizesOf(options.pageSize);
  let imported: ImportedRecords | undefined;

  function accountIds(): readonly DemoAccountSummary[] {
    const summaries: DemoAccountSummary[] = accounts.map((id) => ({ id, name: holderNameOf(id) }));
    const name = world.imported?.account.holderName;
    if (name !== undefined) summaries.push({ id: IMPORTED_ACCOUNT_ID, name });
    return summaries;
  }

  function requireExisting(accountId: DemoAccountId): void {
    if (!accountIds().some(({ id }) => id === accountId)) throw new RangeError('No such account');
  }

  function endSession(): void {
    session.end();
    world.notify();
  }

  return {
    adapter: new DemoBilling(world, session, network, pageSizes),
    faults: network,
    ready: world.ready,
    clock: {
      now: () => new Date(world.nowMs()),
      advance: (step) => world.advance(step),
      reset: () => world.resetClock(),
    },
    get storageNote() {
      return world.keeper.note;
    },
    get signedInAs() {
      return session.accountId as DemoAccountId | undefined;
    },
    accountIds,
    adapterOf: (accountId) => {
      requireExisting(accountId);
      const own = new DemoSession();
      own.start(accountId);
      return new DemoBilling(world, own, network, pageSizes);
    },
    signIn: (accountId) => {
      requireExisting(accountId);
      session.start(accountId);
      world.notify();
    },
    signOut: endSession,
    expireSession: endSession,
    loadCallRecords: (records, source, loadOptions = {}) => {
      const extended = withRecords(imported, records, loadOptions, world.nowMs());
      const book = importedBookOf(extended.imported, source);
      ({ imported } = extended);
      world.setImported(book);
      return loadedSummary(book, source, extended);
    },
    ledger: () => world.keeper.state.ledger,
    actions: () => world.keeper.state.actions,
    contacts: () => world.keeper.state.contacts,
    reset: () => {
      imported = undefined;
      if (session.accountId === IMPORTED_ACCOUNT_ID) session.end();
      world.reset();
    },
    subscribe: (listener) => world.subscribe(listener),
  };
}

export interface DemoAdapterOptions extends DemoProviderOptions {
  /** Who is signed in. The household when left out. */
  readonly account?: SeededAccountId;
}

/** The adapter of a provider at which somebody is signed in already. */
export function createDemoAdapter(options: DemoAdapterOptions = {}): BillingAdapter {
  const provider = createDemoProvider(options);
  provider.signIn(options.account ?? 'household');
  return provider.adapter;
}
