/** The selected calls. Whole calls, so that they survive another page, filter, line or cycle. */
import type { Call } from '../contract/index.js';
import type { StoreCore } from './store-core.js';

export class Selection {
  static readonly feature = 'selection';
  readonly #core: StoreCore;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  has(callId: string): boolean {
    return this.#core.snapshot.selection.has(callId);
  }

  toggle(call: Call): void {
    if (this.has(call.id)) this.remove([call.id]);
    else this.add([call]);
  }

  add(calls: readonly Call[]): void {
    const fresh = calls.filter((call) => this.#core.snapshot.selection.get(call.id) !== call);
    if (fresh.length === 0) return;
    const selection = new Map(this.#core.snapshot.selection);
    for (const call of fresh) selection.set(call.id, call);
    this.#core.update({ selection });
  }

  remove(callIds: Iterable<string>): void {
    const selection = new Map(this.#core.snapshot.selection);
    for (const id of callIds) selection.delete(id);
    if (selection.size < this.#core.snapshot.selection.size) this.#core.update({ selection });
  }

  clear(): void {
    if (this.#core.snapshot.selection.size > 0) this.#core.update({ selection: new Map() });
  }

  /** Replaces selected calls by their newest versions, whose charge may differ. */
  renew(calls: readonly Call[]): void {
    const { selection } = this.#core.snapshot;
    if (selection.size === 0) return;
    this.add(
      calls.filter(({ id, lineId, cycleId }) => {
        const selected = selection.get(id);
        return selected?.lineId === lineId && selected.cycleId === cycleId;
      }),
    );
  }
}
