/** What a suggestion cannot know for certain, and why: the screen has the words. */
import type { MappedField } from './column-mapping.js';

export const DOUBT_REASONS = [
  /** Found by its values alone; the name says nothing, or there is none. */
  'guessed',
  /** Its name tells what it holds, and its values are something else. */
  'not-understood',
  /** Several columns could be it. */
  'several-columns',
  /** Something in the name, such as a unit, is not known. */
  'remark-in-name',
  /** Day and month could be exchanged. */
  'date-order',
  /** Of which time zone the times are. */
  'time-zone',
  /** `5:20`: minutes and seconds, or hours and minutes. */
  'duration-clock',
  /** Too long for the unit that is assumed. */
  'duration-unit',
  /** `1,234` may be much or little. */
  'decimal-mark',
  /** Whole numbers may be cents as well as dollars. */
  'minor-units',
  /** Every amount is negative: taken for what was charged. */
  'all-negative',
  /** The only amount is one without tax, a rate, or what the call costs the company. */
  'other-amount',
  /** Words for a direction that nobody here knows. */
  'unknown-words',
  /** One number calls and is called, and no column tells which calls are incoming. */
  'both-directions',
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

export interface Doubt {
  readonly field: MappedField;
  readonly reason: DoubtReason;
  /** The words that are not known, a few of them. */
  readonly words?: readonly string[];
}
