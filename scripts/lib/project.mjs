/**
 * Where things are, and which Node runs the tools. Works on a machine with nothing installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} path relative to the project */
export const inProject = (path) => join(projectRoot, path);

/** @param {string} path relative to the project @returns {any} */
export const readJson = (path) => JSON.parse(readFileSync(inProject(path), 'utf8'));

/**
 * The tools need a newer Node than users of the package do; the right one comes with the
 * development dependencies.
 */
export function toolNode() {
  const bundled = inProject(
    `node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
  );
  return existsSync(bundled) ? bundled : process.execPath;
}
