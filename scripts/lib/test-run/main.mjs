/**
 * One run of the tests, after the packages are installed. The static checks and the tests in Node
 * come first and use all processors; three browsers beside them would only wait for one another.
 */
import { makeBrowsersReady } from './browsers-ready.mjs';
import { judgeCoverage } from './coverage.mjs';
import { forgetProcessorTimes, formatDearestFiles, readNotes } from './dearest-files.mjs';
import { parseOptions } from './options.mjs';
import { runBrowserPart, runCheckPart, runNodePart, runScriptPart } from './parts.mjs';
import { print, reportRun } from './report.mjs';

/** @typedef {import('./counts.mjs').PartResult} PartResult */
/** @typedef {import('./options.mjs').TestOptions} TestOptions */

/** @param {TestOptions} options @param {PartResult[]} results */
async function runWithoutBrowsers({ check, node, nodeFiles, complete }, results) {
  if (check) results.push(await runCheckPart(print, { besideTests: complete }));
  if (node) results.push(await runNodePart(print, { files: nodeFiles, coverage: complete }));
}

/** @param {TestOptions} options @param {PartResult[]} results */
async function runInBrowsers({ engines: wanted, browserFiles, complete }, results) {
  if (wanted.length === 0) return;
  const { engines, missing } = makeBrowsersReady(wanted);
  results.push(...missing);
  if (engines.length === 0) return;
  const options = { engines, files: browserFiles, coverage: complete };
  results.push(...(await runBrowserPart(print, options)));
}

/** @param {PartResult[]} results */
async function runScripts(results) {
  results.push(await runScriptPart(print, 'build'));
  results.push(await runScriptPart(print, 'size'));
}

await reportRun(async (results) => {
  const options = parseOptions(process.argv.slice(2));
  if (options.complete) forgetProcessorTimes();
  const notesBefore = readNotes().length;
  if (options.leftOut) {
    console.log(`${options.leftOut} test files further from the change are left to npm test.`);
  }
  await runWithoutBrowsers(options, results);
  // The browsers wait for one another now and then, and for the slowest of them in the end.
  await Promise.all([
    runInBrowsers(options, results),
    ...(options.complete ? [runScripts(results)] : []),
  ]);
  if (options.complete) results.push(judgeCoverage(print));
  print('Dearest files', formatDearestFiles(readNotes().slice(notesBefore)));
});
