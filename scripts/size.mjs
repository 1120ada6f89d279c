/**
 * `npm run size`: what a browser downloads, beside the budgets in size-budgets.json.
 * `npm run size -- --record`: also writes the sizes there and into docs/performance.md.
 * `npm run size -- --modules`: what each part and each module adds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bundle, downloadOf } from './lib/bundle.mjs';
import { brotliSize, downloadSize } from './lib/bundle-size.mjs';
import { buildEmbed } from './lib/embed.mjs';
import { main } from './lib/main.mjs';
import { savingsIn } from './lib/module-sizes.mjs';
import { inProject } from './lib/project.mjs';
import {
  comparison,
  isOver,
  kilobytes,
  recorded,
  withFigures,
  withSizeTable,
} from './lib/size-budgets.mjs';
import { parseSizeOptions } from './lib/size-options.mjs';
import { DEFAULT_BASE } from './lib/write-embed.mjs';

/** @typedef {import('./lib/bundle.mjs').OutputChunk} OutputChunk */
/** @typedef {import('./lib/size-budgets.mjs').Budget} Budget */
/** @typedef {import('./lib/size-budgets.mjs').EntryBudget} EntryBudget */

const BUDGETS = inProject('scripts/size-budgets.json');
const PAGE = inProject('docs/performance.md');

/** @type {Budget[]} */
const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8'));

/** @param {number} bytes */
const column = (bytes) => kilobytes(bytes).padStart(10);

/** Every entry is bundled once. @type {Map<string, Promise<OutputChunk[]>>} */
const bundles = new Map();

/** @param {string} entry */
function bundleOf(entry) {
  const known = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, known);
  return known;
}

/** @param {EntryBudget} budget @param {OutputChunk[]} chunks */
function countedIn({ with: added = [], without }, chunks) {
  const named = [...added, ...(without ?? [])];
  const missing = named.filter((name) => !chunks.some((chunk) => chunk.name === name));
  if (missing.length > 0) throw new Error(`No chunk is named ${missing.join(', ')}`);
  return downloadOf(
    chunks,
    ({ isEntry, name }) => isEntry || (without ? !without.includes(name) : added.includes(name)),
  );
}

/** @type {ReturnType<typeof buildEmbed> | undefined} */
let embed;

/** @param {string[]} wanted beginnings of the names of files, without folder and hash */
async function embedSize(wanted) {
  embed ??= buildEmbed(DEFAULT_BASE);
  const files = await embed;
  return wanted.reduce((total, name) => {
    const file = files.find((candidate) => isNamed(candidate.name, name));
    if (!file) throw new Error(`The embed has no file ${name}`);
    return total + brotliSize(file.code);
  }, 0);
}

/** @param {string} file @param {string} name */
const isNamed = (file, name) =>
  file === name || new RegExp(`^chunks/${name}-[\\w-]{8}\\.mjs$`).test(file);

/** @param {Budget} budget */
const sizeOf = async (budget) =>
  'embed' in budget
    ? await embedSize(budget.embed)
    : downloadSize(countedIn(budget, await bundleOf(budget.entry)));

/** @param {Budget} budget @param {number} bytes */
function judge(budget, bytes) {
  const source = 'embed' in budget ? 'dist/embed' : budget.entry;
  const verdict = isOver(budget, bytes) ? 'OVER BUDGET' : 'ok';
  console.log(`${comparison(budget, bytes)}  ${budget.name} (${source}), brotli: ${verdict}`);
  if (isOver(budget, bytes)) process.exitCode = 1;
}

/** @param {readonly number[]} sizes */
function record(sizes) {
  const current = budgets.map((budget, index) => recorded(budget, sizes[index] ?? Number.NaN));
  const text = readFileSync(BUDGETS, 'utf8');
  writeFileSync(BUDGETS, withFigures(text, current));
  writeFileSync(PAGE, withSizeTable(readFileSync(PAGE, 'utf8'), current));
}

/** @param {string} entry */
async function listChunks(entry) {
  const chunks = await bundleOf(entry);
  const atOnce = downloadOf(chunks, ({ isEntry }) => isEntry);
  console.log(`\n${entry}\n${column(downloadSize(atOnce))}  at once`);
  const later = chunks
    .filter((chunk) => !atOnce.includes(chunk))
    .map(({ name, code }) => ({ name, bytes: brotliSize(code) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  for (const { name, bytes } of later) console.log(`${column(bytes)}  later: ${name}`);
}

/** @param {OutputChunk} chunk */
function listModules(chunk) {
  const { parts, modules } = savingsIn(chunk);
  console.log(`\n${chunk.name}, ${kilobytes(brotliSize(chunk.code))}: without it, less by`);
  for (const { name, saved } of parts) console.log(`${column(saved)}  ${name}`);
  console.log('');
  for (const { name, saved } of modules) console.log(`${column(saved)}  ${name}`);
}

await main(async () => {
  const { modules, record: isRecorded } = parseSizeOptions(process.argv.slice(2));
  /** @type {number[]} */
  const sizes = [];
  for (const budget of budgets) {
    const bytes = await sizeOf(budget);
    judge(budget, bytes);
    sizes.push(bytes);
  }
  if (isRecorded) record(sizes);
  const entries = new Set(budgets.flatMap((budget) => ('entry' in budget ? [budget.entry] : [])));
  for (const entry of entries) await listChunks(entry);
  // The first entry is the one that is split: of the others every module is in it.
  const [first] = entries;
  if (modules && first) (await bundleOf(first)).forEach(listModules);
});
