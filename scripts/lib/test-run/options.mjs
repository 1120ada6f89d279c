/**
 * What a run of the tests shall do, from its command line.
 */
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { browserTestFiles } from '../../../test/runner/placement.mjs';
import { engines } from '../browsers.mjs';
import { projectRoot } from '../project.mjs';

/** @typedef {import('../browsers.mjs').Engine} Engine */
/**
 * `nodeFiles` and `browserFiles` are undefined for "all".
 * @typedef {{
 *   complete: boolean,
 *   check: boolean,
 *   node: boolean,
 *   engines: Engine[],
 *   nodeFiles?: string[],
 *   browserFiles?: string[],
 * }} TestOptions
 */

const parts = ['check', 'node', ...engines];

/** @param {string} file */
const runsInBrowsers = (file) => browserTestFiles.some((glob) => matchesGlob(file, glob));

/**
 * @param {string[]} args
 * @param {(glob: string) => string[]} [findFiles]
 * @returns {TestOptions}
 */
export function parseOptions(args, findFiles = (glob) => globSync(glob, { cwd: projectRoot })) {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string' }, files: { type: 'string' } },
  });
  const { only, files } = values;
  if (only !== undefined && !parts.includes(only)) {
    throw new Error(`--only ${only}: must be one of ${parts.join(', ')}`);
  }
  /** @param {string} part */
  const wants = (part) => only === undefined || only === part;

  /** @type {TestOptions} */
  const options = {
    complete: only === undefined && files === undefined,
    check: wants('check') && files === undefined,
    node: wants('node'),
    engines: engines.filter(wants),
  };
  if (files === undefined) return options;

  const found = findFiles(files).filter((file) => file.endsWith('.test.ts'));
  if (found.length === 0) throw new Error(`--files ${files}: no test file matches`);
  const browserFiles = found.filter(runsInBrowsers);
  const nodeFiles = found.filter((file) => !runsInBrowsers(file));
  return {
    ...options,
    nodeFiles,
    browserFiles,
    node: options.node && nodeFiles.length > 0,
    engines: browserFiles.length > 0 ? options.engines : [],
  };
}
