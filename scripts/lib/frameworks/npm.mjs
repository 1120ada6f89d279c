/** Runs npm in a folder of its own, with the Node of the tools. */
import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { toolNode } from '../project.mjs';

const timeLimit = 600_000;

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
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function tryNpm(folder, args) {
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: timeLimit,
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', ({ message }) => resolve({ ok: false, output: message }));
    child.on('close', (code) =>
      resolve({ ok: code === 0, output: stripVTControlCharacters(output).trim() }),
    );
  });
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<string>} the output
 * @throws when npm fails, with what it said
 */
export async function npm(folder, args) {
  const { ok, output } = await tryNpm(folder, args);
  if (!ok) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  return output;
}
