/** Loads the account, its lines and its billing cycles. */
import type { BillingCycle } from '../contract/index.js';
import { holding } from './async-state.js';
import type { Snapshot } from './snapshot.js';
import type { StoreCore } from './store-core.js';

export class AccountAccess {
  static readonly feature = 'account';
  readonly #core: StoreCore;

  constructor(core: StoreCore) {
    this.#core = core;
    core.on('retry', () => {
      const { lines, cycles } = core.snapshot;
      if (lines.activity === 'failed') void this.#loadLines();
      if (cycles.activity === 'failed') void this.#loadCycles();
    });
  }

  /** Clears the state when another customer has signed in (S10). */
  async load(): Promise<void> {
    const core = this.#core;
    const before = core.accountId;
    let { capabilities } = core.snapshot;
    await core.load(
      'account',
      'account',
      async (port, signal) => {
        const account = await port.account({}, { signal });
        // An adapter may learn its capabilities from this answer.
        ({ capabilities } = port);
        return account;
      },
      (account) => {
        const isSomeoneElse = before !== undefined && before !== account.id;
        if (isSomeoneElse) core.reset('unknown');
        const isNews = core.snapshot.session !== 'signed-in' || isSomeoneElse;
        core.update({ capabilities, account: holding(account), session: 'signed-in' });
        if (isNews) core.emit({ type: 'signed-in', account });
        core.notify('signed-in', undefined);
        void this.#loadLines();
        void this.#loadCycles();
      },
    );
  }

  async #loadLines(): Promise<void> {
    await this.#core.load(
      'lines',
      'lines',
      (port, signal) => port.lines(this.#ofAccount(), { signal }),
      (lines) => this.#show({ lines: holding(lines) }),
    );
  }

  async #loadCycles(): Promise<void> {
    await this.#core.load(
      'cycles',
      'billing-cycles',
      (port, signal) => port.billingCycles(this.#ofAccount(), { signal }),
      (cycles) => this.#show({ cycles: holding(newestFirst(cycles)) }),
    );
  }

  #ofAccount(): { readonly accountId: string } {
    const { accountId } = this.#core.requireAccount();
    return { accountId };
  }

  #show(change: Partial<Snapshot>): void {
    this.#core.update(change);
    this.#core.notify('lines-and-cycles', undefined);
  }
}

function newestFirst(cycles: readonly BillingCycle[]): readonly BillingCycle[] {
  return cycles.toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
}
