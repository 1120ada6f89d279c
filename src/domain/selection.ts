/**
 * The selected calls. Never changed in place: each change gives a new selection, or the same one when
 * nothing changes, so that an equal selection wakes no screen. Calls are marked by their position in a
 * list, so that a hundred thousand of them cost one byte each and no look-up.
 */
import type { Call } from '../contract/call.js';
import type { Money } from '../contract/money.js';
import { CallList, FoundCalls } from './call-list.js';
import { sumByCurrency } from './money-sum.js';

export type SelectionState = 'none' | 'some' | 'all';

/** Marks of one list: 1 for each position that is selected. */
interface Part {
  readonly list: CallList;
  readonly marks: Uint8Array;
  readonly count: number;
  /** The list is of calls that no list at hand has, from any line and cycle. */
  readonly isLoose?: boolean;
}

export class CallSelection implements Iterable<Call> {
  static readonly EMPTY = new CallSelection([]);

  /** A call is marked in one part at most. */
  readonly #parts: readonly Part[];
  readonly size: number;
  #charges: readonly Money[] | undefined;

  private constructor(parts: readonly Part[]) {
    this.#parts = parts.filter(({ count }) => count > 0);
    this.size = this.#parts.reduce((sum, { count }) => sum + count, 0);
  }

  has(callId: string): boolean {
    return this.get(callId) !== undefined;
  }

  get(callId: string): Call | undefined {
    for (const { list, marks } of this.#parts) {
      const at = list.positionOf(callId);
      if (at !== undefined && marks[at] === 1) return list.calls[at];
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<Call, undefined> {
    for (const part of this.#parts) yield* callsOf(part);
  }

  /** The exact sum of each currency. */
  get charges(): readonly Money[] {
    this.#charges ??= sumByCurrency(
      this.#parts.flatMap(({ list, marks, count }) => {
        const isWhole = count === list.calls.length;
        return (isWhole ? list.all : new FoundCalls(list, positionsOf(marks))).totals.charges;
      }),
    );
    return this.#charges;
  }

  /** How many of `found` are selected; `none` when nothing was found. */
  stateOf(found: FoundCalls): SelectionState {
    const part = this.#parts.find(({ list }) => list === found.list);
    if (part === undefined || found.length === 0) return 'none';
    if (part.count === part.marks.length) return 'all';
    const first = part.marks[found.positions[0] as number];
    // An index: an iterator over a typed array of a hundred thousand costs as much as a sort.
    for (let place = 1; place < found.length; place += 1) {
      if (part.marks[found.positions[place] as number] !== first) return 'some';
    }
    return first === 1 ? 'all' : 'none';
  }

  /** How many calls of a list are selected. */
  countIn(list: CallList): number {
    return this.#partOf(list)?.count ?? 0;
  }

  with({ list, positions }: FoundCalls): CallSelection {
    const own = this.#partOf(list);
    if (own && own.count === own.marks.length) return this;
    const marks = own?.marks.slice() ?? new Uint8Array(list.calls.length);
    const before = own?.count ?? 0;
    const count = before + setMarks(marks, positions, 1);
    if (count === before) return this;
    const others = this.#parts.filter((part) => part !== own);
    const isTaken = (call: Call): boolean => {
      const at = list.positionOf(call.id);
      return at !== undefined && marks[at] === 1;
    };
    return new CallSelection([
      ...others.map((part) => withoutCalls(part, isTaken)),
      { list, marks, count },
    ]);
  }

  /** Selects calls that are in no list at hand. */
  withLoose(calls: Iterable<Call>): CallSelection {
    const loose = this.#parts.find(({ isLoose }) => isLoose);
    const byId = new Map<string, Call>();
    for (const call of [...(loose ? callsOf(loose) : []), ...calls]) byId.set(call.id, call);
    if ([...byId.values()].every((call) => this.get(call.id) === call)) return this;
    const isTaken = ({ id }: Call): boolean => byId.has(id);
    const others = this.#parts.filter((part) => part !== loose);
    const list = new CallList([...byId.values()]);
    const marks = new Uint8Array(byId.size).fill(1);
    return new CallSelection([
      ...others.map((part) => withoutCalls(part, isTaken)),
      { list, marks, count: byId.size, isLoose: true },
    ]);
  }

  without({ list, positions }: FoundCalls): CallSelection {
    return this.#with(
      this.#parts.map((part) => (part.list === list ? withoutMarks(part, positions) : part)),
    );
  }

  /** Without the calls that have these ids, of any list. */
  withoutIds(callIds: Iterable<string>): CallSelection {
    const ids = [...callIds];
    const parts = this.#parts.map((part) => {
      const at = ids.map((id) => part.list.positionOf(id)).filter((known) => known !== undefined);
      return withoutMarks(part, Uint32Array.from(at));
    });
    return this.#with(parts);
  }

  #with(parts: readonly Part[]): CallSelection {
    const isSame = parts.every((part, at) => part === this.#parts[at]);
    return isSame ? this : new CallSelection(parts);
  }

  /** Calls of the same line and cycle are from now on those of this list: their charge may differ. */
  renewed(list: CallList): CallSelection {
    const marks = new Uint8Array(list.calls.length);
    let count = 0;
    const isListed = (call: Call): boolean => {
      const at = list.positionOf(call.id);
      const listed = at === undefined ? undefined : list.calls[at];
      if (at === undefined || listed?.lineId !== call.lineId) return false;
      if (listed.cycleId !== call.cycleId) return false;
      count += 1 - (marks[at] as number);
      marks[at] = 1;
      return true;
    };
    const parts = this.#parts.map((part) => withoutCalls(part, isListed));
    return count === 0 ? this : new CallSelection([...parts, { list, marks, count }]);
  }

  #partOf(list: CallList): Part | undefined {
    return this.#parts.find((part) => part.list === list);
  }
}

/** How many of the marks changed. */
function setMarks(marks: Uint8Array, positions: Uint32Array, mark: 0 | 1): number {
  let changed = 0;
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    if (marks[at] !== mark) changed += 1;
    marks[at] = mark;
  }
  return changed;
}

function withoutCalls(part: Part, isGoing: (call: Call) => boolean): Part {
  const { calls } = part.list;
  return withoutMarks(
    part,
    positionsOf(part.marks).filter((at) => isGoing(calls[at] as Call)),
  );
}

/** The part itself when none of these positions is marked. */
function withoutMarks(part: Part, positions: Uint32Array): Part {
  const marks = part.marks.slice();
  const changed = setMarks(marks, positions, 0);
  return changed === 0 ? part : { ...part, marks, count: part.count - changed };
}

function* callsOf({ list, marks }: Part): Generator<Call, undefined> {
  for (const at of positionsOf(marks)) yield list.calls[at] as Call;
}

/** Where the marks are, in the order of the list. */
function positionsOf(marks: Uint8Array): Uint32Array {
  const positions = new Uint32Array(marks.length);
  let count = 0;
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] === 1) {
      positions[count] = at;
      count += 1;
    }
  }
  return positions.subarray(0, count);
}
