/**
 * Runs one command and keeps its output, so that commands which run side by side do not mix theirs.
 */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { inProject, projectRoot, toolNode } from './project.mjs';

const graceTime = 5_000;

/** @typedef {{ ok: boolean, output: string, seconds: number }} Outcome */

/**
 * @param {string} script a JavaScript file of the project or of a package, run by the tools' Node
 * @param {string[]} [args]
 * @param {{ env?: Record<string, string>, live?: boolean, timeLimit?: number }} [options]
 *   live: print the output as it comes; timeLimit: milliseconds after which the command has failed
 * @returns {Promise<Outcome>}
 */
export function runNode(script, args = [], { env, live = false, timeLimit = 1_200_000 } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(toolNode(), [inProject(script), ...args], {
      cwd: projectRoot,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);

    const limit = setTimeout(() => {
      keep(Buffer.from(`\n${script} did not end within ${timeLimit / 1000} s\n`));
      // Gently first, so that it can close its browsers.
      child.kill('SIGTERM');
      setTimeout(() => {
        child.kill('SIGKILL');
        end(false);
      }, graceTime).unref();
    }, timeLimit);
    const end = (/** @type {boolean} */ ok) => {
      clearTimeout(limit);
      resolve({
        ok,
        output: stripVTControlCharacters(output),
        seconds: (performance.now() - started) / 1000,
      });
    };
    child.on('error', (error) => {
      keep(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
