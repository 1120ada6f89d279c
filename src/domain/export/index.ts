/** Lists as files. */
export {
  CALL_CSV_COLUMNS,
  callsToCsv,
  type CallCsvColumn,
  type CallCsvLabels,
  type CallCsvOptions,
} from './calls-to-csv.js';
export { toCsv } from './csv.js';
export {
  DISPUTE_CSV_COLUMNS,
  disputesToCsv,
  type DisputeCsvColumn,
  type DisputeCsvLabels,
} from './disputes-to-csv.js';
