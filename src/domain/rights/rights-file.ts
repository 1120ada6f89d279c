/**
 * Rights and deadlines of customers, as a host supplies them: a file of dated, sourced entries, each
 * for one place. Redress knows none by itself, since rules change and a person has to check them.
 */
import type { CalendarDate } from '../../contract/time.js';

export const TERM_UNITS = ['days', 'working-days', 'weeks', 'months', 'years'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** A day from which a term counts. */
export const RIGHTS_EVENTS = [
  'bill-issued',
  /** Where the day is not known, the day of issue counts: a last day is then never told too late. */
  'bill-received',
  'payment',
  'dispute-submitted',
  /** The day on which the next body got the complaint. */
  'escalated',
] as const;
export type RightsEvent = (typeof RIGHTS_EVENTS)[number];

/** The day of the event itself is not counted. */
export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
  readonly after: RightsEvent;
}

export const RIGHTS_KINDS = ['dispute-by', 'answer-by', 'next-body', 'payment-suspended'] as const;

interface EntryBase {
  readonly id: string;
  /** ISO 3166-1 code such as `DE`, or a union of countries such as `EU`. */
  readonly place: string;
  /** The first and the last day on which the rule is in force; left out when open. */
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
  readonly source: {
    /** Where the rule can be read. */
    readonly title: string;
    /** The day on which a person read it there. */
    readonly checked: CalendarDate;
  };
}

export type RightsEntry =
  | (EntryBase & { readonly kind: 'dispute-by'; readonly term: Term })
  | (EntryBase & {
      readonly kind: 'answer-by';
      readonly term: Term;
      readonly by: 'provider' | 'body';
    })
  | (EntryBase & {
      readonly kind: 'next-body';
      /** Its name, as the customer finds it. */
      readonly body: string;
      /** Once this is over it takes the complaint; left out where the rule tells no term. */
      readonly opens?: Term | undefined;
      /** Until then it takes it. */
      readonly closes?: Term | undefined;
      /** The provider's final refusal opens the way at once. */
      readonly atDeadlock?: boolean | undefined;
    })
  | (EntryBase & { readonly kind: 'payment-suspended'; readonly suspended: boolean });

export interface RightsFile {
  readonly entries: readonly RightsEntry[];
  /** Days without work beside the weekend, for working days, by place. */
  readonly holidays?: Readonly<Record<string, readonly CalendarDate[]>> | undefined;
  /** ISO numbers of the days of rest, by place: Monday is 1. Saturday and Sunday when left out. */
  readonly restDays?: Readonly<Record<string, readonly number[]>> | undefined;
}
