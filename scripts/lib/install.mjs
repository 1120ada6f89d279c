/**
 * Installs the npm dependencies when they are missing or differ from the lock file. Needs nothing
 * but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from './npm.mjs';
import { projectRoot } from './project.mjs';

const oldestNode = [20, 19];
const stampName = 'node_modules/.lock-hash';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/** @param {string} file */
const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** @param {string} text @returns {LockedPackages} */
const packagesOf = (text) => JSON.parse(text).packages ?? {};

/**
 * Whether what npm noted down as installed is what the lock file asks for. Optional packages are
 * left out: they depend on the platform.
 * @param {string} lock the text of package-lock.json
 * @param {string} installed the text of node_modules/.package-lock.json
 */
export function sameVersions(lock, installed) {
  const wanted = Object.entries(packagesOf(lock)).filter(([path]) => path !== '');
  const present = packagesOf(installed);
  return wanted.every(
    ([path, { version, optional }]) => optional === true || present[path]?.version === version,
  );
}

/** @param {string} [root] */
export function isInstalled(root = projectRoot) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readText(join(root, stampName)) === hash) return true;
  const installed = readText(join(root, 'node_modules/.package-lock.json'));
  if (installed === undefined || !sameVersions(lock, installed)) return false;
  writeFileSync(join(root, stampName), hash);
  return true;
}

export function requireSupportedNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Node ${oldestNode.join('.')} or later is needed; this is ${process.version}.`);
  process.exit(1);
}

/** Ends the process when the installation fails. */
export function ensureInstalled() {
  requireSupportedNode();
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    env: environmentWith(process.execPath),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0 && isInstalled()) return;
  console.error('The dependencies could not be installed: see the output of npm ci above.');
  process.exit(1);
}
