/** Makes or extends the account `imported` from call records. Nothing of them is ever stored. */
import { BillingError } from '../../../contract/billing-error.js';
import type { Money } from '../../../contract/money.js';
import { instantMs } from '../../../domain/calendar.js';
import { isNegative } from '../../../domain/money-arithmetic.js';
import { sumMoney } from '../../../domain/money-sum.js';
import { createImportedBook, type ImportedBook } from '../billing/imported-book.js';
import type { ImportedCall } from '../billing/imported-call.js';

export interface LoadCallRecordsOptions {
  /** IANA name of the zone in which the months begin. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** Of the account. That of most charges when left out, else USD. */
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
  /** How many of the given calls were there already, from an earlier load, and were left out. */
  readonly repeatedCount: number;
  /** Calls that cannot be on the bills of this account. */
  readonly refused: readonly RefusedCall[];
}

export interface RefusedCall {
  readonly lineNumber: number;
  readonly reason: 'other-currency' | 'negative-charge';
  readonly charge: Money;
}

export interface ImportedRecords {
  readonly records: readonly ImportedCall[];
  readonly timeZone: string;
  readonly currency: string;
  readonly importedMs: number;
}

export interface ExtendedRecords {
  readonly imported: ImportedRecords;
  readonly repeatedCount: number;
  readonly refused: readonly RefusedCall[];
}

/**
 * What was imported before keeps its zone, its currency and its place, and is not taken twice.
 * @throws BillingError `invalid` when all calls are refused
 */
export function withRecords(
  earlier: ImportedRecords | undefined,
  records: readonly ImportedCall[],
  options: LoadCallRecordsOptions,
  nowMs: number,
): ExtendedRecords {
  const currency = earlier?.currency ?? options.currency ?? mainCurrency(records) ?? 'USD';
  const refused = records.flatMap((record) => refusalOf(record, currency) ?? []);
  const fitting =
    refused.length === 0
      ? records
      : records.filter((record) => refusalOf(record, currency) === undefined);
  if (records.length > 0 && fitting.length === 0) throw allRefused(refused, currency);
  const added = earlier === undefined ? fitting : without(fitting, earlier.records);
  const imported: ImportedRecords = {
    records: [...(earlier?.records ?? []), ...added],
    timeZone: earlier?.timeZone ?? options.timeZone ?? 'UTC',
    currency,
    importedMs: earlier?.importedMs ?? nowMs,
  };
  return { imported, repeatedCount: fitting.length - added.length, refused };
}

/** Amounts of two currencies cannot stand on one bill, and a charge cannot be negative. */
function refusalOf(
  { lineNumber, charge }: ImportedCall,
  currency: string,
): RefusedCall | undefined {
  if (charge === undefined) return undefined;
  if (charge.currency !== currency) return { lineNumber, reason: 'other-currency', charge };
  return isNegative(charge) ? { lineNumber, reason: 'negative-charge', charge } : undefined;
}

function allRefused(refused: readonly RefusedCall[], currency: string): BillingError {
  const [first] = refused;
  return new BillingError('invalid', `Line ${first?.lineNumber}: charge not in ${currency}`, {
    fields: ['charge'],
  });
}

/** The one of most charges. */
function mainCurrency(records: readonly ImportedCall[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { charge } of records) {
    if (charge !== undefined) counts.set(charge.currency, (counts.get(charge.currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The same call twice in one file is two calls; once in each of two files it is one. */
function without(
  records: readonly ImportedCall[],
  earlier: readonly ImportedCall[],
): readonly ImportedCall[] {
  const left = new Map<string, number>();
  for (const record of earlier) {
    const key = keyOf(record);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return records.filter((record) => {
    const key = keyOf(record);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function keyOf({
  line,
  otherParty,
  direction,
  start,
  durationSeconds,
  charge,
}: ImportedCall): string {
  const { kind, raw } = otherParty;
  const price = charge === undefined ? [] : [charge.amount, charge.currency];
  return [line, kind, raw, direction, instantMs(start), durationSeconds, ...price].join('|');
}

export function importedBookOf(imported: ImportedRecords, source: string): ImportedBook {
  return createImportedBook({ ...imported, holderName: source });
}

export function loadedSummary(
  book: ImportedBook,
  source: string,
  { repeatedCount, refused }: ExtendedRecords,
): LoadedCallRecords {
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
    repeatedCount,
    refused,
  };
}
