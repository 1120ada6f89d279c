/** What a run of the explorer has written down: a line of JSON for each state of the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ name: string, violation: unknown }} Violation
 * @typedef {{
 *   action?: unknown,
 *   snapshots?: { name: string | null, value: unknown }[],
 *   violations?: Violation[],
 *   state?: { url?: string, hash_current?: unknown },
 * }} TraceEntry
 *
 * @typedef {{ actions: number, states: string[], violations: string[], problems: string[] }} Summary
 *   `states`: the steps of the journey that were seen; `problems`: what the broken properties saw
 */

export const traceIn = (/** @type {string} */ folder) => join(folder, 'trace.jsonl');

/** @param {string} folder @returns {Summary} */
export function summarise(folder) {
  const file = traceIn(folder);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return summaryOf(lines.filter(Boolean));
}

/** A line that was not finished when the run was ended says nothing. @param {readonly string[]} lines @returns {Summary} */
export function summaryOf(lines) {
  const entries = lines.flatMap((line) => entryOf(line) ?? []);
  const states = entries.flatMap(({ snapshots = [] }) =>
    snapshots.flatMap(({ name, value }) => (name === 'state' ? String(value) : [])),
  );
  const broken = entries.filter(({ violations = [] }) => violations.length > 0);
  return {
    actions: entries.filter(({ action }) => action).length,
    states: [...new Set(states)].toSorted(),
    violations: broken.flatMap(({ violations = [] }) => violations.map(({ name }) => name)),
    problems: broken.flatMap(({ snapshots = [] }) => snapshots.flatMap(problemsIn)),
  };
}

/** Properties look at lists of sentences. @param {{ name: string | null, value: unknown }} snapshot */
function problemsIn({ name, value }) {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? value.map((one) => `${name}: ${one}`) : [];
}

/** @param {string} line @returns {TraceEntry | undefined} */
function entryOf(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
