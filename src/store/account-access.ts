/**
 * Who is signed in, which numbers and billing cycles there are. When another person than before
 * signs in, nothing of the former one stays (S10).
 */
import type { BillingCycle } from '../contract/index.js';
import { calledOff, fetching, holding } from './async-state.js';
import { LatestRequest } from './latest-request.js';
import type { StoreCore } from './store-core.js';

export interface AccountEvents {
  /** Another account than before answered: forget the former one. */
  someoneElse(): void;
  signedIn(): void;
  /** Lines or cycles have arrived. */
  choices(): void;
}

export class AccountAccess {
  readonly #core: StoreCore;
  readonly #account = new LatestRequest();
  readonly #lines = new LatestRequest();
  readonly #cycles = new LatestRequest();
  readonly #on: AccountEvents;

  constructor(core: StoreCore, on: AccountEvents) {
    this.#core = core;
    this.#on = on;
  }

  async load(): Promise<void> {
    const { state } = this.#core;
    const before = this.#core.snapshot.account.held;
    state.update({ account: fetching(this.#core.snapshot.account) });
    await this.#account.run(
      async (signal) => {
        const port = this.#core.requirePort();
        const account = await port.account({}, { signal });
        // An adapter may have learnt from the billing system only now what it can do.
        return { account, capabilities: port.capabilities };
      },
      ({ account, capabilities }) => {
        const isSomeoneElse = before !== undefined && before.id !== account.id;
        if (isSomeoneElse) this.#on.someoneElse();
        const isNews = this.#core.snapshot.session !== 'signed-in' || isSomeoneElse;
        state.update({ capabilities, account: holding(account), session: 'signed-in' });
        if (isNews) this.#core.tell({ type: 'signed-in', account });
        this.#on.signedIn();
        void this.loadChoices();
      },
      (error) => this.#core.fail('account', 'account', error),
    );
  }

  /** Loads the lines and the billing cycles, side by side. */
  async loadChoices(): Promise<void> {
    await Promise.all([this.loadLines(), this.loadCycles()]);
  }

  async loadLines(): Promise<void> {
    const { state } = this.#core;
    state.update({ lines: fetching(this.#core.snapshot.lines) });
    await this.#lines.run(
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return port.lines({ accountId }, { signal });
      },
      (lines) => {
        state.update({ lines: holding(lines) });
        this.#on.choices();
      },
      (error) => this.#core.fail('lines', 'lines', error),
    );
  }

  async loadCycles(): Promise<void> {
    const { state } = this.#core;
    state.update({ cycles: fetching(this.#core.snapshot.cycles) });
    await this.#cycles.run(
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        return port.billingCycles({ accountId }, { signal });
      },
      (cycles) => {
        state.update({ cycles: holding(newestFirst(cycles)) });
        this.#on.choices();
      },
      (error) => this.#core.fail('cycles', 'billing-cycles', error),
    );
  }

  abort(): void {
    this.#account.abort();
    this.#lines.abort();
    this.#cycles.abort();
    const { account, lines, cycles } = this.#core.snapshot;
    this.#core.state.update({
      account: calledOff(account),
      lines: calledOff(lines),
      cycles: calledOff(cycles),
    });
  }
}

function newestFirst(cycles: readonly BillingCycle[]): readonly BillingCycle[] {
  return cycles.toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
}
