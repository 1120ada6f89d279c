/**
 * The licences of the packages whose code is in the embed, word by word: minified files carry no
 * notices, and whoever serves them has to pass the notices on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { bundledPackages } from './bundled-packages.mjs';
import { inProject } from './project.mjs';

/** Not every package brings the text. @param {string} name @param {string | undefined} id */
function licenseOf(name, id) {
  const folder = inProject(`node_modules/${name}`);
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((it) => existsSync(`${folder}/${it}`));
  if (file) return readFileSync(`${folder}/${file}`, 'utf8').trim();
  if (id) return `${id} (https://spdx.org/licenses/${id}.html)`;
  throw new Error(`${name} has no licence`);
}

export function thirdPartyLicenses() {
  return [...bundledPackages()]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, { version, license }]) => `${name} ${version}\n\n${licenseOf(name, license)}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}
