/**
 * A charge above what the tariff of the call comes to. Only charges above it: what was charged too
 * little is no wrong done to the customer.
 */
import type { Call } from '../../../contract/call.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';
import {
  calculationOf,
  UNKNOWN_MINIMUM_SECONDS,
  type TariffCalculation,
  type TaxReading,
} from '../tariff-calculation.js';
import { TariffScreening, unitMicros } from '../tariff-screening.js';

/** So many calls with tax show whether the prices of a bill contain it. */
const SAMPLED_CALLS = 500;
/** Fewer that only fit with the tax on top are faults, and no way of stating prices. */
const LEAST_ADDED_SHARE = 0.05;
/** By which two rounded parts can come to less than their sum rounded up. */
const ROUNDED_PARTS = 2;

export function aboveTariff(
  table: CallTable,
): (position: number) => Finding<'above-tariff'> | undefined {
  const screening = new TariffScreening();
  let reading: TaxReading | undefined;
  return (at) => {
    const call = table.calls[at] as Call;
    // A call that is included has a rule of its own.
    if (call.tariff === undefined || call.includedInPlan) return undefined;
    reading ??= taxReadingOf(table, screening);
    const expected = screening.expectedMicros(call, reading);
    // True for what is not exact as well: that is worked out in full.
    if (expected === undefined || (table.micros[at] as number) <= expected) return undefined;
    const facts = calculationOf(call, reading);
    return facts && findingOf(call, facts);
  };
}

function findingOf(call: Call, facts: TariffCalculation): Finding<'above-tariff'> {
  const { difference, ratePerMinute } = facts;
  return {
    rule: 'above-tariff',
    // Without a rate, a part of the price is not told.
    strength: ratePerMinute === undefined ? 'possible' : 'certain',
    calls: [{ call, amount: difference }],
    beside: [],
    reason: isLonger(facts) ? 'wrong-duration' : 'wrong-rate',
    facts,
  };
}

/** Whether the bill charged for more time than its own steps make of the duration. */
function isLonger({
  billedSeconds,
  includedSeconds,
  chargeableSeconds,
}: TariffCalculation): boolean {
  return billedSeconds !== undefined && billedSeconds - includedSeconds > chargeableSeconds;
}

/**
 * By the contract prices contain the tax. Some bills state prices without it: then many of their
 * calls fit only with the tax on top, and none is cheaper than that.
 */
export function taxReadingOf(table: CallTable, screening: TariffScreening): TaxReading {
  let added = 0;
  let contained = 0;
  let sampled = 0;
  for (let at = 0; at < table.calls.length && sampled < SAMPLED_CALLS; at += 1) {
    const call = table.calls[at] as Call;
    if (call.tariff?.tax === undefined || table.charged[at] === 0 || call.includedInPlan) continue;
    // An unknown minimum is reckoned too high, and would speak for prices with tax.
    if (call.durationSeconds < UNKNOWN_MINIMUM_SECONDS) continue;
    const charge = table.micros[at] as number;
    const without = screening.expectedMicros(call, 'contained');
    const withTax = screening.expectedMicros(call, 'added');
    if (without === undefined || withTax === undefined) continue;
    sampled += 1;
    if (charge > without && charge <= withTax) added += 1;
    if (charge + ROUNDED_PARTS * unitMicros(call.charge) < withTax) contained += 1;
  }
  return added > contained && added >= sampled * LEAST_ADDED_SHARE ? 'added' : 'contained';
}
