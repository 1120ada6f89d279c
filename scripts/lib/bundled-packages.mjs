/** The packages of others that are in the embed. */
import { readJson } from './project.mjs';

/**
 * @typedef {{
 *   version: string,
 *   license?: string,
 *   integrity?: string,
 *   dependencies?: Record<string, string>,
 * }} LockedPackage
 */

/**
 * zod gives way to our own part of it, and the embed reads no call records. `embed-build.test.ts`
 * compares this with what is bundled.
 */
const NOT_IN_EMBED = ['zod', 'papaparse', 'libphonenumber-js'];

/** @returns {string[]} */
export const bundledDependencies = () =>
  Object.keys(readJson('package.json').dependencies).filter((name) => !NOT_IN_EMBED.includes(name));

/** Those, and all packages that they depend on, by name. @returns {Map<string, LockedPackage>} */
export function bundledPackages() {
  const { packages } = readJson('package-lock.json');
  /** @type {Map<string, LockedPackage>} */
  const found = new Map();
  const waiting = bundledDependencies();
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const locked = packages[`node_modules/${name}`];
    if (!locked) throw new Error(`${name} is not in the lockfile`);
    if (found.has(name)) continue;
    found.set(name, locked);
    waiting.push(...Object.keys(locked.dependencies ?? {}));
  }
  return found;
}
