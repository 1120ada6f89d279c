/**
 * Writes the embed as a host serves it: the files of this version, which never change, and the same
 * as `v1`, which a page names that wants to stay up to date; the hashes for `integrity` attributes;
 * a bill of materials, and the licences of others.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.mjs';
import { buildEmbed, integrityOf, version } from './embed.mjs';
import { inProject } from './project.mjs';
import { thirdPartyLicenses } from './third-party-licenses.mjs';

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

/**
 * What stays up to date leads to the folder of the version: a page that has one old file and one new
 * one of `v1` would have two that do not belong together.
 * @param {readonly import('./embed.mjs').EmbedFile[]} files
 */
function interfaceFiles(files) {
  const scripts = files.filter(({ name }) => name.endsWith('.js'));
  return [
    ...scripts,
    { name: 'redress.mjs', code: `export * from '../${version}/redress.mjs';\n` },
  ];
}

/** @param {string} path @param {string} code */
function write(path, code) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** @param {string} base @returns {Promise<number>} how many files one version has */
export async function writeEmbed(base = DEFAULT_BASE) {
  const target = inProject('dist/embed');
  rmSync(target, { recursive: true, force: true });
  /** @type {Record<string, { integrity: string, bytes: number }>} */
  const sri = {};
  const files = await buildEmbed(`${checkBase(base)}${version}/`);
  for (const { name, code } of files) {
    write(join(target, version, name), code);
    sri[`${version}/${name}`] = { integrity: integrityOf(code), bytes: Buffer.byteLength(code) };
  }
  for (const { name, code } of interfaceFiles(files)) write(join(target, INTERFACE, name), code);
  writeFileSync(join(target, 'sri.json'), `${JSON.stringify(sri, null, 2)}\n`);
  const bom = billOfMaterials();
  writeFileSync(join(target, 'bom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
  writeFileSync(join(target, 'third-party-licenses.txt'), thirdPartyLicenses());
  return files.length;
}
