/**
 * Runs one command and keeps its output, so that commands which run side by side do not mix theirs.
 * The command ends together with every process that it started.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { isEnding, onEnding, ProcessFamily } from './processes.mjs';
import { inProject, projectRoot, toolNode } from './project.mjs';

/** Only so that everything ends: far beyond what a command takes on a slow and busy machine. */
const longest = 3_600_000;
/** How long the rest of the output is waited for when the processes have ended. */
const drainLimit = 2_000;

/** @typedef {{ ok: boolean, output: string, seconds: number }} Outcome */
/**
 * - `live`: prints the output as it comes.
 * - `timeLimit`: milliseconds after which the command has failed.
 * - `grace`: milliseconds that it then has to end by itself.
 * @typedef {{ live?: boolean, timeLimit?: number, grace?: number }} RunOptions
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { cwd: string, env: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<Outcome>}
 */
export async function run(command, args, options) {
  const { live = false, timeLimit = longest, grace, ...spawnOptions } = options;
  const started = performance.now();
  const family = new ProcessFamily({ grace });
  const child = family.spawn(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (/** @type {unknown} */ chunk) => {
    output += String(chunk);
    if (live) process.stdout.write(String(chunk));
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', ({ message }) => keep(`${message}\n`));
  const closed = once(child, 'close').catch(() => {});
  // Nobody should hold it any longer then; a process that could not be found must not stop us.
  const outputComplete = async () => {
    await Promise.race([closed, wait(drainLimit, undefined, { ref: false })]);
    output = stripVTControlCharacters(output);
  };
  const takeBack = onEnding(async () => {
    await outputComplete();
    if (!live) process.stdout.write(output);
  });

  let isInTime = true;
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  const tooLate = new Promise((resolve) => {
    limit = setTimeout(() => {
      isInTime = false;
      keep(`\n${command} ${args.join(' ')} did not end within ${timeLimit / 1000} s\n`);
      resolve(family.end());
    }, timeLimit);
  });
  const exit = await Promise.race([family.exitOf(child), tooLate]);
  clearTimeout(limit);
  await family.end();
  await outputComplete();
  // What was interrupted is no result; this process ends.
  if (isEnding()) await new Promise(() => {});
  takeBack();
  child.stdout?.destroy();
  child.stderr?.destroy();
  return {
    ok: isInTime && exit?.code === 0,
    output,
    seconds: (performance.now() - started) / 1000,
  };
}

/**
 * @param {string} script a JavaScript file of the project or of a package, run by the tools' Node
 * @param {readonly string[]} [args]
 * @param {RunOptions & { env?: Record<string, string> }} [options]
 */
export function runNode(script, args = [], { env, ...options } = {}) {
  return run(toolNode(), [inProject(script), ...args], {
    ...options,
    cwd: projectRoot,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
  });
}
