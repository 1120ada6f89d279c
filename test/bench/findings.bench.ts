/**
 * How good the rules about wrong charges are, and what they cost (F1): the share of injected faults
 * that each rule finds, the share of right calls that it flags, and the processor time of a bill of
 * 100,000 calls.
 */
import type { Call } from '../../src/contract/index.js';
import { findFindings, type FindingsContext } from '../../src/domain/findings/index.js';
import { contextOf } from '../support/made-bills/bill.js';
import { makeFaultyBill, scoreOf, type FaultyBill } from '../support/made-bills/measure.js';
import { manyCalls } from './support/many-calls.js';

const BILLS = 200;
const RUNS = 9;

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

async function printTimes(
  name: string,
  calls: readonly Call[],
  context: FindingsContext,
): Promise<void> {
  const runs: { total: number; longest: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let longest = 0;
    let last = processorMs();
    const before = last;
    await findFindings(calls, context, () => {
      const now = processorMs();
      longest = Math.max(longest, now - last);
      last = now;
    });
    runs.push({ total: processorMs() - before, longest });
  }
  const totals = runs.map(({ total }) => total).toSorted((a, b) => a - b);
  const cells = [runs[0]?.total, totals[RUNS >> 1], totals[0], runs[RUNS - 1]?.longest];
  console.log(name.padEnd(44) + cells.map((ms = 0) => `${ms.toFixed(1)} ms`.padStart(12)).join(''));
}

/** Of this thread alone, so that others at work do not count. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

export default async function run(): Promise<void> {
  printScore();
  const { bill } = makeFaultyBill({ seed: 1, lines: 20, callsPerLine: 5_000 });
  const head = ['first run', 'median', 'least', 'longest piece']
    .map((text) => text.padStart(14))
    .join('');
  console.log(`\n${'Processor time'.padEnd(44)}${head}`);
  const name = `${bill.calls.length.toLocaleString('en')} calls`;
  await printTimes(`${name} of 20 lines`, bill.calls, { ...contextOf(bill), earlier: [] });
  await printTimes('100,000 calls of one line, no number twice', manyCalls(100_000), {
    timeZone: 'America/New_York',
  });
}
