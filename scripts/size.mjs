/**
 * `npm run size`: what a browser downloads, beside the budgets in size-budgets.json.
 * `npm run size -- --modules`: what each part and each module of it adds.
 */
import { readFileSync } from 'node:fs';
import { bundle, downloadOf } from './lib/bundle.mjs';
import { brotliSize, downloadSize } from './lib/bundle-size.mjs';
import { main } from './lib/main.mjs';
import { savingsIn } from './lib/module-sizes.mjs';
import { inProject } from './lib/project.mjs';
import { parseSizeOptions } from './lib/size-options.mjs';

/** @typedef {import('./lib/bundle.mjs').OutputChunk} OutputChunk */

/**
 * What is loaded at once is always counted. Of the rest: the chunks named in `with`, or all but those
 * named in `without`.
 * @typedef {{
 *   name: string,
 *   entry: string,
 *   with?: string[],
 *   without?: string[],
 *   budgetInBytes: number,
 * }} Budget
 */

/** @type {Budget[]} */
const budgets = JSON.parse(readFileSync(inProject('scripts/size-budgets.json'), 'utf8'));

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** Every entry is bundled once. @type {Map<string, Promise<OutputChunk[]>>} */
const bundles = new Map();

/** @param {string} entry */
function bundleOf(entry) {
  const known = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, known);
  return known;
}

/** @param {Budget} budget @param {OutputChunk[]} chunks */
function countedIn({ with: added = [], without }, chunks) {
  const named = [...added, ...(without ?? [])];
  const missing = named.filter((name) => !chunks.some((chunk) => chunk.name === name));
  if (missing.length > 0) throw new Error(`No chunk is named ${missing.join(', ')}`);
  return downloadOf(
    chunks,
    ({ isEntry, name }) => isEntry || (without ? !without.includes(name) : added.includes(name)),
  );
}

/** @param {Budget} budget */
async function judge(budget) {
  const { name, entry, budgetInBytes } = budget;
  const bytes = downloadSize(countedIn(budget, await bundleOf(entry)));
  const isOver = bytes > budgetInBytes;
  const figures = `${kilobytes(bytes)} of ${kilobytes(budgetInBytes).trim()}`;
  console.log(`${figures}  ${name} (${entry}), brotli: ${isOver ? 'OVER BUDGET' : 'ok'}`);
  if (isOver) process.exitCode = 1;
}

/** @param {string} entry */
async function listChunks(entry) {
  const chunks = await bundleOf(entry);
  const atOnce = downloadOf(chunks, ({ isEntry }) => isEntry);
  console.log(`\n${entry}\n${kilobytes(downloadSize(atOnce))}  at once`);
  const later = chunks
    .filter((chunk) => !atOnce.includes(chunk))
    .map(({ name, code }) => ({ name, bytes: brotliSize(code) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  for (const { name, bytes } of later) console.log(`${kilobytes(bytes)}  later: ${name}`);
}

/** @param {OutputChunk} chunk */
function listModules(chunk) {
  const { parts, modules } = savingsIn(chunk);
  console.log(`\n${chunk.name}, ${kilobytes(brotliSize(chunk.code)).trim()}: without it, less by`);
  for (const { name, saved } of parts) console.log(`${kilobytes(saved)}  ${name}`);
  console.log('');
  for (const { name, saved } of modules) console.log(`${kilobytes(saved)}  ${name}`);
}

await main(async () => {
  const { modules } = parseSizeOptions(process.argv.slice(2));
  for (const budget of budgets) await judge(budget);
  const entries = new Set(budgets.map(({ entry }) => entry));
  for (const entry of entries) await listChunks(entry);
  // The first entry is the one that is split: of the others every module is in it.
  const [first] = entries;
  if (modules && first) (await bundleOf(first)).forEach(listModules);
});
