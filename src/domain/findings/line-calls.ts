/** The calls of one line from the earliest on, as the rules about what is usual go over them. */
import type { CallTable } from './call-table.js';

/** A line with more of its calls at the very second of another one has no true times of day. */
const LARGEST_SHARE_AT_ONE_TIME = 0.2;
/** Below this, two calls at one second are a coincidence and not a habit of the file. */
const FEWEST_CALLS_TO_JUDGE = 10;

export class LineCalls {
  readonly table: CallTable;
  /** Positions in the table, in order of their start. */
  readonly positions: Uint32Array;
  #knowsTimes: boolean | undefined;

  constructor(table: CallTable, positions: Uint32Array) {
    this.table = table;
    this.positions = positions;
  }

  /**
   * False for records that tell the day alone and were all given one time: what is concluded from
   * the time of day would be wrong for each of them.
   */
  get knowsTimes(): boolean {
    return (this.#knowsTimes ??= this.#shareAtOneTime() <= LARGEST_SHARE_AT_ONE_TIME);
  }

  #shareAtOneTime(): number {
    const { positions, table } = this;
    const { length } = positions;
    if (length < FEWEST_CALLS_TO_JUDGE) return 0;
    let same = 0;
    for (let place = 1; place < length; place += 1) {
      const before = table.startMs[positions[place - 1] as number];
      if (table.startMs[positions[place] as number] === before) same += 1;
    }
    return same / length;
  }
}
