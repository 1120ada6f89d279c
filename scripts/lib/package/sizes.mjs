/**
 * What a page loads until the call activity is shown, with three bundlers: with an adapter of its own,
 * made from the template, and with `adapter="rest"` beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject } from '../project.mjs';
import { bundlers } from './bundlers.mjs';
import { firstLoadTable, withFirstLoadTable } from './size-table.mjs';

/** @typedef {import('./main.mjs').Consumer} Consumer */
/** @typedef {import('./size-table.mjs').PageSize} PageSize */

const PAGE = inProject('docs/performance.md');
/** What an adapter from the template may add, in bytes. */
const ALLOWANCE = 2000;
/** In the HTTP adapter alone, which is loaded on demand. */
const OF_REST = 'X-Requested-With';

/** @param {Consumer} consumer @returns {Promise<{ name: string, folder: string, later?: string }[]>} */
async function writePages({ folder, template }) {
  const pages = join(folder, 'pages');
  await rm(pages, { recursive: true, force: true });
  const rest = join(pages, 'rest');
  await mkdir(rest, { recursive: true });
  const html = await readFile(join(template, 'index.html'), 'utf8');
  const withRest = 'adapter="rest" endpoint="/api"';
  await writeFile(join(rest, 'index.html'), html.replace('adapter="tarn"', withRest));
  await writeFile(join(rest, 'main.ts'), "import 'redress/define/flow';\n");
  await cp(join(template, 'tsconfig.json'), join(rest, 'tsconfig.json'));
  const lean = join(pages, 'lean');
  await cp(template, lean, { recursive: true });
  const whole = join(pages, 'whole');
  await cp(template, whole, { recursive: true });
  const register = await readFile(join(whole, 'register.ts'), 'utf8');
  await writeFile(join(whole, 'register.ts'), register.replace("'redress/adapter'", "'redress'"));
  return [
    { name: '`adapter="rest"`', folder: rest, later: OF_REST },
    { name: 'an adapter from the template, with `redress/adapter`', folder: lean },
    { name: 'the same, but `registerAdapter` from `redress`', folder: whole },
  ];
}

/** @param {import('./bundlers.mjs').Bundle} bundle @param {string} [later] in a file that is loaded too */
function firstLoad({ files, entry, together }, later) {
  const wanted = new Set(entry);
  if (later !== undefined) {
    const found = [...files].filter(([, code]) => code.includes(later)).map(([name]) => name);
    const [only = ''] = found;
    if (found.length !== 1) throw new Error(`${found.length} files have ${later}`);
    for (const name of together(only)) wanted.add(name);
  }
  return [...wanted].reduce((sum, name) => {
    const code = files.get(name);
    if (code === undefined) throw new Error(`There is no file ${name}`);
    return sum + gzipSync(code, { level: 9 }).length;
  }, 0);
}

/** @param {Consumer} consumer */
export async function checkSizes(consumer) {
  /** @type {PageSize[]} */
  const sizes = [];
  for (const { name, folder, later } of await writePages(consumer)) {
    /** @type {Record<string, number>} */
    const bytes = {};
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      bytes[bundler] = firstLoad(await bundle(folder, consumer.folder), later);
    }
    sizes.push({ name, bytes });
  }
  const table = firstLoadTable(sizes).replaceAll(/^/gm, '  ');
  if (consumer.record) {
    writeFileSync(PAGE, withFirstLoadTable(readFileSync(PAGE, 'utf8'), sizes));
  }
  const [rest, own] = sizes;
  const over = Object.keys(bundlers).filter(
    (bundler) => (own?.bytes[bundler] ?? 0) > (rest?.bytes[bundler] ?? 0) + ALLOWANCE,
  );
  if (over.length > 0) {
    throw new Error(
      `${table}\n  The template is more than ${ALLOWANCE} B over: ${over.join(', ')}`,
    );
  }
  return table;
}
