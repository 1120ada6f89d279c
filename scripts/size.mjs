/**
 * `npm run size`: what a browser downloads, beside the budgets in size-budgets.json.
 * `npm run size -- --modules`: what each part and each module of it adds.
 */
import { readFileSync } from 'node:fs';
import { bundle, downloadOf } from './lib/bundle.mjs';
import { brotliSize, downloadSize } from './lib/bundle-size.mjs';
import { buildEmbed } from './lib/embed.mjs';
import { main } from './lib/main.mjs';
import { savingsIn } from './lib/module-sizes.mjs';
import { inProject } from './lib/project.mjs';
import { parseSizeOptions } from './lib/size-options.mjs';
import { DEFAULT_BASE } from './lib/write-embed.mjs';

/** @typedef {import('./lib/bundle.mjs').OutputChunk} OutputChunk */

/**
 * Of an entry: what is loaded at once is always counted. Of the rest: the chunks named in `with`, or all
 * but those named in `without`. Of the embed: the files that are named, as they are published.
 * @typedef {{ name: string, budgetInBytes: number }} AnyBudget
 * @typedef {AnyBudget & { entry: string, with?: string[], without?: string[] }} EntryBudget
 * @typedef {AnyBudget & { embed: string[] }} EmbedBudget
 * @typedef {EntryBudget | EmbedBudget} Budget
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
const isNamed = (file, name) => file === name || file.startsWith(`chunks/${name}-`);

/** @param {Budget} budget */
async function judge(budget) {
  const { name, budgetInBytes } = budget;
  const bytes =
    'embed' in budget
      ? await embedSize(budget.embed)
      : downloadSize(countedIn(budget, await bundleOf(budget.entry)));
  const source = 'embed' in budget ? 'dist/embed' : budget.entry;
  const isOver = bytes > budgetInBytes;
  const figures = `${kilobytes(bytes)} of ${kilobytes(budgetInBytes).trim()}`;
  console.log(`${figures}  ${name} (${source}), brotli: ${isOver ? 'OVER BUDGET' : 'ok'}`);
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
  const entries = new Set(budgets.flatMap((budget) => ('entry' in budget ? [budget.entry] : [])));
  for (const entry of entries) await listChunks(entry);
  // The first entry is the one that is split: of the others every module is in it.
  const [first] = entries;
  if (modules && first) (await bundleOf(first)).forEach(listModules);
});
