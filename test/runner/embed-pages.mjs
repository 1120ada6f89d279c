/**
 * Serves the built embed, and pages that embed it: with the very headers that a test asks for, as a
 * policy in a header does more than one in the page.
 */
import { resolve } from 'node:path';
import { buildEmbed, bundleWith, integrityOf, version } from '../../scripts/lib/embed.mjs';

/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

/** Where the tests have the files, and where the loader expects them. */
export const FOLDER = `/redress/${version}/`;
/** The same files as another version, for pages on which two meet. */
const OTHER_VERSION = '99.0.0';
const OTHER_FOLDER = `/redress/${OTHER_VERSION}/`;
const PAGE = '/__embed-page__';
/** What pages load that is no part of the embed, by address. */
const HOST_MODULES = {
  '/__answers__.mjs': 'test/embed/host/answers.ts',
  '/__eyes__.mjs': 'test/support/by-role.ts',
  '/__hydrate__.mjs': 'test/embed/host/hydrate.ts',
  '/__own-lit__.mjs': 'test/embed/host/own-lit.ts',
};

export const FILE_HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  // A frame without an origin of its own is another origin.
  'access-control-allow-origin': '*',
  'cache-control': 'max-age=3600, immutable',
};

/** @param {import('../../scripts/lib/embed.mjs').EmbedFile[]} files */
function asOtherVersion(files) {
  /** @param {string} code */
  const renamed = (code) => code.replaceAll(version, OTHER_VERSION);
  const module = files.find(({ name }) => name === 'redress.mjs')?.code ?? '';
  return files.map(({ name, code }) => ({
    name,
    code: renamed(code).replaceAll(integrityOf(module), integrityOf(renamed(module))),
  }));
}

/** @type {Promise<Map<string, string>> | undefined} */
let building;

/** Built once for a run. @returns {Promise<Map<string, string>>} by address */
export const builtFiles = () => (building ??= buildFiles());

async function buildFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();
  const built = await buildEmbed(FOLDER);
  for (const { name, code } of built) files.set(FOLDER + name, code);
  for (const { name, code } of asOtherVersion(built)) files.set(OTHER_FOLDER + name, code);
  for (const [address, entry] of Object.entries(HOST_MODULES)) {
    files.set(address, await bundleWhole(entry));
  }
  return files;
}

/** One file that shares nothing with others, as a host's own would be. @param {string} entry */
async function bundleWhole(entry) {
  const [chunk] = await bundleWith({
    build: {
      lib: { entry: resolve(entry), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return chunk?.code ?? '';
}

const prefixes = [FOLDER, OTHER_FOLDER, ...Object.keys(HOST_MODULES)];

/** Builds when the first page asks. @returns {Middleware} */
export function embedPagesMiddleware() {
  return async (context, next) => {
    if (context.path === PAGE) {
      const { html, headers } = JSON.parse(String(context.query.page));
      context.set(headers);
      context.type = 'text/html; charset=utf-8';
      context.body = html;
      return undefined;
    }
    if (!prefixes.some((prefix) => context.path.startsWith(prefix))) return next();
    const code = (await builtFiles()).get(context.path);
    if (code === undefined) return next();
    context.set(FILE_HEADERS);
    context.body = code;
    return undefined;
  };
}
