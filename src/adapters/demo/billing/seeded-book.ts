/** The book of a seeded account. Calls are made when they are first asked for, and then kept. */
import type { Line } from '../../../contract/account.js';
import type { Call } from '../../../contract/call.js';
import type { Money } from '../../../contract/money.js';
import { instantMs } from '../../../domain/calendar.js';
import { sumMoney } from '../../../domain/money-sum.js';
import type { AccountSeed, LineSeed } from '../seed/account-seed.js';
import { seededTraffic, type SeededCall, type TrafficInput } from '../seed/traffic.js';
import { instantIn } from '../../../domain/local-time.js';
import { addMonths } from '../time/months.js';
import type { AccountBook } from './account-book.js';
import { cycleWindow, newestBillDate, type CycleWindow } from './cycle-window.js';
import { createLineRating } from './rate-line.js';
import { statedEligibility } from './stated-eligibility.js';

export function createSeededBook(
  accountSeed: AccountSeed,
  seed: number,
  originMs: number,
): AccountBook {
  const { account, tariff, neighbourhood, stories } = accountSeed;
  const { timeZone, currency } = account;
  const newestBill = newestBillDate(originMs, timeZone);
  const firstIndex = 1 - accountSeed.billedCycles;
  const windowCache: CycleWindow[] = [];
  const callCache = new Map<string, readonly Call[]>();
  const usageCache = new Map<string, Money>();

  function windows(nowMs: number): readonly CycleWindow[] {
    for (;;) {
      const last = windowCache.at(-1);
      if (last !== undefined && last.issuedMs > nowMs) break;
      const index = last === undefined ? firstIndex : last.index + 1;
      const start = addMonths(newestBill, index - 1);
      windowCache.push(cycleWindow(`${account.id}.cycle.${index}`, index, start, timeZone));
    }
    const open = windowCache.findIndex(({ issuedMs }) => issuedMs > nowMs);
    return windowCache.slice(0, open + 1);
  }

  function calls(lineId: string, window: CycleWindow): readonly Call[] {
    const key = `${lineId}|${window.id}`;
    const line = accountSeed.lines.find(({ id }) => id === lineId);
    if (line === undefined) return [];
    let made = callCache.get(key);
    if (made === undefined) {
      made = makeCalls(line, window);
      callCache.set(key, made);
    }
    return made;
  }

  function makeCalls(line: LineSeed, window: CycleWindow): readonly Call[] {
    const input: TrafficInput = { seed, line, places: neighbourhood, timeZone, cycle: window };
    const traffic = [...seededTraffic(input), ...stories.flatMap((story) => story(input))];
    traffic.sort((a, b) => a.startMs - b.startMs);
    const rate = createLineRating(tariff);
    return traffic.map((call, position) => toCall(call, line, window, position, rate(call)));
  }

  function toCall(
    { startMs, ...facts }: SeededCall,
    line: LineSeed,
    window: CycleWindow,
    position: number,
    rating: ReturnType<ReturnType<typeof createLineRating>>,
  ): Call {
    const start = instantIn(timeZone, startMs);
    const id = `${line.id}.${window.index}.${position}`;
    return { id, lineId: line.id, cycleId: window.id, start, ...facts, ...rating };
  }

  function usage(window: CycleWindow): Money {
    let sum = usageCache.get(window.id);
    if (sum === undefined) {
      const all = accountSeed.lines.flatMap(({ id }) => calls(id, window));
      sum = sumMoney(
        all.map(({ charge }) => charge),
        currency,
      );
      usageCache.set(window.id, sum);
    }
    return sum;
  }

  function findCall(callId: string): Call | undefined {
    const [lineId = '', index = ''] = callId.split('.');
    const window = windowCache.find((candidate) => String(candidate.index) === index);
    return window && calls(lineId, window).find(({ id }) => id === callId);
  }

  return {
    account,
    lines: accountSeed.lines.map(toLine),
    monthlyFee: tariff.monthlyFee,
    statesDisputedCalls: accountSeed.statesDisputedCalls,
    windows,
    calls,
    callsOfCycle: (lineId, cycleId) => {
      const window = windowCache.find(({ id }) => id === cycleId);
      return window === undefined ? [] : calls(lineId, window);
    },
    callsUntil: (lineId, window, nowMs) =>
      window.issuedMs <= nowMs
        ? calls(lineId, window)
        : calls(lineId, window).filter((call) => endMs(call) <= nowMs),
    usage,
    paymentHabit: ({ index }) => (index > 0 ? 'unpaid' : (accountSeed.payments[-index] ?? 'paid')),
    statedEligibility: (call, window, nowMs) => statedEligibility(call, window, timeZone, nowMs),
    findCall,
  };
}

function toLine({ id, number, label }: LineSeed): Line {
  return label === undefined ? { id, number } : { id, number, label };
}

function endMs(call: Call): number {
  return instantMs(call.start) + call.durationSeconds * 1_000;
}
