/**
 * Calls by their position in a list. A hundred thousand of them are found, put in order, selected and
 * added up as whole numbers; the calls themselves are touched only for the rows that are shown (P2).
 */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import { CallCharges } from './call-charges.js';
import { arrivalOrder, type CallOrder } from './call-order.js';

/** What calls add up to. */
export interface CallTotals {
  readonly count: number;
  /** Duration in seconds, as it was, not as it was billed. */
  readonly seconds: number;
  /** Exact, one per currency. */
  readonly charges: readonly Money[];
}

export class CallList {
  readonly calls: readonly Call[];
  #positions: ReadonlyMap<string, number> | undefined;
  #charges: CallCharges | undefined;
  #seconds: Uint32Array | undefined;
  #all: FoundCalls | undefined;

  /** `positions` by call id, where the caller has them; else they are found out when needed. */
  constructor(calls: readonly Call[], positions?: ReadonlyMap<string, number>) {
    this.calls = calls;
    this.#positions = positions;
  }

  positionOf(callId: string): number | undefined {
    this.#positions ??= new Map(this.calls.map(({ id }, position) => [id, position]));
    return this.#positions.get(callId);
  }

  find(callId: string): Call | undefined {
    const position = this.positionOf(callId);
    return position === undefined ? undefined : this.calls[position];
  }

  /** @throws RangeError when a charge is not a decimal */
  get charges(): CallCharges {
    return (this.#charges ??= new CallCharges(this.calls));
  }

  /** The duration of each call. */
  get seconds(): Uint32Array {
    return (this.#seconds ??= secondsOf(this.calls));
  }

  /** Every call, as they arrived. */
  get all(): FoundCalls {
    return (this.#all ??= new FoundCalls(this, arrivalOrder(this.calls.length)));
  }
}

function secondsOf(calls: readonly Call[]): Uint32Array {
  const seconds = new Uint32Array(calls.length);
  for (let position = 0; position < calls.length; position += 1) {
    seconds[position] = (calls[position] as Call).durationSeconds;
  }
  return seconds;
}

/** Some calls of a list, in an order of their own. Never changed in place. */
export class FoundCalls implements Iterable<Call> {
  readonly list: CallList;
  readonly positions: CallOrder;
  #totals: CallTotals | undefined;

  constructor(list: CallList, positions: CallOrder) {
    this.list = list;
    this.positions = positions;
  }

  get length(): number {
    return this.positions.length;
  }

  slice(start: number, end: number): readonly Call[] {
    return [...this.positions.subarray(start, end)].map((at) => this.list.calls[at] as Call);
  }

  map<T>(valueOf: (call: Call) => T): readonly T[] {
    return [...this].map((call) => valueOf(call));
  }

  *[Symbol.iterator](): Generator<Call, undefined> {
    for (const at of this.positions) yield this.list.calls[at] as Call;
  }

  /** Every call of a list adds up to the same, in any order. */
  get totals(): CallTotals {
    const { all } = this.list;
    if (this !== all && this.length === all.length) return all.totals;
    return (this.#totals ??= this.#sumUp());
  }

  isSameAs(other: FoundCalls): boolean {
    if (this === other) return true;
    if (this.length !== other.length) return false;
    const mine = this.list.calls;
    const theirs = other.list.calls;
    for (let place = 0; place < this.length; place += 1) {
      const at = this.positions[place] as number;
      if (mine[at] !== theirs[other.positions[place] as number]) return false;
    }
    return true;
  }

  #sumUp(): CallTotals {
    const { seconds, charges } = this.list;
    let sum = 0;
    for (let place = 0; place < this.length; place += 1) {
      sum += seconds[this.positions[place] as number] as number;
    }
    return { count: this.length, seconds: sum, charges: charges.sumOf(this.positions) };
  }
}
