/**
 * The frame of a test run: whatever happens to the run, it ends with all its processes, and its last
 * line is the count.
 */
import { onEnding, exit } from '../processes.mjs';
import { endWithOuterProcess } from '../two-processes.mjs';
import { formatCounts, judge, total } from './counts.mjs';

/** @typedef {import('./counts.mjs').PartResult} PartResult */

/** @param {string} title @param {string} output */
export const print = (title, output) =>
  console.log(`\n── ${title}\n${output.replace(/^\n+/, '').trimEnd()}`);

/** @param {PartResult[]} parts @param {number} started @returns {boolean} whether all passed */
function report(parts, started) {
  const lines = parts.map((part) => `${part.name.padEnd(16)}${formatCounts(part)}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  print(`Summary (${seconds} s)`, lines.join('\n'));
  const sum = total(parts);
  const ranNothing = sum.passed + sum.failed === 0;
  if (ranNothing) sum.failed = 1;
  console.log(`\n${formatCounts(sum)}`);
  return sum.failed === 0;
}

/** Said by the outer process when the inner one was killed, which has to say it otherwise. */
export const reportKilled = () => console.log('\nThe run was killed.\n\n0 passed, 1 failed');

/**
 * Reports what the parts came to, and exits.
 * @param {(results: PartResult[]) => Promise<void>} runParts adds the result of each part when it ends
 */
export async function reportRun(runParts) {
  const started = performance.now();
  /** @type {PartResult[]} */
  const results = [];
  endWithOuterProcess();
  onEnding((reason) => {
    console.log(`\nThe run was interrupted: ${reason}.`);
    report([...results, judge('interrupted', {}, false)], started);
  });
  try {
    await runParts(results);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    results.push(judge('run', {}, false));
  }
  await exit(report(results, started) ? 0 : 1);
}
