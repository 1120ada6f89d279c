/** What reading a file of call records gave: every line is in it, kept or listed with a reason. */
import type { Money } from '../contract/money.js';
import type { CallRecord } from './call-record.js';
import type { UsageKind } from './cells/call-words.js';
import type { ColumnMapping, MappedField } from './column-mapping.js';
import type { Doubt } from './doubt.js';
import type { RejectedLine } from './rejection.js';
import type { Confidence } from './columns/suggest-mapping.js';

export interface CallRecordReport {
  readonly records: readonly CallRecord[];
  readonly rejected: readonly RejectedLine[];
  /**
   * All lines of the file: `records + rejected + headerLines + emptyLines`, unless it needs a
   * mapping. A value in quotation marks that goes over several lines counts as one.
   */
  readonly lineCount: number;
  /** What the file holds beside calls: each is also in `rejected`, as `not-a-call`. */
  readonly otherUsage: readonly OtherUsage[];
  /** The line of names, where it stands again, and a line of types below it. */
  readonly headerLines: number;
  /** Lines without a value, and the mark `sep=;` of spreadsheets. */
  readonly emptyLines: number;
  /** What was used, or the suggestion to be completed. */
  readonly mapping: ColumnMapping;
  /** `given`, or what the suggestion rests on: a published layout's name, `header`, `content`. */
  readonly layout: string;
  readonly confidence: Confidence;
  /** True when nothing was read, since `missing` is not known: ask, and read again. */
  readonly needsMapping?: boolean;
  readonly missing: readonly MappedField[];
  /** The fields of `doubts`. */
  readonly doubtful: readonly MappedField[];
  /** What could be read in another way as well, and why. */
  readonly doubts: readonly Doubt[];
  readonly preview: ReportPreview;
}

/** A message, data or a fee. */
export interface OtherUsage {
  readonly lineNumber: number;
  readonly kind: UsageKind;
  readonly charge?: Money;
}

/** For a screen on which the customer corrects the mapping. */
export interface ReportPreview {
  /** Empty when there is no header. */
  readonly names: readonly string[];
  /** The first rows below the header. */
  readonly rows: readonly (readonly string[])[];
  readonly columnCount: number;
}
