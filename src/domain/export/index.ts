/** The call list as a file. */
export {
  CALL_CSV_COLUMNS,
  callsToCsv,
  type CallCsvColumn,
  type CallCsvLabels,
  type CallCsvOptions,
} from './calls-to-csv.js';
export { toCsv } from './csv.js';
