/** The work of `npm run test:gallery`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../browsers.mjs';
import { main } from '../main.mjs';
import { inProject, projectRoot } from '../project.mjs';
import { runNode } from '../run.mjs';
import { commitOf, inCheckoutOf } from './base.mjs';
import { findDifferences } from './differences.mjs';
import { parseGalleryOptions } from './options.mjs';
import { takePictures } from './pictures.mjs';

/** @typedef {import('./options.mjs').GalleryOptions} GalleryOptions */
/** @typedef {import('playwright-core').Browser} Browser */

await main(async () => {
  const options = parseGalleryOptions(process.argv.slice(2));
  const { parts, pictures } = options;
  if (pictures !== undefined) {
    const folder = resolve(pictures);
    const taken = await withBrowser((browser) =>
      takePictures(browser, projectRoot, folder, options),
    );
    console.log(`${taken.length} pictures in ${folder}`);
    return;
  }
  const isGood = [];
  if (parts.includes('rules')) isGood.push(await keepsRules());
  if (parts.includes('looks'))
    isGood.push(await withBrowser((browser) => looksAlike(browser, options)));
  if (isGood.includes(false)) process.exitCode = 1;
});

/** @template T @param {(browser: Browser) => Promise<T>} act @returns {Promise<T>} */
async function withBrowser(act) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

async function keepsRules() {
  const { ok } = await runNode(
    'node_modules/@web/test-runner/dist/bin.js',
    ['--config', 'test/runner/wtr.config.mjs'],
    { live: true, env: { ENGINES: 'chromium', FILES: 'test/gallery/gallery-matrix.ts' } },
  );
  return ok;
}

/** @param {Browser} browser @param {GalleryOptions} options */
async function looksAlike(browser, options) {
  const commit = commitOf(options.base ?? 'HEAD');
  const before = await picturesOf(browser, commit, options);
  const after = inProject('.cache/gallery/now');
  const differences = inProject('.cache/gallery/differences');
  for (const folder of [after, differences]) await rm(folder, { recursive: true, force: true });
  const names = await takePictures(browser, projectRoot, after, options);
  const page = await browser.newPage();
  const found = await findDifferences(page, { before, after, differences }, names);
  console.log(`${names.length} pictures, ${found.length} differ from ${commit.slice(0, 12)}`);
  if (found.length > 0)
    console.log(`${found.join('\n')}\nBefore, after and what differs: ${differences}`);
  return found.length === 0;
}

/** Taken once for each commit: on the machine that compares, as each writes text in its own way. */
async function picturesOf(
  /** @type {Browser} */ browser,
  /** @type {string} */ commit,
  /** @type {GalleryOptions} */ options,
) {
  const { widths, themes, locale, state } = options;
  const how = createHash('sha256').update(JSON.stringify({ widths, themes, locale, state }));
  const folder = inProject(`.cache/gallery/${commit}-${how.digest('hex').slice(0, 8)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await inCheckoutOf(commit, (checkout) => takePictures(browser, checkout, unfinished, options));
  await rename(unfinished, folder);
  return folder;
}
