/**
 * Looks at an adapter by all rules, without any test runner: in Node, and in a browser's console.
 */
import type { CheckOptions } from './check-options.js';
import { chosenRules } from './rules/index.js';
import { runRule, type RuleResult } from './run-rule.js';

export interface AdapterReport {
  /** True when no rule failed; look at the skipped ones as well. */
  readonly passed: boolean;
  readonly rules: readonly RuleResult[];
}

/** For whoever waits for a report, and may not want to. */
export interface CheckProgress {
  /** Called before each rule, with its place among all that are checked, from 1. */
  readonly onStart?: (
    rule: Pick<RuleResult, 'id' | 'sentence'>,
    nth: number,
    total: number,
  ) => void;
  /** Called with each result as it comes, and with how many of how many rules that makes. */
  readonly onResult?: (result: RuleResult, done: number, total: number) => void;
  /** Calls off the rule that is being looked at, and those that would follow. */
  readonly signal?: AbortSignal;
}

/**
 * One rule after the other, each with a fresh adapter.
 * @throws RangeError when `only` names a rule that does not exist
 * @throws the reason of the signal when it is called off; adapters never make it throw
 */
export async function checkAdapter(
  options: CheckOptions,
  { onStart, onResult, signal }: CheckProgress = {},
): Promise<AdapterReport> {
  const chosen = chosenRules(options.only);
  const rules: RuleResult[] = [];
  for (const rule of chosen) {
    signal?.throwIfAborted();
    onStart?.({ id: rule.id, sentence: rule.sentence }, rules.length + 1, chosen.length);
    const result = await runRule(rule, options, signal);
    signal?.throwIfAborted();
    rules.push(result);
    onResult?.(result, rules.length, chosen.length);
  }
  return { passed: rules.every(({ result }) => result !== 'failed'), rules };
}

/** The report as plain text: the failures first, each with where to read on. */
export function formatReport({ rules }: AdapterReport): string {
  const of = (wanted: RuleResult['result']) => rules.filter(({ result }) => result === wanted);
  const counts = `${of('passed').length} passed, ${of('failed').length} failed, ${of('skipped').length} skipped`;
  const ordered = [...of('failed'), ...of('skipped'), ...of('passed')];
  return [counts, ...ordered.map(formatResult)].join('\n');
}

/** One rule of the report as plain text: for a line as soon as it is known. */
export function formatResult(rule: RuleResult): string {
  const { id, sentence, chapter, result, message, requests, repeated } = rule;
  const traffic = repeated > 0 ? ` (${requests} requests, ${repeated} of them repeated)` : '';
  const line = `${result.padEnd(7)} ${id}: ${sentence}${traffic}`;
  if (message === undefined) return line;
  return `${line}\n        ${message}\n        See ${chapter}`;
}
