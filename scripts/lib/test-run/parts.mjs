/**
 * The parts of a test run: each runs one tool and counts what came out.
 */
import { readFileSync, rmSync } from 'node:fs';
import { formatCheck, runChecks } from '../checks.mjs';
import { inProject } from '../project.mjs';
import { runNode } from '../run.mjs';
import { countVitest, judge } from './counts.mjs';

/** @typedef {import('./counts.mjs').PartResult} PartResult */
/** @typedef {import('../browsers.mjs').Engine} Engine */
/** @typedef {(title: string, output: string) => void} Print */

export const coverageFiles = {
  node: 'coverage/node/lcov.info',
  chromium: 'coverage/chromium.info',
};

/** The names by which the browser runner reports the engines. */
const reportedNames = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Undefined when the tool has not come as far as writing it. @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** So that a tool that writes no report is not judged by that of an earlier run. @param {string} file */
const forget = (file) => rmSync(inProject(file), { force: true });

/** @param {Print} print @param {{ besideTests: boolean }} options @returns {Promise<PartResult>} */
export async function runCheckPart(print, options) {
  /** @type {string[]} */
  const lines = [];
  const results = await runChecks((result) => lines.push(formatCheck(result)), options);
  print('Checks', lines.join('\n'));
  const passed = results.filter(({ ok }) => ok).length;
  return judge('checks', { passed, failed: results.length - passed }, true);
}

/**
 * @param {Print} print
 * @param {{ files?: string[], coverage: boolean }} options
 * @returns {Promise<PartResult>}
 */
export async function runNodePart(print, { files = [], coverage }) {
  const report = '.cache/node-tests.json';
  forget(report);
  forget(coverageFiles.node);
  const { ok, output } = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=minimal',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(coverage ? ['--coverage'] : []),
    ...files,
  ]);
  print('Tests in Node', output);
  const counted = readReport(report);
  return judge('node', counted ? countVitest(counted) : {}, ok);
}

/**
 * @param {Print} print
 * @param {{ engines: Engine[], files?: string[], coverage: boolean }} options
 * @returns {Promise<PartResult[]>} one for each engine
 */
export async function runBrowserPart(print, { engines, files, coverage }) {
  const summary = '.cache/browser-tests.json';
  forget(summary);
  forget(coverageFiles.chromium);
  const { ok, output } = await runNode(
    'node_modules/@web/test-runner/dist/bin.js',
    ['--config', 'test/runner/wtr.config.mjs'],
    {
      env: {
        ENGINES: engines.join(','),
        FILES: files?.join(',') ?? '',
        SUMMARY: summary,
        COVERAGE: coverage && engines.includes('chromium') ? coverageFiles.chromium : '',
      },
      // Only so that it ends: a page that hangs fails by itself.
      timeLimit: 14_400_000,
    },
  );
  print(`Tests in ${engines.map((engine) => reportedNames[engine]).join(', ')}`, output);
  const counted = readReport(summary) ?? {};
  const results = engines.map((engine) =>
    judge(engine, counted[reportedNames[engine]] ?? {}, true),
  );
  const someFailed = results.some(({ failed }) => failed > 0);
  return ok || someFailed ? results : [...results, judge('browser runner', {}, false)];
}

/** @param {Print} print @param {'build' | 'size'} name @returns {Promise<PartResult>} */
export async function runScriptPart(print, name) {
  const { ok, output } = await runNode(`scripts/${name}.mjs`);
  print(name === 'build' ? 'Build' : 'Sizes', output);
  return judge(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, ok);
}
