/**
 * The book of the account that is made of the visitor's own call records: calendar months, bills
 * without a monthly fee, all of them paid but the newest. It lives in memory only.
 *
 * Old records would be beyond the dispute window of their bills. So that the visitor can try all
 * the same, the window of imported bills counts from the day of the import.
 */
import type { Account } from '../../../contract/account.js';
import type { Money } from '../../../contract/money.js';
import { addDays, todayIn } from '../../../domain/calendar.js';
import { DEFAULT_DISPUTE_WINDOW_DAYS } from '../../../domain/eligibility.js';
import { zeroMoney } from '../../../domain/money-arithmetic.js';
import { isZero } from '../../../domain/money.js';
import { sumMoney } from '../../../domain/money-sum.js';
import type { ImportedCall } from './imported-call.js';
import { householdTariff } from '../tariff/demo-tariffs.js';
import { addMonths, firstOfMonth, monthsBetween } from '../time/months.js';
import type { AccountBook } from './account-book.js';
import { cycleWindow, type CycleWindow } from './cycle-window.js';
import { importedCycleId, importedUsage, usageKey, type ImportedUsage } from './imported-lines.js';

export const IMPORTED_ACCOUNT_ID = 'imported';

export interface ImportedBookInput {
  readonly records: readonly ImportedCall[];
  readonly timeZone: string;
  readonly currency: string;
  readonly holderName: string;
  /** When the first of the records were imported. */
  readonly importedMs: number;
}

export interface ImportedBook extends AccountBook {
  readonly usageOfAll: ImportedUsage;
}

export function createImportedBook(input: ImportedBookInput): ImportedBook {
  const { records, timeZone, currency, importedMs } = input;
  const account: Account = {
    id: IMPORTED_ACCOUNT_ID,
    accountNumber: '9000-0000-01',
    holderName: input.holderName,
    currency,
    timeZone,
  };
  const plan = householdTariff(currency);
  const usageOfAll = importedUsage(records, plan, timeZone);
  const importMonth = firstOfMonth(todayIn(timeZone, importedMs));
  const newestMonth = newestBilledMonth(usageOfAll.months, importMonth);
  const lastDay = addDays(todayIn(timeZone, importedMs), DEFAULT_DISPUTE_WINDOW_DAYS);
  const windowCache = new Map<string, CycleWindow>();
  const usageCache = new Map<string, Money>();

  function windowOf(month: string): CycleWindow {
    let window = windowCache.get(month);
    if (window === undefined) {
      const index = monthsBetween(newestMonth, month);
      window = cycleWindow(importedCycleId(month), index, month, timeZone);
      windowCache.set(month, window);
    }
    return window;
  }

  function windows(nowMs: number): readonly CycleWindow[] {
    const nowMonth = firstOfMonth(todayIn(timeZone, nowMs));
    const months = new Set(usageOfAll.months);
    for (let month = importMonth; month < nowMonth; month = addMonths(month, 1)) months.add(month);
    months.add(nowMonth);
    return [...months].sort().map(windowOf);
  }

  const calls: AccountBook['calls'] = (lineId, { start }) =>
    usageOfAll.calls.get(usageKey(lineId, start)) ?? [];

  function usage(window: CycleWindow): Money {
    let sum = usageCache.get(window.id);
    if (sum === undefined) {
      const all = usageOfAll.lines.flatMap(({ id }) => calls(id, window));
      sum = sumMoney(
        all.map(({ charge }) => charge),
        currency,
      );
      usageCache.set(window.id, sum);
    }
    return sum;
  }

  return {
    account,
    lines: usageOfAll.lines,
    usageOfAll,
    monthlyFee: zeroMoney(currency),
    statesDisputedCalls: true,
    windows,
    calls,
    // A clock that is wrong does not make a record go away.
    callsUntil: calls,
    callsOfCycle: (lineId, cycleId) =>
      usageOfAll.calls.get(usageKey(lineId, cycleId.slice(importedCycleId('').length))) ?? [],
    usage,
    paymentHabit: ({ start }) => (start < newestMonth ? 'paid' : 'unpaid'),
    statedEligibility: (call, window, nowMs) => {
      if (window.issuedMs > nowMs || call.includedInPlan || isZero(call.charge)) return undefined;
      return todayIn(timeZone, nowMs) > lastDay
        ? { eligible: false, reason: 'outside-window', lastDay }
        : { eligible: true, lastDay };
    },
    findCall: (callId) => usageOfAll.callById.get(callId),
  };
}

function newestBilledMonth(months: readonly string[], importMonth: string): string {
  return months.filter((month) => month < importMonth).at(-1) ?? importMonth;
}
