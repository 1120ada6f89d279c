/** Who is signed in, and which numbers and billing cycles there are. */
import type { BillingCycle } from '../contract/index.js';
import { holding } from './async-state.js';
import type { StoreCore } from './store-core.js';

export class AccountAccess {
  static readonly feature = 'account';
  readonly #core: StoreCore;

  constructor(core: StoreCore) {
    this.#core = core;
    core.when('retry', () => {
      const { lines, cycles } = core.snapshot;
      if (lines.activity === 'failed') void this.#loadLines();
      if (cycles.activity === 'failed') void this.#loadCycles();
    });
  }

  /** When another person than before has signed in, nothing of the former one stays (S10). */
  async load(): Promise<void> {
    const core = this.#core;
    const before = core.accountId;
    let { capabilities } = core.snapshot;
    await core.load(
      'account',
      'account',
      async (port, signal) => {
        const account = await port.account({}, { signal });
        // An adapter may have learnt from the billing system only now what it can do.
        ({ capabilities } = port);
        return account;
      },
      (account) => {
        const isSomeoneElse = before !== undefined && before !== account.id;
        if (isSomeoneElse) core.forget('unknown');
        const isNews = core.snapshot.session !== 'signed-in' || isSomeoneElse;
        core.state.update({ capabilities, account: holding(account), session: 'signed-in' });
        if (isNews) core.tell({ type: 'signed-in', account });
        core.tellFeatures('signed-in', undefined);
        void this.#loadLines();
        void this.#loadCycles();
      },
    );
  }

  async #loadLines(): Promise<void> {
    const core = this.#core;
    await core.load(
      'lines',
      'lines',
      (port, signal) => port.lines({ accountId: core.requireAccount().accountId }, { signal }),
      (lines) => {
        core.state.update({ lines: holding(lines) });
        core.tellFeatures('choices', undefined);
      },
    );
  }

  async #loadCycles(): Promise<void> {
    const core = this.#core;
    await core.load(
      'cycles',
      'billing-cycles',
      (port, signal) =>
        port.billingCycles({ accountId: core.requireAccount().accountId }, { signal }),
      (cycles) => {
        core.state.update({ cycles: holding(newestFirst(cycles)) });
        core.tellFeatures('choices', undefined);
      },
    );
  }
}

function newestFirst(cycles: readonly BillingCycle[]): readonly BillingCycle[] {
  return cycles.toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
}
