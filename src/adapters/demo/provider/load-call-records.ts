/** Makes or extends the account `imported` from call records. Nothing of them is ever stored. */
import type { Money } from '../../../contract/money.js';
import { sumMoney } from '../../../domain/money-sum.js';
import { createImportedBook, type ImportedBook } from '../billing/imported-book.js';
import type { ImportedCall } from '../billing/imported-call.js';

export interface LoadCallRecordsOptions {
  /** IANA name of the zone in which the months begin. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** Of records without a charge. That of the first charge when left out, else USD. */
  readonly currency?: string | undefined;
}

/** What the imported account consists of after loading. */
export interface LoadedCallRecords {
  /** What was told of the records' origin, such as a file name. */
  readonly source: string;
  readonly lineCount: number;
  readonly callCount: number;
  readonly cycleCount: number;
  /** Exact sum of all charges, estimated ones included. */
  readonly chargeTotal: Money;
  /** How many charges were worked out from the demo tariff. */
  readonly estimatedCount: number;
  readonly currency: string;
  readonly timeZone: string;
}

export interface ImportedRecords {
  readonly records: readonly ImportedCall[];
  readonly timeZone: string;
  readonly currency: string;
  readonly importedMs: number;
}

/** What was imported before keeps its zone, its currency and its place. */
export function withRecords(
  earlier: ImportedRecords | undefined,
  records: readonly ImportedCall[],
  options: LoadCallRecordsOptions,
  nowMs: number,
): ImportedRecords {
  if (earlier !== undefined) return { ...earlier, records: [...earlier.records, ...records] };
  const firstCharge = records.find(({ charge }) => charge !== undefined)?.charge;
  return {
    records,
    timeZone: options.timeZone ?? 'UTC',
    currency: options.currency ?? firstCharge?.currency ?? 'USD',
    importedMs: nowMs,
  };
}

/** @throws BillingError `invalid` when a charge is negative or has another currency */
export function importedBookOf(imported: ImportedRecords, source: string): ImportedBook {
  return createImportedBook({ ...imported, holderName: source });
}

export function loadedSummary(book: ImportedBook, source: string): LoadedCallRecords {
  const { usageOfAll, account } = book;
  const charges: Money[] = [];
  for (const { charge } of usageOfAll.callById.values()) charges.push(charge);
  return {
    source,
    lineCount: usageOfAll.lines.length,
    callCount: usageOfAll.callById.size,
    cycleCount: usageOfAll.months.length,
    chargeTotal: sumMoney(charges, account.currency),
    estimatedCount: usageOfAll.estimatedCount,
    currency: account.currency,
    timeZone: account.timeZone,
  };
}
