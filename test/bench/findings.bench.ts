/**
 * How good the rules about wrong charges are, and what they cost (F1): the share of injected faults
 * that each rule finds, the share of right calls that it flags, and the processor time of a bill of
 * 100,000 calls.
 */
import { findFindings } from '../../src/domain/findings/index.js';
import { contextOf } from '../support/made-bills/bill.js';
import { makeFaultyBill, scoreOf, type FaultyBill } from '../support/made-bills/measure.js';

const BILLS = 200;

function* bills(): Generator<FaultyBill> {
  for (let seed = 1; seed <= BILLS; seed += 1) {
    yield makeFaultyBill({ seed, lines: 20, callsPerLine: 120 });
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(2)} %`;
}

function printScore(): void {
  const { rules, chargedCleanCalls, cleanCalls, wronglyFlagged } = scoreOf(bills());
  console.log(
    `${'Rule'.padEnd(30)}${'faults'.padStart(8)}${'found'.padStart(11)}${'wrong'.padStart(10)}`,
  );
  for (const { rule, faults, found, wronglyFlagged: wrong } of rules) {
    console.log(
      `${rule.padEnd(30)}${String(faults).padStart(8)}${percent(found, faults).padStart(11)}${percent(wrong, chargedCleanCalls).padStart(10)}`,
    );
  }
  const all = percent(wronglyFlagged, chargedCleanCalls);
  console.log(
    `all rules: ${all} of ${chargedCleanCalls} charged calls without a fault (of ${cleanCalls} calls)`,
  );
}

async function printTimes(): Promise<void> {
  const { bill } = makeFaultyBill({ seed: 1, lines: 20, callsPerLine: 5_000 });
  const times: number[] = [];
  let longest = 0;
  for (let run = 0; run < 9; run += 1) {
    const context = { ...contextOf(bill), earlier: [] };
    let last = performance.now();
    const before = process.threadCpuUsage();
    await findFindings(bill.calls, context, () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    });
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1_000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `${bill.calls.length} calls: first run ${times[0]?.toFixed(0)} ms, median ${sorted[4]?.toFixed(0)} ms, least ${sorted[0]?.toFixed(0)} ms of processor time; longest piece ${longest.toFixed(1)} ms`,
  );
}

export default async function run(): Promise<void> {
  printScore();
  await printTimes();
}
