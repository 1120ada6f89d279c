/** Tells the host page what of each bill is in dispute and what can be paid now, whenever it changes. */
import { disputedSplit, type DisputedSplit } from '../domain/disputed-split.js';
import { isZero } from '../domain/index.js';
import type { StoreCore } from './store-core.js';

export interface BillAmounts extends DisputedSplit {
  readonly cycleId: string;
  readonly billNumber: string;
}

export class Amounts {
  static readonly feature = 'amounts';
  readonly #core: StoreCore;
  readonly #told: () => { amounts: string };

  constructor(core: StoreCore) {
    this.#core = core;
    this.#told = core.perSession(() => ({ amounts: '' }));
    core.on('disputes', () => this.#tell());
    core.on('lines-and-cycles', () => this.#tell());
    // Made while a panel renders: its page hears of it afterwards.
    queueMicrotask(() => this.#tell());
  }

  /** Undefined where nobody can tell what is to be paid on the bill. */
  of(cycleId: string): BillAmounts | undefined {
    const { cycles, disputes } = this.#core.snapshot;
    const cycle = cycles.held?.find(({ id }) => id === cycleId);
    const split = cycle && disputes.held && disputedSplit(cycle, disputes.held);
    return split && { ...split, cycleId, billNumber: cycle.bill?.number ?? '' };
  }

  #tell(): void {
    // A listener of these events may still have to take them over.
    this.#core.afterListeners(() => {
      const { cycles, disputes } = this.#core.snapshot;
      if (!cycles.held || !disputes.held) return;
      const bills = cycles.held.flatMap(({ id }) => this.of(id) ?? []);
      const amounts = JSON.stringify(bills);
      if (amounts === this.#told().amounts) return;
      this.#told().amounts = amounts;
      this.#core.emit({ type: 'amounts', bills });
    });
  }
}

/** Whether anything of the bill is disputed. */
export function isDisputed({ inDispute, beyond }: DisputedSplit): boolean {
  return !isZero(inDispute) || beyond.length > 0;
}
