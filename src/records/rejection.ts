/** Why a line of a file was not taken, as codes: the screen has the words. */
export const REJECTION_REASONS = [
  /** A quotation mark was opened and not closed, or stands where none may stand. */
  'malformed-quotes',
  'too-few-columns',
  /** A title or an address above the names of the columns. */
  'above-header',
  /** A message, data or a fee, which is no call: see `otherUsage` of the report. */
  'not-a-call',
  /** More values than columns: an unquoted separator has moved the rest, so none is believed. */
  'too-many-columns',
  'no-line',
  /** A number, a name or a place is longer than any real one. */
  'field-too-long',
  'unknown-direction',
  /** No date, no such day, or another order of day and month than the rest of the file. */
  'bad-date',
  /** Before 1990 or after 2099: the clock which wrote it was not set. */
  'date-implausible',
  'bad-duration',
  'negative-duration',
  'end-before-start',
  /** Longer than `MAX_CALL_SECONDS`. */
  'duration-too-long',
  /** Called missed, but lasted. */
  'missed-with-duration',
  'bad-charge',
  /** A credit or a correction, which is not the charge of a call. */
  'negative-charge',
  'bad-currency',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** The most characters of a refused line that are kept to show it. */
export const MAX_REJECTED_TEXT = 200;

export interface RejectedLine {
  /** The line of the file, counted from 1, on which it starts. */
  readonly lineNumber: number;
  readonly reason: RejectionReason;
  /** The line as it stands in the file, cut at 200 characters. */
  readonly text: string;
}
