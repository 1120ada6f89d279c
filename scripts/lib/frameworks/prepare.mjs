/**
 * Puts the package, as it would be published, and copies of the apps beside each other below
 * .cache/frameworks. A copy is installed anew only when its packages or ours have changed.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../project.mjs';
import { runNode } from '../run.mjs';
import { npm } from '../npm.mjs';
import { packInto } from '../pack.mjs';

const sources = inProject('demo/frameworks');
const copies = inProject('.cache/frameworks');
/** As the apps name it in their package.json. */
const tarball = join(copies, 'redress.tgz');
const stampName = '.installed';
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Builds the package and packs it. @returns {Promise<string>} what was packed */
export async function packRedress() {
  const { ok, output } = await runNode('scripts/build.mjs', ['--no-demo']);
  if (!ok) throw new Error(output);
  await mkdir(copies, { recursive: true });
  const { archive, name, version, files } = await packInto(copies);
  await rename(archive, tarball);
  return `${name} ${version}: ${files.length} files`;
}

/** @param {string} name */
async function copyOf(name) {
  const folder = join(copies, name);
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder)) {
    if (entry !== 'node_modules' && entry !== stampName) {
      await rm(join(folder, entry), { recursive: true });
    }
  }
  const isOfApp = (/** @type {string} */ path) => !/[\\/](node_modules|dist|\.angular)$/.test(path);
  await cp(join(sources, name), folder, { recursive: true, filter: isOfApp });
  return folder;
}

/** @param {string[]} files */
async function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** @param {string} name @returns {Promise<string>} the folder, with everything installed */
export async function prepareApp(name) {
  const folder = await copyOf(name);
  const stamp = join(folder, stampName);
  const lock = join(folder, 'package-lock.json');
  const wanted = await hashOf(join(folder, 'package.json'), lock, tarball);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return folder;
  await rm(stamp, { force: true });
  await npm(folder, ['ci', ...quiet]);
  await writeFile(stamp, wanted);
  return folder;
}

/**
 * Resolves the packages of an app anew and notes them down in its lock file. Our own package has no
 * checksum there: it is another one after each change.
 * @param {string} name
 */
export async function writeLock(name) {
  const folder = await copyOf(name);
  await rm(join(folder, 'package-lock.json'), { force: true });
  await npm(folder, ['install', '--package-lock-only', ...quiet]);
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  delete lock.packages['node_modules/redress'].integrity;
  await writeFile(join(sources, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
}
