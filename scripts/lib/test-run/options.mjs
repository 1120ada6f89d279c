/**
 * What a run of the tests shall do, from its command line.
 */
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { browserTestFiles, runsIn } from '../../../test/runner/placement.mjs';
import { engines } from '../browsers.mjs';
import { projectRoot } from '../project.mjs';
import { affectedTests, changedFiles, readCode, withinBudget } from './affected-tests.mjs';
import { costOf } from './dearest-files.mjs';

/** @typedef {import('../browsers.mjs').Engine} Engine */
/**
 * `nodeFiles` and `browserFiles` are undefined for "all". `leftOut`: how many more a change affects.
 * @typedef {{
 *   complete: boolean,
 *   check: boolean,
 *   node: boolean,
 *   engines: Engine[],
 *   nodeFiles?: string[],
 *   browserFiles?: string[],
 *   leftOut?: number,
 * }} TestOptions
 */

const parts = ['check', 'node', ...engines];
/** Seconds of processor time for what a change can affect: with the start of the tools under a minute. */
const changeBudget = 60;

/** @param {string} file */
const runsInBrowsers = (file) => browserTestFiles.some((glob) => matchesGlob(file, glob));

/**
 * @param {string[]} args
 * @param {(glob: string) => string[]} [findFiles]
 * @param {(base?: string) => { files: string[], leftOut: number }} [findAffected]
 * @returns {TestOptions}
 */
export function parseOptions(
  args,
  findFiles = (glob) => globSync(glob, { cwd: projectRoot }),
  findAffected = affectedFiles,
) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      files: { type: 'string' },
      changed: { type: 'boolean', default: false },
      base: { type: 'string' },
    },
  });
  const { only, files, changed, base } = values;
  if (only !== undefined && !parts.includes(only)) {
    throw new Error(`--only ${only}: must be one of ${parts.join(', ')}`);
  }
  if (files !== undefined && changed) throw new Error('--files and --changed: give one of them');
  if (base !== undefined && !changed) throw new Error('--base: only together with --changed');
  /** @param {string} part */
  const wants = (part) => only === undefined || only === part;
  const isPart = files !== undefined || changed;

  /** @type {TestOptions} */
  const options = {
    complete: only === undefined && !isPart,
    check: wants('check') && !isPart,
    node: wants('node'),
    engines: engines.filter(changed && only === undefined ? isChromium : wants),
  };
  if (!isPart) return options;

  const affected = files === undefined ? findAffected(base) : undefined;
  const found = (affected?.files ?? findFiles(files ?? '')).filter((file) =>
    file.endsWith('.test.ts'),
  );
  if (found.length === 0) {
    if (!changed) throw new Error(`--files ${files}: no test file matches`);
    // No test uses what has changed: the static checks still say something of it.
    return { ...options, check: true, node: false, engines: [] };
  }
  const browserFiles = found.filter(runsInBrowsers);
  const nodeFiles = found.filter((file) => !runsInBrowsers(file));
  return {
    ...options,
    ...(affected && { leftOut: affected.leftOut }),
    nodeFiles,
    browserFiles,
    node: options.node && nodeFiles.length > 0,
    engines: options.engines.filter((engine) => browserFiles.some((file) => runsIn(file, engine))),
  };
}

/** @param {Engine} engine */
const isChromium = (engine) => engine === 'chromium';

/** @param {string} [base] */
function affectedFiles(base) {
  const affected = affectedTests(changedFiles(base), readCode());
  const { files, leftOut } = withinBudget(affected, costOf, changeBudget);
  return { files, leftOut };
}
