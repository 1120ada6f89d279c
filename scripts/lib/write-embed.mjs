/**
 * Writes the embed as a host serves it: the files of this version, which never change, and the same
 * as `v1`, which a page names that wants to stay up to date; the hashes for `integrity` attributes;
 * and a bill of materials.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.mjs';
import { buildEmbed, integrityOf, version } from './embed.mjs';
import { inProject } from './project.mjs';

/** Of what an embedding page relies on: the attributes, the global, the events. */
const INTERFACE = 'v1';

/** Where the files are served, unless the build is told otherwise: on the host's own site. */
export const DEFAULT_BASE = '/redress/';

/** @param {string} base @returns {string} with a slash at its end. @throws for what is no address */
export function checkBase(base) {
  const isPath = /^\/(?!\/)[^?#]*$/.test(base);
  const isAddress = /^https:\/\/[^?#@]+$/.test(base) && URL.canParse(base);
  if (!isPath && !isAddress) {
    throw new Error(
      `--embed-base must be a path on the site, such as /redress/, or an https address, not ${base}`,
    );
  }
  return base.endsWith('/') ? base : `${base}/`;
}

/** @param {string} base @returns {Promise<number>} how many files one version has */
export async function writeEmbed(base = DEFAULT_BASE) {
  const target = inProject('dist/embed');
  rmSync(target, { recursive: true, force: true });
  /** @type {Record<string, { integrity: string, bytes: number }>} */
  const sri = {};
  let count = 0;
  for (const folder of [version, INTERFACE]) {
    const files = await buildEmbed(`${checkBase(base)}${folder}/`);
    count = files.length;
    for (const { name, code } of files) {
      const path = join(target, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
      if (folder === version) {
        sri[`${folder}/${name}`] = { integrity: integrityOf(code), bytes: Buffer.byteLength(code) };
      }
    }
  }
  writeFileSync(join(target, 'sri.json'), `${JSON.stringify(sri, null, 2)}\n`);
  const bom = billOfMaterials();
  writeFileSync(join(target, 'bom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
  return count;
}
