/** Runs npm, and other commands, in a folder of its own; with the Node of the tools by default. */
import { delimiter, dirname } from 'node:path';
import { toolNode } from './project.mjs';
import { run } from './run.mjs';

/**
 * The npm that runs us sets variables for its own package and its own command: `npm publish --dry-run`
 * would make ours a dry run too. Vite sets NODE_ENV once it has served an app, and npm then leaves out
 * the packages for development.
 */
const notForOthers =
  /^(npm_(package|lifecycle|config_(local_prefix|dry_run|json|ignore_scripts))|NODE_ENV$)/;

/** @param {string} node the executable that runs npm and what npm runs */
export const environmentWith = (node) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !notForOthers.test(name))),
  PATH: [dirname(node), process.env.PATH].join(delimiter),
  NO_COLOR: '1',
  NG_CLI_ANALYTICS: 'false',
});

/**
 * @param {string} folder
 * @param {string} command such as `npm` or `npx`
 * @param {string[]} args
 * @param {string} [node] the executable that runs it and what it runs
 */
export const tryCommand = (folder, command, args, node = toolNode()) =>
  run(command, args, {
    cwd: folder,
    env: environmentWith(node),
    shell: process.platform === 'win32',
  });

/** As `tryCommand`. @type {(...told: Parameters<typeof tryCommand>) => Promise<string>} the output */
export async function runCommand(folder, command, args, node) {
  const { ok, output } = await tryCommand(folder, command, args, node);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
  return output.trim();
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<string>} the output
 * @throws when npm fails, with what it said
 */
export const npm = (folder, args) => runCommand(folder, 'npm', args);
