/**
 * Makes sure that the browsers are there: installs them where that is possible without asking (as
 * root on Debian), and otherwise says which are missing and how to add them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableEngines, howToAdd } from '../browsers.mjs';
import { judge } from './counts.mjs';

/** @typedef {import('../browsers.mjs').Engine} Engine */

const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @param {Engine[]} engines */
function installOnDebian(engines) {
  const packages = engines.flatMap((engine) => debianPackages[engine]);
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}

/**
 * @param {Engine[]} wanted
 * @returns {{ engines: Engine[], missing: import('./counts.mjs').PartResult[] }} `missing` has a
 *   failure for each engine that had to be there
 */
export function makeBrowsersReady(wanted) {
  const isMissing = (/** @type {Engine} */ engine) => !availableEngines().includes(engine);
  if (canInstall && wanted.some(isMissing)) installOnDebian(wanted.filter(isMissing));

  const missing = wanted.filter(isMissing);
  const engines = wanted.filter((engine) => !missing.includes(engine));
  const mustHaveAll = canInstall && Boolean(process.env.CI) && process.env.CI !== 'false';
  const mustFail = mustHaveAll || (wanted.length > 0 && engines.length === 0);
  for (const engine of missing) {
    console.log(
      `${mustFail ? 'MISSING' : 'SKIPPED'}: no tests in ${engine}; to add it, ${howToAdd[engine]}`,
    );
  }
  const failures = mustFail ? missing.map((engine) => judge(engine, {}, false)) : [];
  return { engines, missing: failures };
}
