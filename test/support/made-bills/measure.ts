/** How well the rules do on bills whose faults are known. */
import type { Call } from '../../../src/contract/index.js';
import type { Finding, FindingRule } from '../../../src/domain/findings/index.js';
import { FINDING_RULES, findingsOf } from '../../../src/domain/findings/index.js';
import { contextOf, makeCleanBill, type BillWishes, type MadeBill } from './bill.js';
import { putFaultsInto, type Fault } from './faults.js';

export interface FaultyBill {
  readonly bill: MadeBill;
  readonly faults: readonly Fault[];
}

/** A fault on three of four lines. */
export function makeFaultyBill(wishes: BillWishes): FaultyBill {
  const bill = makeCleanBill(wishes);
  const faults = putFaultsInto(
    bill,
    bill.lines.filter((_, at) => at % 4 < 3),
  );
  return { bill, faults };
}

export interface RuleScore {
  readonly rule: FindingRule;
  faults: number;
  found: number;
  /** Charged calls without a fault that the rule puts at stake all the same. */
  wronglyFlagged: number;
}

export interface Score {
  readonly rules: readonly RuleScore[];
  chargedCleanCalls: number;
  cleanCalls: number;
  /** By any rule. */
  wronglyFlagged: number;
}

/** A fault counts as found when its own rule names at least four in five of its calls. */
const NAMED_SHARE = 0.8;

export function scoreOf(bills: Iterable<FaultyBill>): Score {
  const rules = FINDING_RULES.map((rule): RuleScore => ({
    rule,
    faults: 0,
    found: 0,
    wronglyFlagged: 0,
  }));
  const score: Score = { rules, chargedCleanCalls: 0, cleanCalls: 0, wronglyFlagged: 0 };
  for (const { bill, faults } of bills) {
    const findings = findingsOf(bill.calls, contextOf(bill));
    for (const own of rules) addFaults(own, faults, findings);
    addClean(score, bill, faults, findings);
  }
  return score;
}

function addFaults(own: RuleScore, faults: readonly Fault[], findings: readonly Finding[]): void {
  const named = new Set(
    findings
      .filter(({ rule }) => rule === own.rule)
      .flatMap(({ calls, beside }) => [
        ...calls.map(({ call }) => call.id),
        ...beside.map(({ id }) => id),
      ]),
  );
  for (const { rule, callIds } of faults) {
    if (rule !== own.rule) continue;
    own.faults += 1;
    if (callIds.filter((id) => named.has(id)).length >= callIds.length * NAMED_SHARE)
      own.found += 1;
  }
}

function addClean(
  score: Score,
  bill: MadeBill,
  faults: readonly Fault[],
  findings: readonly Finding[],
): void {
  const faulty = new Set(faults.flatMap(({ callIds }) => callIds));
  const faultyCalls = bill.calls.filter(({ id }) => faulty.has(id));
  const clean = bill.calls.filter(
    (call) => !faulty.has(call.id) && !overlapsAny(call, faultyCalls),
  );
  score.cleanCalls += clean.length;
  score.chargedCleanCalls += clean.filter(({ charge }) => Number(charge.amount) > 0).length;
  const cleanIds = new Set(clean.map(({ id }) => id));
  const flagged = new Set<string>();
  for (const own of score.rules) {
    const ids = new Set(
      findings
        .filter(({ rule }) => rule === own.rule)
        .flatMap(({ calls }) => calls.map(({ call }) => call.id))
        .filter((id) => cleanIds.has(id)),
    );
    own.wronglyFlagged += ids.size;
    for (const id of ids) flagged.add(id);
  }
  score.wronglyFlagged += flagged.size;
}

/** A call during one that is wrong, or the same one again, is part of the fault. */
function overlapsAny(call: Call, faulty: readonly Call[]): boolean {
  const start = Date.parse(call.start);
  return faulty.some((other) => {
    if (other.lineId !== call.lineId) return false;
    const otherStart = Date.parse(other.start);
    return (
      start <= otherStart + other.durationSeconds * 1_000 &&
      otherStart <= start + call.durationSeconds * 1_000
    );
  });
}
