/**
 * Runs the rules over a bill, in pieces of a millisecond or two, so that the page stays alive (P3).
 * Pure but for `pace`, which belongs to the caller: it gives the page its turn, and throws to stop.
 */
import type { Call } from '../../contract/call.js';
import { CallTable } from './call-table.js';
import type { Finding, FindingRule } from './finding.js';
import type { FindingsContext } from './findings-context.js';
import { mergeFindings, type FindingsReport } from './merge-findings.js';
import { CALL_RULES, LINE_RULES } from './rules.js';

const ROWS_PER_PIECE = 2_000;

/** Asked after each piece of work; what it throws ends the work. */
export type Pace = () => Promise<void> | void;

/**
 * @throws RangeError when a start, a charge, a date of a line or the time zone is none
 * @throws whatever `pace` throws
 */
export async function findFindings(
  calls: readonly Call[],
  context: FindingsContext,
  pace: Pace,
): Promise<FindingsReport> {
  const found: Finding[] = [];
  for (const piece of piecesOf(calls, context)) {
    found.push(...piece);
    await pace();
  }
  return mergeFindings(found);
}

/** What one rule, or each of them, finds; in no order, and not merged. */
export function findingsOf(
  calls: readonly Call[],
  context: FindingsContext,
  ...wanted: readonly FindingRule[]
): readonly Finding[] {
  return [...piecesOf(calls, context, wanted)].flat();
}

function* piecesOf(
  calls: readonly Call[],
  context: FindingsContext,
  wanted: readonly FindingRule[] = [],
): Generator<readonly Finding[], undefined> {
  const table = new CallTable(calls, context);
  const { length } = table.calls;
  const isWanted = ([rule]: readonly [string, unknown]): boolean =>
    wanted.length === 0 || wanted.includes(rule as FindingRule);
  for (let from = 0; from < length; from += ROWS_PER_PIECE) {
    table.fill(from, Math.min(length, from + ROWS_PER_PIECE));
    yield [];
  }
  const callRules = Object.entries(CALL_RULES)
    .filter(isWanted)
    .map(([, rule]) => rule(table));
  for (let from = 0; from < length; from += ROWS_PER_PIECE) {
    const found: Finding[] = [];
    for (let at = from; at < Math.min(length, from + ROWS_PER_PIECE); at += 1) {
      if (!table.isOpen(at)) continue;
      for (const find of callRules) {
        const finding = find(at);
        if (finding !== undefined) found.push(finding);
      }
    }
    yield found;
  }
  const lines = table.lines();
  yield [];
  const lineRules = Object.entries(LINE_RULES).filter(isWanted);
  for (const line of lines) {
    for (const [, rule] of lineRules) yield rule(line);
  }
}
