/**
 * Disputes as a CSV file for the customer, in the order given: days of the account's time zone,
 * amounts to their last digit. Every word comes from the caller, since texts belong to another layer.
 */
import type { Dispute } from '../../contract/dispute.js';
import { instantMs } from '../calendar.js';
import { BYTE_ORDER_MARK, toCsv } from './csv.js';
import { localDateAndTime } from './local-date-time.js';

/** In the order of the file. */
export const DISPUTE_CSV_COLUMNS = [
  'reference',
  /** `2026-08-03`, in the account's time zone. */
  'submitted',
  'updated',
  'status',
  'subject',
  'reason',
  /** The amount with all its digits and a point, without its currency. */
  'requested',
  /** Empty until a credit is decided, and where its amount was not told. */
  'credited',
  'currency',
] as const;
export type DisputeCsvColumn = (typeof DISPUTE_CSV_COLUMNS)[number];

export interface DisputeCsvLabels {
  readonly columns: Readonly<Record<DisputeCsvColumn, string>>;
  status(dispute: Dispute): string;
  subject(dispute: Dispute): string;
  reason(dispute: Dispute): string;
}

/**
 * The whole text of the file, with a byte order mark and a row of column names.
 * @throws RangeError when the time zone does not exist
 */
export function disputesToCsv(
  disputes: readonly Dispute[],
  labels: DisputeCsvLabels,
  timeZone: string,
): string {
  const names = DISPUTE_CSV_COLUMNS.map((column) => labels.columns[column]);
  const rows = disputes.map((dispute) => rowOf(dispute, labels, timeZone));
  return BYTE_ORDER_MARK + toCsv([names, ...rows]);
}

function rowOf(dispute: Dispute, labels: DisputeCsvLabels, timeZone: string): string[] {
  const { reference, submittedAt, updatedAt, requestedAmount, outcome } = dispute;
  const credited = outcome?.creditedAmount;
  const cells: Record<DisputeCsvColumn, string> = {
    reference,
    submitted: localDateAndTime(instantMs(submittedAt), timeZone).date,
    updated: localDateAndTime(instantMs(updatedAt), timeZone).date,
    status: labels.status(dispute),
    subject: labels.subject(dispute),
    reason: labels.reason(dispute),
    requested: requestedAmount?.amount ?? '',
    credited: credited?.amount ?? '',
    currency: (requestedAmount ?? credited)?.currency ?? '',
  };
  return DISPUTE_CSV_COLUMNS.map((column) => cells[column]);
}
