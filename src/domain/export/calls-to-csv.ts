/**
 * The call list as a CSV file for the customer: the calls that are given, in that order, with times
 * of the account's time zone and charges to their last digit. Every word comes from the caller,
 * since texts belong to another layer.
 */
import type { Call, CallDirection, CallType } from '../../contract/call.js';
import type { Eligibility, IneligibilityReason } from '../../contract/eligibility.js';
import type { PartyNumber } from '../../contract/party-number.js';
import { dateOfEpochDay, DAY_MS, instantMs } from '../calendar.js';
import { utcOffsetAt } from '../utc-offset.js';
import { toCsv } from './csv.js';

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

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** Spreadsheets take a file without it for one of their own old encoding, and spoil accents. */
export const BYTE_ORDER_MARK = '\ufeff';

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

export function localDateAndTime(timeMs: number, timeZone: string): { date: string; time: string } {
  const offsetMinutes = Math.trunc(utcOffsetAt(timeMs, timeZone) / MINUTE_MS);
  const localMs = timeMs + offsetMinutes * MINUTE_MS;
  const day = Math.floor(localMs / DAY_MS);
  const clock = clockText(Math.floor((localMs - day * DAY_MS) / SECOND_MS));
  return { date: dateOfEpochDay(day), time: `${clock}${offsetText(offsetMinutes)}` };
}

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60, seconds % 60].map(twoDigits).join(':');
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
