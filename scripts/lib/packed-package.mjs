/**
 * The package as it would be published, and copies of projects that use it, in one folder. A copy is
 * installed anew only when its packages or ours have changed.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { npm } from './npm.mjs';
import { packInto } from './pack.mjs';
import { runNode } from './run.mjs';

const STAMP = '.installed';
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
/** What a project has after it was worked with. */
const isLeftOver = (/** @type {string} */ path) => /[\\/](node_modules|dist|\.angular)$/.test(path);

/** @param {string[]} files */
async function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

export class PackedPackage {
  #folder;

  /** @param {string} folder of the copies */
  constructor(folder) {
    this.#folder = folder;
  }

  /** As the projects name it in their package.json. */
  get archive() {
    return join(this.#folder, 'redress.tgz');
  }

  /** Builds the package and packs it. */
  async pack() {
    const { ok, output } = await runNode('scripts/build.mjs', ['--no-demo']);
    if (!ok) throw new Error(output);
    await mkdir(this.#folder, { recursive: true });
    const packed = await packInto(this.#folder);
    await rename(packed.archive, this.archive);
    return packed;
  }

  /** @param {string} project its folder @returns {Promise<string>} of the copy, with everything installed */
  async install(project) {
    const copy = await this.#copy(project);
    const stamp = join(copy, STAMP);
    const lock = join(copy, 'package-lock.json');
    const wanted = await hashOf(join(copy, 'package.json'), lock, this.archive);
    if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return copy;
    await rm(stamp, { force: true });
    await npm(copy, ['ci', ...quiet]);
    await writeFile(stamp, wanted);
    return copy;
  }

  /**
   * Resolves the packages of a project anew and notes them down in its lock file. Our own package has
   * no checksum there: it is another one after each change.
   * @param {string} project its folder
   */
  async writeLock(project) {
    const copy = await this.#copy(project);
    await rm(join(copy, 'package-lock.json'), { force: true });
    await npm(copy, ['install', '--package-lock-only', ...quiet]);
    const lock = JSON.parse(await readFile(join(copy, 'package-lock.json'), 'utf8'));
    delete lock.packages['node_modules/redress'].integrity;
    await writeFile(join(project, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  }

  /** @param {string} project */
  async #copy(project) {
    const copy = join(this.#folder, basename(project));
    await mkdir(copy, { recursive: true });
    for (const entry of await readdir(copy)) {
      if (entry !== 'node_modules' && entry !== STAMP) {
        await rm(join(copy, entry), { recursive: true });
      }
    }
    await cp(project, copy, { recursive: true, filter: (path) => !isLeftOver(path) });
    return copy;
  }
}

/** @param {Awaited<ReturnType<PackedPackage['pack']>>} packed */
export const describePacked = ({ name, version, files, size }) =>
  `${name} ${version}: ${files.length} files, ${Math.round(size / 1000)} kB`;
