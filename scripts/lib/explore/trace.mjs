/** What a run of the explorer has written down: a line of JSON for each state of the page. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {{ name: string, violation: unknown }} Violation
 * @typedef {{
 *   action?: unknown,
 *   snapshots?: { name: string | null, value: unknown }[],
 *   violations?: Violation[],
 * }} TraceEntry
 *
 * @typedef {{ actions: number, states: string[], violations: string[], problems: string[] }} Summary
 *   `states`: the steps of the journey that were seen; `problems`: what the broken properties saw
 */

export const traceIn = (/** @type {string} */ folder) => join(folder, 'trace.jsonl');

/** @param {string} folder @returns {Promise<Summary>} */
export async function summarise(folder) {
  const file = traceIn(folder);
  return summaryOf(existsSync(file) ? linesOf(file) : []);
}

/** One after the other: a trace may be larger than a text can be. @param {string} file */
const linesOf = (file) => createInterface({ input: createReadStream(file) });

/** @param {Iterable<string> | AsyncIterable<string>} lines @returns {Promise<Summary>} */
export async function summaryOf(lines) {
  let actions = 0;
  /** @type {Set<string>} */
  const states = new Set();
  /** @type {string[]} */
  const broken = [];
  /** @type {string[]} */
  const problems = [];
  for await (const line of lines) {
    const { action, snapshots = [], violations = [] } = entryOf(line);
    if (action) actions += 1;
    const state = snapshots.find(({ name }) => name === 'state')?.value;
    if (typeof state === 'string') states.add(state);
    if (violations.length === 0) continue;
    broken.push(...violations.map(({ name }) => name));
    const where = typeof state === 'string' ? state : 'unknown';
    problems.push(`in the state "${where}"`, ...snapshots.flatMap(problemsIn));
  }
  return { actions, states: [...states].toSorted(), violations: broken, problems };
}

/** Properties look at lists of sentences. @param {{ name: string | null, value: unknown }} snapshot */
function problemsIn({ name, value }) {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? value.map((one) => `${name}: ${one}`) : [];
}

/** A line that was not finished when the run was ended says nothing. @param {string} line @returns {TraceEntry} */
function entryOf(line) {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}
