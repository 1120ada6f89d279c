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

/** One rule after the other, each with a fresh adapter. */
export async function checkAdapter(options: CheckOptions): Promise<AdapterReport> {
  const rules: RuleResult[] = [];
  for (const rule of ADAPTER_RULES) rules.push(await runRule(rule, options));
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
