/**
 * Compares the calls of a bill with the log of the customer's own telephone: what is on the bill and
 * not in the log, and what lasted longer on the bill. It speaks only of the time that the log covers
 * and of numbers that both tell, and it changes nothing. Nothing leaves the page.
 */
import type { Call, CallDirection } from '../../contract/call.js';
import type { PartyNumber } from '../../contract/party-number.js';
import type { Instant } from '../../contract/time.js';
import { instantMs } from '../calendar.js';
import { isZero } from '../money.js';
import { isSameSuffix, numberSuffix, suffixKey } from '../number-suffix.js';
import { clockShiftOf, LARGEST_SHIFT_MS, type PossiblePair } from './clock-shift.js';

/** One call in a log; records of `redress/records` fit. */
export interface LogEntry {
  readonly otherParty: PartyNumber;
  readonly direction: CallDirection;
  readonly start: Instant;
  readonly durationSeconds: number;
}

export interface MatchedCall<Entry extends LogEntry = LogEntry> {
  readonly call: Call;
  readonly entry: Entry;
  /** How many seconds more the bill tells; below zero when it tells fewer. */
  readonly longerSeconds: number;
}

export interface CallLogMatch<Entry extends LogEntry = LogEntry> {
  /** From the first call in the log to the last one; undefined for an empty log. */
  readonly covers: { readonly from: Instant; readonly to: Instant } | undefined;
  /** How far the clock of the log is behind that of the bill, in whole quarters of an hour. */
  readonly shiftMinutes: number;
  readonly matched: readonly MatchedCall<Entry>[];
  /** Matched calls that are charged and clearly longer on the bill. */
  readonly longerOnBill: readonly MatchedCall<Entry>[];
  /** Charged calls of the covered time that the log does not hold. */
  readonly notInLog: readonly Call[];
  /** Charged calls of which the log can tell nothing. */
  readonly notCompared: readonly Call[];
}

/** A telephone notes when it dials, a network when the other side answers; clocks differ, too. */
export const START_TOLERANCE_MS = 120_000;
/** What set-up, release and rounding can make of one duration. */
export const DURATION_TOLERANCE_SECONDS = 10;

const MINUTE_SECONDS = 60;

/** Digits, and then what a bill prints in place of the others. */
const MASKED = /\d[\s./-]*(?:[xX•_…]|\*{2}|#{2})/;

interface Placed<T> {
  readonly item: T;
  readonly startMs: number;
  readonly suffix: string;
}

/** @throws RangeError when a start is none */
export function matchCallLog<Entry extends LogEntry>(
  calls: readonly Call[],
  log: readonly Entry[],
): CallLogMatch<Entry> {
  const entries = log.map(placed).sort((a, b) => a.startMs - b.startMs);
  const [first, last] = [entries[0], entries.at(-1)];
  const rows = calls.map(placed);
  const charged = rows.filter(({ item }) => isCharged(item));
  if (first === undefined || last === undefined) {
    const notCompared = charged.map(({ item }) => item);
    const none = { matched: [], longerOnBill: [], notInLog: [] };
    return { covers: undefined, shiftMinutes: 0, ...none, notCompared };
  }
  const shiftMs = clockShiftOf(pairsOf(rows, entries));
  const matched = matchesOf(rows, entries, shiftMs);
  const matchedCalls = new Set(matched.map(({ call }) => call));
  const directions = new Set(log.map(({ direction }) => direction));
  const isCovered = ({ item, startMs, suffix }: Placed<Call>): boolean =>
    suffix !== '' &&
    directions.has(item.direction) &&
    item.type !== 'forwarded' &&
    startMs >= first.startMs + shiftMs &&
    startMs <= last.startMs + shiftMs;
  const unmatched = charged.filter(({ item }) => !matchedCalls.has(item));
  const tolerance = durationTolerance(calls);
  return {
    covers: { from: first.item.start, to: last.item.start },
    shiftMinutes: shiftMs / 60_000,
    matched,
    longerOnBill: matched.filter(
      ({ call, longerSeconds }) => longerSeconds > tolerance && isCharged(call),
    ),
    notInLog: unmatched.filter(isCovered).map(({ item }) => item),
    notCompared: unmatched.filter((row) => !isCovered(row)).map(({ item }) => item),
  };
}

function placed<T extends LogEntry | Call>(item: T): Placed<T> {
  const { otherParty, start } = item;
  const suffix = MASKED.test(otherParty.raw) ? '' : numberSuffix(otherParty);
  return { item, startMs: instantMs(start), suffix };
}

function isCharged({ charge }: Call): boolean {
  return !charge.amount.startsWith('-') && !isZero(charge);
}

/** A bill that shows whole minutes may have added nearly one to each call. */
function durationTolerance(calls: readonly Call[]): number {
  const showsMinutes = calls.every(({ durationSeconds }) => durationSeconds % MINUTE_SECONDS === 0);
  return showsMinutes ? MINUTE_SECONDS : DURATION_TOLERANCE_SECONDS;
}

/** Entries by number, each in the order of its starts. */
function byNumber<T>(entries: readonly Placed<T>[]): ReadonlyMap<string, readonly Placed<T>[]> {
  const groups = new Map<string, Placed<T>[]>();
  for (const entry of entries) {
    if (entry.suffix === '') continue;
    const key = suffixKey(entry.suffix);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Entries of the row's number whose shifted start is at most so far from that of the row. */
function* within<T>(
  groups: ReadonlyMap<string, readonly Placed<T>[]>,
  { suffix, startMs }: Placed<unknown>,
  shiftMs: number,
  distanceMs: number,
): Generator<Placed<T>, undefined> {
  const group = groups.get(suffixKey(suffix)) ?? [];
  const earliest = startMs - shiftMs - distanceMs;
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((group[middle] as Placed<T>).startMs < earliest) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < group.length; at += 1) {
    const entry = group[at] as Placed<T>;
    if (entry.startMs > earliest + 2 * distanceMs) return;
    yield entry;
  }
}

function isSameKind(
  { item: call, suffix }: Placed<Call>,
  { item: entry, suffix: other }: Placed<LogEntry>,
): boolean {
  return call.direction === entry.direction && isSameSuffix(suffix, other);
}

/** Calls and entries that may be one if a clock is off by up to a day. */
function* pairsOf<Entry extends LogEntry>(
  rows: readonly Placed<Call>[],
  entries: readonly Placed<Entry>[],
): Generator<PossiblePair, undefined> {
  const groups = byNumber(entries);
  for (const row of rows) {
    for (const entry of within(groups, row, 0, LARGEST_SHIFT_MS)) {
      if (!isSameKind(row, entry)) continue;
      yield {
        apartMs: row.startMs - entry.startMs,
        longerSeconds: row.item.durationSeconds - entry.item.durationSeconds,
        seconds: entry.item.durationSeconds,
      };
    }
  }
}

/** Each call and each entry once, the closest pairs first. */
function matchesOf<Entry extends LogEntry>(
  rows: readonly Placed<Call>[],
  entries: readonly Placed<Entry>[],
  shiftMs: number,
): readonly MatchedCall<Entry>[] {
  const groups = byNumber(entries);
  const candidates: { row: Placed<Call>; entry: Placed<Entry>; cost: number }[] = [];
  for (const row of rows) {
    for (const entry of within(groups, row, shiftMs, START_TOLERANCE_MS)) {
      if (!isSameKind(row, entry)) continue;
      const apartMs = Math.abs(row.startMs - entry.startMs - shiftMs);
      const longer = Math.abs(row.item.durationSeconds - entry.item.durationSeconds);
      candidates.push({ row, entry, cost: apartMs + longer * 1_000 });
    }
  }
  candidates.sort((a, b) => a.cost - b.cost);
  const taken = new Set<Placed<Call> | Placed<Entry>>();
  const matches: { match: MatchedCall<Entry>; startMs: number }[] = [];
  for (const { row, entry } of candidates) {
    if (taken.has(row) || taken.has(entry)) continue;
    taken.add(row).add(entry);
    const longerSeconds = row.item.durationSeconds - entry.item.durationSeconds;
    matches.push({
      match: { call: row.item, entry: entry.item, longerSeconds },
      startMs: row.startMs,
    });
  }
  return matches.sort((a, b) => a.startMs - b.startMs).map(({ match }) => match);
}
