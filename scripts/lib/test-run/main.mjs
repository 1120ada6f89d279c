/**
 * One run of the tests, after the packages are installed. The static checks and the tests in Node
 * come first and use all processors; three browsers beside them would only wait for one another.
 */
import { makeBrowsersReady } from './browsers-ready.mjs';
import { formatCounts, total } from './counts.mjs';
import { judgeCoverage } from './coverage.mjs';
import { forgetProcessorTimes, formatDearestFiles, readNotes } from './dearest-files.mjs';
import { parseOptions } from './options.mjs';
import { runBrowserPart, runCheckPart, runNodePart, runScriptPart } from './parts.mjs';

/** @typedef {import('./counts.mjs').PartResult} PartResult */
/** @typedef {import('./options.mjs').TestOptions} TestOptions */

/** @type {import('./parts.mjs').Print} */
const print = (title, output) =>
  console.log(`\n── ${title}\n${output.replace(/^\n+/, '').trimEnd()}`);

/** @param {TestOptions} options @returns {Promise<PartResult[]>} */
async function runWithoutBrowsers({ check, node, nodeFiles, complete }) {
  const results = [];
  if (check) results.push(await runCheckPart(print));
  if (node) results.push(await runNodePart(print, { files: nodeFiles, coverage: complete }));
  return results;
}

/** @param {TestOptions} options @returns {Promise<PartResult[]>} */
async function runInBrowsers({ engines: wanted, browserFiles, complete }) {
  if (wanted.length === 0) return [];
  const { engines, missing } = makeBrowsersReady(wanted);
  if (engines.length === 0) return missing;
  const options = { engines, files: browserFiles, coverage: complete };
  return [...missing, ...(await runBrowserPart(print, options))];
}

/** @returns {Promise<PartResult[]>} */
async function runScripts() {
  return [await runScriptPart(print, 'build'), await runScriptPart(print, 'size')];
}

/** @param {TestOptions} options */
async function runAll(options) {
  const parts = await runWithoutBrowsers(options);
  if (!options.complete) return [...parts, ...(await runInBrowsers(options))];
  // The browsers wait for one another now and then, and for the slowest of them in the end.
  const [inBrowsers, scripts] = await Promise.all([runInBrowsers(options), runScripts()]);
  return [...parts, ...inBrowsers, ...scripts, judgeCoverage(print)];
}

/** @param {PartResult[]} parts @param {number} started @param {number} notesBefore */
function report(parts, started, notesBefore) {
  const lines = parts.map((part) => `${part.name.padEnd(16)}${formatCounts(part)}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  print('Dearest files', formatDearestFiles(readNotes().slice(notesBefore)));
  print(`Summary (${seconds} s)`, lines.join('\n'));
  const sum = total(parts);
  const ranNothing = sum.passed + sum.failed === 0;
  if (ranNothing) sum.failed = 1;
  console.log(`\n${formatCounts(sum)}`);
  if (sum.failed > 0) process.exitCode = 1;
}

try {
  const started = performance.now();
  const options = parseOptions(process.argv.slice(2));
  if (options.complete) forgetProcessorTimes();
  const notesBefore = readNotes().length;
  report(await runAll(options), started, notesBefore);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
