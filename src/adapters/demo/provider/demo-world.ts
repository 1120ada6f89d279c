/** Everything there is in the demonstration: its time, its accounts, and what was done with them. */
import type { AccountBook } from '../billing/account-book.js';
import { accountView, type AccountView } from '../billing/account-view.js';
import { IMPORTED_ACCOUNT_ID, type ImportedBook } from '../billing/imported-book.js';
import type { DemoStorage } from '../storage/demo-storage.js';
import { stepMs, type ClockStep } from '../time/demo-clock.js';
import { pullBack } from './pull-back.js';
import {
  createSeededAccount,
  SEEDED_ACCOUNT_IDS,
  type SeededAccount,
  type SeededAccountId,
} from './seeded-accounts.js';
import { StateKeeper } from './state-keeper.js';

export interface DemoWorldOptions {
  readonly seed: number;
  readonly realNow: () => number;
  readonly storage: DemoStorage;
  readonly accounts: readonly SeededAccountId[];
}

export class DemoWorld {
  readonly keeper: StateKeeper;
  /** Resolves when what was stored has been read. */
  readonly ready: Promise<void>;
  readonly #options: DemoWorldOptions;
  readonly #listeners = new Set<() => void>();
  readonly #seeded = new Map<string, SeededAccount>();
  #seededOriginMs: number;
  #imported: ImportedBook | undefined;

  constructor(options: DemoWorldOptions) {
    this.#options = options;
    const originMs = options.realNow();
    this.#seededOriginMs = originMs;
    this.keeper = new StateKeeper(options.storage, options.seed, originMs, () => this.notify());
    this.ready = this.keeper.refresh();
  }

  nowMs(): number {
    return this.#options.realNow() + this.keeper.state.clockOffsetMs;
  }

  get imported(): ImportedBook | undefined {
    return this.#imported;
  }

  /** The account as it stands now; `undefined` when there is none with that id. */
  view(accountId: string): AccountView | undefined {
    const { cases, actions } = this.keeper.state;
    const isOwn = (entry: { readonly accountId: string }): boolean => entry.accountId === accountId;
    const seeded = this.#seededAccount(accountId);
    const book: AccountBook | undefined = seeded?.book ?? this.#importedBook(accountId);
    if (book === undefined) return undefined;
    return accountView(
      book,
      [...(seeded?.cases ?? []), ...cases.filter(isOwn)],
      [...(seeded?.actions ?? []), ...actions.filter(isOwn)],
      this.nowMs(),
    );
  }

  advance(step: ClockStep): void {
    const forward = stepMs(step);
    this.keeper.change((state) => ({ ...state, clockOffsetMs: state.clockOffsetMs + forward }));
  }

  resetClock(): void {
    const nowMs = this.#options.realNow();
    const seeded = SEEDED_ACCOUNT_IDS.flatMap((id) => this.#seededAccount(id)?.cases ?? []);
    this.keeper.change((state) => pullBack(state, seeded, nowMs));
  }

  reset(): void {
    this.#imported = undefined;
    this.keeper.reset(this.#options.realNow());
  }

  setImported(book: ImportedBook): void {
    this.#imported = book;
    this.notify();
  }

  /** Files about imported calls are not kept, as nothing of those calls is. */
  async saveFile(accountId: string, evidenceId: string, file: Blob): Promise<void> {
    if (accountId !== IMPORTED_ACCOUNT_ID) await this.keeper.saveFile(evidenceId, file);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Made anew when the beginning of the demonstration is another one. */
  #seededAccount(accountId: string): SeededAccount | undefined {
    const id = this.#options.accounts.find((existing) => existing === accountId);
    if (id === undefined) return undefined;
    const { originMs } = this.keeper.state;
    if (originMs !== this.#seededOriginMs) this.#seeded.clear();
    this.#seededOriginMs = originMs;
    let account = this.#seeded.get(id);
    if (account === undefined) {
      account = createSeededAccount(id, this.#options.seed, originMs);
      this.#seeded.set(id, account);
    }
    return account;
  }

  #importedBook(accountId: string): ImportedBook | undefined {
    return accountId === IMPORTED_ACCOUNT_ID ? this.#imported : undefined;
  }
}
