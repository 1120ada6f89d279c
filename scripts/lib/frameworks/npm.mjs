/** Runs npm in a folder of its own, with the Node of the tools. */
import { delimiter, dirname } from 'node:path';
import { toolNode } from '../project.mjs';
import { run } from '../run.mjs';

/**
 * What the npm that runs us has set for its own package would be taken for this one's; and Vite, once
 * it has served an app, has set NODE_ENV, with which npm leaves out what is for development.
 */
const notForOthers = /^(npm_(package|lifecycle|config_local_prefix)|NODE_ENV$)/;

const environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !notForOthers.test(name))),
  PATH: [dirname(toolNode()), process.env.PATH].join(delimiter),
  NO_COLOR: '1',
  NG_CLI_ANALYTICS: 'false',
});

/**
 * @param {string} folder
 * @param {string[]} args
 */
export const tryNpm = (folder, args) =>
  run('npm', args, { cwd: folder, env: environment(), shell: process.platform === 'win32' });

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<string>} the output
 * @throws when npm fails, with what it said
 */
export async function npm(folder, args) {
  const { ok, output } = await tryNpm(folder, args);
  if (!ok) throw new Error(`npm ${args.join(' ')} failed:\n${output.trim()}`);
  return output.trim();
}
