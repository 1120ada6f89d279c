/**
 * The call list as a CSV file for the customer: the calls that are given, in that order, with times
 * of the account's time zone and charges to their last digit. Every word comes from the caller,
 * since texts belong to another layer.
 */
import type { Call, CallDirection, CallType } from '../../contract/call.js';
import type { Eligibility, IneligibilityReason } from '../../contract/eligibility.js';
import type { PartyNumber } from '../../contract/party-number.js';
import { instantMs } from '../calendar.js';
import { BYTE_ORDER_MARK, toCsv } from './csv.js';
import { localDateAndTime } from './local-date-time.js';

/** In the order of the file. */
export const CALL_CSV_COLUMNS = [
  /** `2026-08-03`, in the account's time zone. */
  'date',
  /** `18:04:11+02:00`: the offset tells the two hours apart that happen twice. */
  'time',
  'line',
  'direction',
  'number',
  'destination',
  'type',
  'durationSeconds',
  /** Empty when the provider does not tell. */
  'billedSeconds',
  /** The amount with all its digits and a point, without its currency. */
  'charge',
  'currency',
  'eligibility',
  /** Empty when a credit can be requested. */
  'reason',
  /** The reference of the dispute that the call is in already. */
  'dispute',
] as const;
export type CallCsvColumn = (typeof CALL_CSV_COLUMNS)[number];

export interface CallCsvLabels {
  readonly columns: Readonly<Record<CallCsvColumn, string>>;
  line(lineId: string): string;
  direction(direction: CallDirection): string;
  number(number: PartyNumber): string;
  type(type: CallType): string;
  eligibility(eligible: boolean): string;
  reason(reason: IneligibilityReason): string;
  disputeReference(disputeId: string): string;
}

export interface CallCsvOptions {
  /** IANA name: the account's. */
  readonly timeZone: string;
  readonly eligibilityOf: (call: Call) => Eligibility;
}

/**
 * The whole text of the file, with a byte order mark and a row of column names.
 * @throws RangeError when the time zone or the start of a call does not exist
 */
export function callsToCsv(
  calls: readonly Call[],
  labels: CallCsvLabels,
  options: CallCsvOptions,
): string {
  const names = CALL_CSV_COLUMNS.map((column) => labels.columns[column]);
  return BYTE_ORDER_MARK + toCsv([names, ...calls.map((call) => rowOf(call, labels, options))]);
}

function rowOf(call: Call, labels: CallCsvLabels, options: CallCsvOptions): string[] {
  const eligibility = options.eligibilityOf(call);
  const cells: Record<CallCsvColumn, string> = {
    ...localDateAndTime(instantMs(call.start), options.timeZone),
    line: labels.line(call.lineId),
    direction: labels.direction(call.direction),
    number: labels.number(call.otherParty),
    destination: call.destination ?? '',
    type: labels.type(call.type),
    durationSeconds: String(call.durationSeconds),
    billedSeconds: call.billedSeconds === undefined ? '' : String(call.billedSeconds),
    charge: call.charge.amount,
    currency: call.charge.currency,
    eligibility: labels.eligibility(eligibility.eligible),
    reason: eligibility.eligible ? '' : labels.reason(eligibility.reason),
    dispute: call.disputeId === undefined ? '' : labels.disputeReference(call.disputeId),
  };
  return CALL_CSV_COLUMNS.map((column) => cells[column]);
}
