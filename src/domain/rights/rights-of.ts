/**
 * What a rights file says about one bill and its dispute: the last day to object, when an answer is
 * due, which body comes next, and whether payment is suspended. An entry that is not in force today
 * says nothing, nor one that was not when the term began: better silent than wrong (F6).
 */
import type { CalendarDate, Instant } from '../../contract/time.js';
import { addDays, calendarDateOf } from '../calendar.js';
import { addTerm, USUAL_WORKING_DAYS, type WorkingDays } from './add-term.js';
import type { RightsEntry, RightsEvent, RightsFile, Term } from './rights-file.js';

export interface RightsCase {
  /** Places whose rules hold for the customer, such as `['DE', 'EU']`. */
  readonly places: readonly string[];
  /** IANA name: the account's. */
  readonly timeZone: string;
  readonly now: Instant;
  readonly billIssued?: CalendarDate | undefined;
  readonly billReceived?: CalendarDate | undefined;
  readonly paid?: CalendarDate | undefined;
  readonly disputeSubmitted?: Instant | undefined;
  readonly escalated?: Instant | undefined;
}

/** A day that follows from an entry. */
export interface Deadline {
  /** The last day that still counts. */
  readonly day: CalendarDate;
  readonly isOver: boolean;
  readonly entry: RightsEntry;
}

export interface NextBody {
  readonly body: string;
  /** The first day after the term; undefined when the rule tells no term, or the term has not begun. */
  readonly opens: CalendarDate | undefined;
  readonly closes: CalendarDate | undefined;
  readonly atDeadlock: boolean;
  readonly entry: RightsEntry;
}

/** Each in the order of its days, what has none at the end. */
export interface Rights {
  readonly disputeBy: readonly Deadline[];
  readonly answerBy: readonly (Deadline & { readonly by: 'provider' | 'body' })[];
  readonly nextBodies: readonly NextBody[];
  /** Undefined when no entry tells. */
  readonly paymentSuspended:
    | { readonly suspended: boolean; readonly entry: RightsEntry }
    | undefined;
}

/** @throws RangeError when a day, an instant or the time zone is none */
export function rightsOf(file: RightsFile, facts: RightsCase): Rights {
  const reckoning = new Reckoning(file, facts);
  const entries = file.entries.filter((entry) => reckoning.isInForce(entry));
  const suspended = entries.find((entry) => entry.kind === 'payment-suspended');
  return {
    disputeBy: entries
      .flatMap((entry) =>
        entry.kind === 'dispute-by' ? reckoning.deadlines(entry, entry.term) : [],
      )
      .sort(byDay),
    answerBy: entries
      .flatMap((entry) =>
        entry.kind === 'answer-by'
          ? reckoning.deadlines(entry, entry.term).map((due) => ({ ...due, by: entry.by }))
          : [],
      )
      .sort(byDay),
    nextBodies: entries
      .flatMap((entry) => (entry.kind === 'next-body' ? reckoning.nextBodies(entry) : []))
      .sort((a, b) => compareDays(a.opens, b.opens)),
    paymentSuspended: suspended && { suspended: suspended.suspended, entry: suspended },
  };
}

class Reckoning {
  readonly #file: RightsFile;
  readonly #places: readonly string[];
  readonly #today: CalendarDate;
  readonly #days: Readonly<Record<RightsEvent, CalendarDate | undefined>>;

  constructor(file: RightsFile, facts: RightsCase) {
    const { timeZone, now, billIssued, billReceived, paid } = facts;
    const dayOf = (instant: Instant | undefined): CalendarDate | undefined =>
      instant === undefined ? undefined : calendarDateOf(instant, timeZone);
    this.#file = file;
    this.#places = facts.places;
    this.#today = calendarDateOf(now, timeZone);
    this.#days = {
      'bill-issued': billIssued,
      'bill-received': billReceived ?? billIssued,
      payment: paid,
      'dispute-submitted': dayOf(facts.disputeSubmitted),
      escalated: dayOf(facts.escalated),
    };
  }

  isInForce({ place, from, until }: RightsEntry): boolean {
    return this.#places.includes(place) && isWithin(this.#today, from, until);
  }

  deadlines(entry: RightsEntry, term: Term): readonly Deadline[] {
    const day = this.#lastDay(entry, term);
    return day === undefined ? [] : [{ day, isOver: day < this.#today, entry }];
  }

  /** One whose time is over is no way on. */
  nextBodies(entry: RightsEntry & { readonly kind: 'next-body' }): readonly NextBody[] {
    const { body, opens, closes, atDeadlock = false } = entry;
    const last = closes && this.#lastDay(entry, closes);
    if (last !== undefined && last < this.#today) return [];
    const began = this.#days[(opens ?? closes)?.after ?? 'dispute-submitted'];
    if (began !== undefined && !isWithin(began, entry.from, entry.until)) return [];
    const wait = opens && this.#lastDay(entry, opens);
    return [{ body, opens: wait && addDays(wait, 1), closes: last, atDeadlock, entry }];
  }

  /** Undefined when the term has not begun, or began when the rule was not in force. */
  #lastDay(
    { place, from, until }: RightsEntry,
    { count, unit, after }: Term,
  ): CalendarDate | undefined {
    const began = this.#days[after];
    if (began === undefined || !isWithin(began, from, until)) return undefined;
    return addTerm(began, count, unit, this.#workingDays(place));
  }

  #workingDays(place: string): WorkingDays {
    const { holidays, restDays } = this.#file;
    return {
      holidays: holidays?.[place] ?? USUAL_WORKING_DAYS.holidays,
      restDays: restDays?.[place] ?? USUAL_WORKING_DAYS.restDays,
    };
  }
}

function isWithin(
  day: CalendarDate,
  from: CalendarDate | undefined,
  until: CalendarDate | undefined,
): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}

function byDay(a: Deadline, b: Deadline): number {
  return compareDays(a.day, b.day);
}

function compareDays(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
