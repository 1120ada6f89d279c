/**
 * What each module, and each part of the sources, adds to a chunk: by how much the compressed chunk
 * shrinks when all that comes from it is taken out. What two modules have in common is compressed
 * once, so that the figures add up to less than the chunk.
 */
import { SourceMap } from 'node:module';
import { posix } from 'node:path';
import { brotliSize } from './bundle-size.mjs';

/** @typedef {import('./bundle.mjs').OutputChunk} OutputChunk */
/** @typedef {{ name: string, saved: number }} Saving name, and bytes after brotli */

/** Hundreds of versions are compressed: the best quality would take minutes. */
const QUALITY = 6;
/** Folders in which each folder is a part of its own. */
const SPLIT = ['elements', 'adapters', 'locales'];

/**
 * `src/domain/money.ts`, `node_modules/lit/…`; `bundler` for what has no source.
 * @param {string | undefined} source as in a source map
 */
function pathOf(source = '') {
  const path = posix.normalize(source.replaceAll('\\', '/'));
  return /(?:src|node_modules)\/.*$/.exec(path)?.[0] ?? 'bundler';
}

/** @param {string} path */
function partOf(path) {
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (dependency) return /^(lit|@lit)/.test(dependency) ? 'lit and @lit' : dependency;
  const folders = path.split('/').slice(0, -1);
  const split = folders.findIndex((folder) => SPLIT.includes(folder));
  return folders.slice(0, split < 0 ? 2 : split + 2).join('/') || path;
}

/**
 * The code in pieces, each with the module that it comes from.
 * @param {OutputChunk} chunk
 * @returns {{ path: string, code: string }[]}
 */
function piecesOf({ code, map }) {
  if (!map) throw new Error('The bundle has no source map');
  const origin = new SourceMap(/** @type {any} */ (map));
  return code.split('\n').flatMap((text, line) => {
    /** @type {{ path: string, code: string }[]} */
    const pieces = [];
    for (let column = 0; column < text.length; column += 1) {
      const entry = origin.findEntry(line, column);
      const path = pathOf('originalSource' in entry ? entry.originalSource : undefined);
      const last = pieces.at(-1);
      if (last?.path === path) last.code += text[column];
      else pieces.push({ path, code: text[column] ?? '' });
    }
    return pieces;
  });
}

/** @param {{ path: string, code: string }[]} pieces @param {(path: string) => string} nameOf */
function savings(pieces, nameOf) {
  const named = pieces.map(({ path, code }) => ({ name: nameOf(path), code }));
  const sizeWithout = (/** @type {string | undefined} */ left) =>
    brotliSize(named.flatMap(({ name, code }) => (name === left ? [] : [code])).join(''), QUALITY);
  const all = sizeWithout(undefined);
  return [...new Set(named.map(({ name }) => name))]
    .map((name) => ({ name, saved: all - sizeWithout(name) }))
    .toSorted((a, b) => b.saved - a.saved);
}

/**
 * @param {OutputChunk} chunk
 * @returns {{ parts: Saving[], modules: Saving[] }} from the largest; parts are folders and packages
 */
export function savingsIn(chunk) {
  const pieces = piecesOf(chunk);
  return { parts: savings(pieces, partOf), modules: savings(pieces, (path) => path) };
}
