/** Packs the package as npm would publish it; the build is left to the caller. */
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { projectRoot } from './project.mjs';

/**
 * @typedef {{ name: string, version: string, filename: string, size: number,
 *   files: readonly { path: string, size: number, mode: number }[] }} Packed
 */

/** @param {string[]} args @returns {Promise<Packed>} */
async function pack(...args) {
  const said = await npm(projectRoot, ['pack', '--ignore-scripts', '--json', ...args]);
  // Newer versions of npm answer an object instead of a list.
  const [packed] = Object.values(JSON.parse(said.slice(said.search(/^[[{]/m))));
  return packed;
}

/** @param {string} folder @returns {Promise<Packed & { archive: string }>} `archive`: its path */
export async function packInto(folder) {
  const packed = await pack('--pack-destination', folder);
  return { ...packed, archive: join(folder, packed.filename) };
}

/** The paths of what would be packed. @returns {Promise<string[]>} */
export async function packedFiles() {
  const { files } = await pack('--dry-run');
  return files.map(({ path }) => path);
}
