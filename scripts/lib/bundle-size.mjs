/**
 * How much a browser downloads for one entry: bundled, minified, dependencies included, compressed
 * with brotli. Bundles in memory; writes nothing.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.mjs';
import { inProject, projectRoot } from './project.mjs';

/** @typedef {{ name: string, bytes: number }} ChunkSize */
/** @typedef {{ entry: number, lazy: ChunkSize[] }} BundleSize bytes after brotli */
/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */
/** @typedef {import('vite').Rolldown.RolldownOutput} RolldownOutput */

/** @param {string} code */
const brotliSize = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * @param {string} entry source file, relative to the project
 * @returns {Promise<BundleSize>} the entry with all that it loads at once, and what it loads later
 */
export async function bundleSize(entry) {
  const results = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'error',
    plugins: [minifyTemplates()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: inProject(entry), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = /** @type {RolldownOutput[]} */ ([results].flat());
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  const atOnce = loadedAtOnce(chunks);
  return {
    entry: sum(chunks.filter((chunk) => atOnce.has(chunk.fileName))),
    lazy: chunks
      .filter((chunk) => !atOnce.has(chunk.fileName))
      .map((chunk) => ({ name: chunk.name, bytes: brotliSize(chunk.code) }))
      .toSorted((a, b) => b.bytes - a.bytes),
  };
}

/** @param {OutputChunk[]} chunks */
const sum = (chunks) => chunks.reduce((total, { code }) => total + brotliSize(code), 0);

/** The entry and everything that it imports statically. @param {OutputChunk[]} chunks */
function loadedAtOnce(chunks) {
  /** @type {Set<string>} */
  const names = new Set();
  const waiting = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    waiting.push(...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []));
  }
  return names;
}
