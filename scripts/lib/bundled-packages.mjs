/** The packages of others that are in the built files. */
import { readJson } from './project.mjs';

/**
 * @typedef {{
 *   version: string,
 *   license?: string,
 *   integrity?: string,
 *   dependencies?: Record<string, string>,
 * }} LockedPackage
 */

/** All packages below the dependencies, by name. @returns {Map<string, LockedPackage>} */
export function bundledPackages() {
  const { dependencies } = readJson('package.json');
  const { packages } = readJson('package-lock.json');
  /** @type {Map<string, LockedPackage>} */
  const found = new Map();
  const waiting = Object.keys(dependencies);
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const locked = packages[`node_modules/${name}`];
    if (!locked) throw new Error(`${name} is not in the lockfile`);
    if (found.has(name)) continue;
    found.set(name, locked);
    waiting.push(...Object.keys(locked.dependencies ?? {}));
  }
  return found;
}
