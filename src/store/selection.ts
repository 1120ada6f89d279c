/** The selected calls. Whole calls, so that they survive another page, filter, line or cycle. */
import type { Call } from '../contract/index.js';
import { type CallList, CallSelection, FoundCalls } from '../domain/index.js';
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

  /** A call that is selected already is replaced when it is another version. */
  add(calls: readonly Call[]): void {
    const { selection, activity } = this.#core.snapshot;
    const { list } = activity;
    const fresh = calls.filter((call) => selection.get(call.id) !== call);
    const positions: number[] = [];
    const loose: Call[] = [];
    for (const call of fresh) {
      const position = list?.positionOf(call.id);
      if (position !== undefined && list?.calls[position] === call) positions.push(position);
      else loose.push(call);
    }
    const listed = list && selection.with(new FoundCalls(list, Uint32Array.from(positions)));
    const both = listed ?? selection;
    this.#show(loose.length === 0 ? both : both.withLoose(loose));
  }

  remove(callIds: Iterable<string>): void {
    this.#show(this.#core.snapshot.selection.withoutIds(callIds));
  }

  addFound(found: FoundCalls): void {
    this.#show(this.#core.snapshot.selection.with(found));
  }

  removeFound(found: FoundCalls): void {
    this.#show(this.#core.snapshot.selection.without(found));
  }

  clear(): void {
    this.#show(CallSelection.EMPTY);
  }

  /** Replaces selected calls by their newest versions, whose charge may differ. */
  renew(list: CallList): void {
    this.#show(this.#core.snapshot.selection.renewed(list));
  }

  #show(selection: CallSelection): void {
    if (selection !== this.#core.snapshot.selection) this.#core.update({ selection });
  }
}
