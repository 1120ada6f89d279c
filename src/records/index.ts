/** Call records from CSV: reading, the column mapper behind a screen, loading from an address. */
export type { CallRecord } from './call-record.js';
export type { CallRecordReport, OtherUsage, ReportPreview } from './call-record-report.js';
export { classifyPartyNumber } from './cells/classify-party-number.js';
export type { UsageKind } from './cells/call-words.js';
export * from './column-mapping.js';
export { DOUBT_REASONS, type Doubt, type DoubtReason } from './doubt.js';
export {
  CallRecordFileError,
  FILE_PROBLEMS,
  MAX_FILE_BYTES,
  MAX_FILE_LINES,
  type FileProblem,
} from './file-error.js';
export { readCallRecords, type ReadCallRecordsOptions } from './read-call-records.js';
export { REJECTION_REASONS, type RejectedLine, type RejectionReason } from './rejection.js';
export {
  suggestMapping,
  type Confidence,
  type MappingSuggestion,
  type SuggestOptions,
} from './columns/suggest-mapping.js';
