/** Explores pages one after the other, and says of each what was seen. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium } from '../browsers.mjs';
import { onEnding } from '../processes.mjs';
import { inProject, projectRoot } from '../project.mjs';
import { run } from '../run.mjs';
import { argumentsOf, findBombadil } from './bombadil.mjs';
import { buildSite, buildSpecification } from './build-site.mjs';
import { heights, pages as allPages } from './pages.mjs';
import { readRecorded } from './recorded.mjs';
import { serveSite } from './serve-site.mjs';
import { summarise, traceIn } from './trace.mjs';

/** @typedef {import('./pages.mjs').ExploredPage} ExploredPage */
/** @typedef {import('./recorded.mjs').Recorded} Recorded */
/** @typedef {import('./trace.mjs').Summary} Summary */

const cache = inProject('.cache/explore');
/** A page that is busy all that time shows nothing to its customer. */
const WAY_ON_SECONDS = 60;
/** Beside the time that was asked for: to start the browser, and to end it. */
const BESIDE_MS = 300_000;

/**
 * @typedef {{ page: ExploredPage, width: number, seed: number }} Wanted
 * @typedef {Summary & { folder: string, ok: boolean, output: string }} Explored `ok`: the explorer
 *   came to its end and has found nothing
 */

/** @param {import('./options.mjs').ExploreOptions} options @returns {Promise<boolean>} */
export async function explorePages({ pages, widths, minutes, seed }) {
  const hasEmbed = pages.some(({ name }) => name === 'embed');
  return withSite({ hasEmbed }, async (site) => {
    let isGood = true;
    for (const page of pages) {
      for (const width of widths) {
        const explored = await explore(site, { page, width, seed }, { seconds: minutes * 60 });
        report(page.name, width, explored);
        if (explored.ok) rmSync(explored.folder, { recursive: true });
        isGood &&= explored.ok;
      }
    }
    return isGood;
  });
}

/** @param {string} before the folder of a run @returns {Promise<boolean>} whether it finds nothing now */
export async function replay(before) {
  const { page: name, width, seed } = JSON.parse(readFileSync(join(before, 'run.json'), 'utf8'));
  const page = allPages.find((one) => one.name === name);
  if (!page) throw new Error(`${before} is of a page that is not explored: ${name}`);
  return withSite({ hasEmbed: name === 'embed' }, async (site) => {
    const explored = await explore(site, { page, width, seed }, readRecorded(before));
    report(name, width, explored);
    return explored.ok;
  });
}

/**
 * @template T
 * @param {Parameters<typeof buildSite>[1]} options
 * @param {(site: string) => Promise<T>} use
 */
export async function withSite(options, use) {
  const site = join(cache, `site-${process.pid}`);
  const remove = removing(site);
  try {
    await buildSite(site, options);
    return await use(site);
  } finally {
    remove();
  }
}

/** Also when the command is interrupted. @param {string} folder @returns {() => void} removes it */
function removing(folder) {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const takeBack = onEnding(remove);
  return () => {
    takeBack();
    remove();
  };
}

/**
 * @param {string} site
 * @param {Wanted} wanted
 * @param {{ seconds: number, recorded?: Recorded[], wayOnSeconds?: number }} how
 * @returns {Promise<Explored>}
 */
export async function explore(site, { page, width, seed }, how) {
  const { seconds, recorded, wayOnSeconds = WAY_ON_SECONDS } = how;
  const folder = newFolder(`${page.name}-${width}`);
  const specification = join(folder, 'spec.js');
  const { explainsSettings = false } = page;
  await buildSpecification(specification, { explainsSettings, wayOnSeconds }, recorded);
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ page: page.name, width, seed }));
  const server = await serveSite({ folder: site, seed });
  // Not in the folder of the run: the names of the browser's sockets must be short.
  const temporary = mkdtempSync(join(tmpdir(), 'explore-'));
  const removeTemporary = removing(temporary);
  const args = argumentsOf({
    address: `${server.origin}${page.path}`,
    ...{ specification, output: folder, width, height: heights.get(width) ?? width, seconds },
    // The embed checks what it loads, so that nothing may be written into it.
    ...(page.name === 'embed' ? { instrument: 'inline' } : {}),
  });
  const { ok, output } = await run(findBombadil(), args, {
    cwd: projectRoot,
    env: { ...process.env, CHROME: findChromium(), TMPDIR: temporary, NO_COLOR: '1' },
    timeLimit: seconds * 1_000 + BESIDE_MS,
  });
  await server.stop();
  removeTemporary();
  writeFileSync(join(folder, 'explorer.txt'), output);
  const summary = await summarise(folder);
  return { ...summary, folder, output, ok: ok && summary.violations.length === 0 };
}

/** @param {string} name */
function newFolder(name) {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(cache, `${moment}-${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {string} page @param {number} width @param {Explored} explored */
function report(page, width, { ok, folder, actions, states, violations, problems, output }) {
  const verdict = ok ? 'ok    ' : 'FAILED';
  const place = `${page.padEnd(10)} ${String(width).padStart(4)} px`;
  console.log(`${verdict} ${place}: ${actions} actions, ${states.length} states`);
  if (ok) {
    for (const state of states) console.log(`         ${state}`);
    return;
  }
  if (violations.length > 0) console.log(`Broken: ${violations.join(', ')}`);
  else console.log(`The explorer failed:\n${output.trimEnd().split('\n').slice(-5).join('\n')}`);
  for (const problem of problems) console.log(`  ${problem}`);
  const kept = relative(projectRoot, folder);
  console.log(
    `Trace: ${relative(projectRoot, traceIn(folder))}, log: ${join(kept, 'explorer.txt')}`,
  );
  if (violations.length > 0) console.log(`Again: npm run explore -- --replay ${kept}`);
}
