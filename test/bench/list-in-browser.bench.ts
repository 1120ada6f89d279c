/**
 * What the list costs in a browser as it grows (P2, P3): the first rows and every gesture, at 100 to
 * 100,000 calls that come in pages of 1,000 or all at once. Prints how long the page was at work
 * without a break, how much more that is than with a tenth of the calls, the same by the clock, the
 * longest stalls, and how many rows were rendered again. Asserts nothing: timings depend on the
 * machine and on who else uses it.
 */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { bundleForPage } from './list-in-browser/bundle-for-page.js';
import type { ListRun } from './list-in-browser/list-page.js';
import { longestTasks, TRACED } from './list-in-browser/longest-tasks.js';
import { printTables, type Measured, type TracedStep } from './list-in-browser/tables.js';

const SIZES: readonly number[] = [100, 1_000, 10_000, 100_000];
const SIZES_AT_ONCE: readonly number[] = [10_000, 100_000];
/** Sizes take turns, so that a busy moment of the machine does not fall on one of them alone. */
const ROUNDS = 5;

/** Not a real host: what is asked of it is answered here. */
const ORIGIN = 'http://bench.localhost';

const RUNS: readonly ListRun[] = [
  ...SIZES.map((calls) => ({ calls, isAtOnce: false })),
  ...SIZES_AT_ONCE.map((calls) => ({ calls, isAtOnce: true })),
];

/** A page of its own for each run, so that none profits from the one before. */
async function measureIn(
  browser: Browser,
  script: string,
  run: ListRun,
): Promise<readonly TracedStep[]> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 860 } });
  try {
    const page = await context.newPage();
    const failures: Error[] = [];
    page.on('pageerror', (error) => failures.push(error));
    await page.route(`${ORIGIN}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bench</title>' }),
    );
    await page.goto(ORIGIN);
    await page.addScriptTag({ content: script });
    await browser.startTracing(page, { categories: [...TRACED] });
    const costs = await page.evaluate((wanted) => window.measureList(wanted), run);
    const trace = await browser.stopTracing();
    if (failures[0]) throw failures[0];
    const tasks = longestTasks(
      trace,
      costs.map(({ step }) => step),
    );
    return costs.map((cost, at) => ({ ...cost, taskMs: tasks[at] ?? Number.NaN }));
  } finally {
    await context.close();
  }
}

export default async function measureListInBrowser(): Promise<void> {
  const script = await bundleForPage('test/bench/list-in-browser/list-page.ts');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const measured: Measured[] = RUNS.map((run) => ({ run, rounds: [] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { run, rounds } of measured) rounds.push(await measureIn(browser, script, run));
    }
    console.log(`Chromium ${browser.version()}, the least of ${ROUNDS} rounds`);
    printTables(measured);
  } finally {
    await browser.close();
  }
}
