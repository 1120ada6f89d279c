/**
 * Looks at an adapter by all rules, without any test runner: in Node, and in a browser's console.
 */
import type { CheckOptions } from './check-options.js';
import { ADAPTER_RULES } from './rules/index.js';
import { runRule, type RuleResult } from './run-rule.js';

export interface AdapterReport {
  /** True when no rule failed; look at the skipped ones as well. */
  readonly passed: boolean;
  readonly rules: readonly RuleResult[];
}

/** For whoever waits for a report, and may not want to. */
export interface CheckProgress {
  /** Called with each result as it comes, and with how many of how many rules that makes. */
  readonly onResult?: (result: RuleResult, done: number, total: number) => void;
  /** Calls off the rule that is being looked at, and those that would follow. */
  readonly signal?: AbortSignal;
}

/**
 * One rule after the other, each with a fresh adapter.
 * @throws the reason of the signal when it is called off; adapters never make it throw
 */
export async function checkAdapter(
  options: CheckOptions,
  { onResult, signal }: CheckProgress = {},
): Promise<AdapterReport> {
  const rules: RuleResult[] = [];
  for (const rule of ADAPTER_RULES) {
    signal?.throwIfAborted();
    const result = await runRule(rule, options, signal);
    signal?.throwIfAborted();
    rules.push(result);
    onResult?.(result, rules.length, ADAPTER_RULES.length);
  }
  return { passed: rules.every(({ result }) => result !== 'failed'), rules };
}

/** The report as plain text: the failures first, each with where to read on. */
export function formatReport({ rules }: AdapterReport): string {
  const of = (wanted: RuleResult['result']) => rules.filter(({ result }) => result === wanted);
  const counts = `${of('passed').length} passed, ${of('failed').length} failed, ${of('skipped').length} skipped`;
  const ordered = [...of('failed'), ...of('skipped'), ...of('passed')];
  return [counts, ...ordered.map(lineOf)].join('\n');
}

function lineOf({ id, sentence, chapter, result, message }: RuleResult): string {
  const line = `${result.padEnd(7)} ${id}: ${sentence}`;
  if (message === undefined) return line;
  return `${line}\n        ${message}\n        See ${chapter}`;
}
