/**
 * The calls of a bill as columns of numbers, so that the rules go over a hundred thousand of them in
 * a few milliseconds each. Filled in pieces, then put in order by line and start.
 */
import type { Call } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import { exactUnits, fractionDigitsOf } from '../decimal.js';
import { arrivalOrder, orderByKeys } from '../call-order.js';
import { isZero } from '../money.js';
import { costlyKindOf } from './costly-kind.js';
import type { FindingsContext } from './findings-context.js';
import { LineCalls } from './line-calls.js';
import { startTimeMs } from './start-time.js';

/** Digits behind the point of `CallTable.micros`. */
export const MICRO_DIGITS = 6;
/** A larger amount would lose digits when multiplied by the seconds of a call. */
const LARGEST_MICROS = 1e12;

/** Of a number that is withheld: no two such calls are known to be of one party. */
export const UNKNOWN_PARTY = 0;

/** How exact the times of the bill are: a bill that shows minutes has none that ends in seconds. */
const WHOLE_MINUTE_MS = 60_000;
const WHOLE_SECOND_MS = 1_000;

/** The amount in millionths, or `NaN` when they are not exact. */
export function microsOf({ amount }: Money): number {
  const units = exactUnits(amount);
  const digits = fractionDigitsOf(amount);
  if (units === undefined || digits > MICRO_DIGITS) return Number.NaN;
  const micros = units * 10 ** (MICRO_DIGITS - digits);
  return Math.abs(micros) > LARGEST_MICROS ? Number.NaN : micros;
}

export class CallTable {
  /** Those of earlier cycles come first. */
  readonly calls: readonly Call[];
  readonly context: FindingsContext;
  readonly startMs: Float64Array;
  readonly seconds: Uint32Array;
  /** Charges in millionths of the currency; `NaN` where that is not exact. */
  readonly micros: Float64Array;
  /** 1 for a charge above zero. */
  readonly charged: Uint8Array;
  readonly outgoing: Uint8Array;
  /** Equal numbers for equal texts of the other party; `UNKNOWN_PARTY` when withheld. */
  readonly parties: Uint32Array;
  /** Places in `COSTLY_KINDS`. */
  readonly kinds: Uint8Array;
  readonly #lineCodes: Uint32Array;
  readonly #lineIds: string[] = [];
  readonly #codeOfLine = new Map<string, number>();
  readonly #codeOfParty = new Map<string, number>([['', UNKNOWN_PARTY]]);
  readonly #earlierCount: number;
  readonly #reversals: number[] = [];
  #clockStepMs = WHOLE_MINUTE_MS;
  #secondsStep = 60;

  constructor(calls: readonly Call[], context: FindingsContext) {
    const { earlier = [] } = context;
    this.calls = earlier.length === 0 ? calls : [...earlier, ...calls];
    this.context = context;
    this.#earlierCount = earlier.length;
    const { length } = this.calls;
    this.startMs = new Float64Array(length);
    this.seconds = new Uint32Array(length);
    this.micros = new Float64Array(length);
    this.charged = new Uint8Array(length);
    this.outgoing = new Uint8Array(length);
    this.parties = new Uint32Array(length);
    this.kinds = new Uint8Array(length);
    this.#lineCodes = new Uint32Array(length);
  }

  /** @throws RangeError when a start or a charge is none */
  fill(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.#fillRow(at, this.calls[at] as Call);
  }

  #fillRow(at: number, call: Call): void {
    const startMs = startTimeMs(call.start);
    this.startMs[at] = startMs;
    if (startMs % WHOLE_MINUTE_MS !== 0) this.#clockStepMs = WHOLE_SECOND_MS;
    this.seconds[at] = call.durationSeconds;
    if (call.durationSeconds % 60 !== 0) this.#secondsStep = 1;
    const micros = microsOf(call.charge);
    this.micros[at] = micros;
    if (
      Number.isNaN(micros)
        ? !isZero(call.charge) && !call.charge.amount.startsWith('-')
        : micros > 0
    ) {
      this.charged[at] = 1;
    } else if (micros < 0) this.#reversals.push(at);
    this.outgoing[at] = call.direction === 'out' ? 1 : 0;
    this.kinds[at] = costlyKindOf(call);
    this.#lineCodes[at] = codeIn(this.#codeOfLine, call.lineId);
    if (this.#lineIds.length < this.#codeOfLine.size) this.#lineIds.push(call.lineId);
    this.parties[at] =
      call.otherParty.kind === 'withheld'
        ? UNKNOWN_PARTY
        : codeIn(this.#codeOfParty, call.otherParty.raw);
  }

  /** The calls of each line from the earliest on, once all rows are filled. */
  lines(): readonly LineCalls[] {
    const order = orderByKeys(this.startMs, arrivalOrder(this.calls.length), false);
    const counts = new Uint32Array(this.#lineIds.length);
    for (let at = 0; at < this.#lineCodes.length; at += 1) {
      const code = this.#lineCodes[at] as number;
      counts[code] = (counts[code] as number) + 1;
    }
    const positions = this.#lineIds.map((_, code) => new Uint32Array(counts[code] as number));
    counts.fill(0);
    for (let place = 0; place < order.length; place += 1) {
      const at = order[place] as number;
      const code = this.#lineCodes[at] as number;
      (positions[code] as Uint32Array)[counts[code] as number] = at;
      counts[code] = (counts[code] as number) + 1;
    }
    return positions.map((own) => new LineCalls(this, own));
  }

  /** What is charged, belongs to the bill that is looked at, and is not settled already. */
  isOpen(at: number): boolean {
    if (this.charged[at] === 0 || at < this.#earlierCount) return false;
    return this.context.isSettled?.(this.calls[at] as Call) !== true;
  }

  /** Positions of credits and reversals that the bill holds as rows of their own. */
  get reversals(): readonly number[] {
    return this.#reversals;
  }

  /** How far two times may be apart and yet be the same: a minute where the bill shows minutes. */
  get clockStepMs(): number {
    return this.#clockStepMs;
  }

  /** 60 where all durations are whole minutes, so that "0" may be some seconds. */
  get secondsStep(): number {
    return this.#secondsStep;
  }
}

function codeIn(codes: Map<string, number>, key: string): number {
  const known = codes.get(key);
  if (known !== undefined) return known;
  const code = codes.size;
  codes.set(key, code);
  return code;
}
