/**
 * What the rules find in real and in rated call records, which are no part of the project: a count
 * for each rule, and a few of its findings to be read. Nobody knows which of those calls were wrong;
 * most of them were right, so that the count says how often the rules speak up.
 */
import { householdTariff } from '../../src/adapters/demo/tariff/demo-tariffs.js';
import { rateCall } from '../../src/adapters/demo/tariff/rate-call.js';
import type { Call } from '../../src/contract/index.js';
import { FINDING_RULES, findingsOf, mergeFindings } from '../../src/domain/findings/index.js';
import type { Finding } from '../../src/domain/findings/index.js';
import { readCallRecords, type CallRecord } from '../../src/records/index.js';
import { readSharedText } from '../support/shared-data.js';

const FILES = ['cdr/rated-42k/cdr.csv.gz', 'cdr/nodobo/calls.csv'];
const TIME_ZONE = 'Europe/London';
const PLAN = householdTariff('GBP');
/** How many findings of each rule are printed: `REDRESS_SAMPLE=3 npm run bench -- findings-in`. */
const SAMPLE = Number(process.env['REDRESS_SAMPLE'] ?? 0);

/** Where the file has no price, each call is rated as if the allowance were used up. */
function callOf(record: CallRecord): Call {
  const { line, lineNumber, charge, type = 'other', otherParty, direction, start } = record;
  const { destination, durationSeconds, includedInPlan = false } = record;
  const call = {
    id: `record-${lineNumber}`,
    lineId: line,
    cycleId: 'cycle',
    start,
    durationSeconds,
    direction,
    otherParty,
    type,
    ...(destination !== undefined && { destination }),
  };
  if (charge !== undefined) return { ...call, charge, includedInPlan };
  const rated = rateCall(call, PLAN, Number.POSITIVE_INFINITY);
  return { ...call, ...rated, chargeEstimated: true };
}

function lineOf(finding: Finding): string {
  const calls = finding.calls
    .slice(0, 4)
    .map(({ call: { start, durationSeconds, otherParty, type, charge } }) =>
      [start, `${durationSeconds} s`, type, otherParty.raw, charge.amount].join(' '),
    );
  const beside = finding.beside
    .slice(0, 2)
    .map(
      ({ start, durationSeconds, otherParty }) => `${start} ${durationSeconds} s ${otherParty.raw}`,
    );
  return `    ${finding.strength} ${JSON.stringify(finding.facts)}\n      ${calls.join('\n      ')}\n      beside: ${beside.join(', ')}`;
}

/** Spread over all of them, so that not one line alone is read. */
function sampleOf<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / Math.max(1, count));
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, at) => items[Math.floor(at * step)],
  ).filter((item) => item !== undefined);
}

async function run(): Promise<void> {
  for (const file of FILES) {
    const text = await readSharedText(file);
    if (text === undefined) {
      console.log(`${file}: not there`);
      continue;
    }
    const { records } = await readCallRecords(text, { currency: 'GBP', timeZone: TIME_ZONE });
    const calls = records.map(callOf);
    const charged = calls.filter(({ charge }) => Number(charge.amount) > 0).length;
    const findings = findingsOf(calls, { timeZone: TIME_ZONE });
    console.log(`\n${file}: ${calls.length} calls, ${charged} charged`);
    for (const rule of FINDING_RULES) {
      const own = findings.filter((finding) => finding.rule === rule);
      const count = new Set(own.flatMap((finding) => finding.calls.map(({ call }) => call.id)))
        .size;
      const share = ((count / charged) * 100).toFixed(2);
      console.log(
        `${rule.padEnd(30)}${String(own.length).padStart(6)} findings${String(count).padStart(7)} calls  ${share} %`,
      );
      for (const finding of sampleOf(own, SAMPLE)) console.log(lineOf(finding));
    }
    const merged = mergeFindings(findings);
    console.log(
      `merged: ${merged.findings.length}, at stake ${merged.atStake.map(({ amount }) => amount).join()}`,
    );
  }
}

// At the top level, since the reader loads its parser only when it is asked to read.
await run();
