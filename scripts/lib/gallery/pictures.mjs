/** Takes a picture of each state of the gallery, as built from a checkout. */
import { mkdir } from 'node:fs/promises';
import { join, matchesGlob } from 'node:path';
import { build, preview } from 'vite';

/** All dates of the gallery are near this day. */
const TODAY = '2026-08-06T12:00:00Z';
const HEIGHT = 800;

/** @typedef {import('./options.mjs').GalleryOptions} GalleryOptions */
/** @typedef {import('playwright-core').Browser} Browser */

/**
 * @param {Browser} browser
 * @param {string} checkout whose sources are shown
 * @param {string} folder for the pictures
 * @param {GalleryOptions} options
 * @returns {Promise<string[]>} the names of the pictures
 */
export async function takePictures(browser, checkout, folder, options) {
  const site = join(folder, 'site');
  await buildDemo(checkout, site);
  await mkdir(folder, { recursive: true });
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    root: site,
    build: { outDir: site },
    preview: { port: 0 },
  });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  /** @type {string[]} */
  const taken = [];
  try {
    for (const theme of options.themes) {
      for (const width of options.widths) {
        taken.push(
          ...(await walk(browser, `${address}gallery/`, folder, { ...options, theme, width })),
        );
      }
    }
  } finally {
    await server.close();
  }
  return taken;
}

/** @param {string} checkout @param {string} folder */
async function buildDemo(checkout, folder) {
  await build({
    configFile: join(checkout, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
}

/**
 * @param {Browser} browser @param {string} address @param {string} folder
 * @param {{ theme: string, width: number, locale: string, state: string }} how
 */
async function walk(browser, address, folder, { theme, width, locale, state }) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  const open = async (/** @type {string} */ query) => {
    await page.goto(`${address}${query}`);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  };
  await open('');
  const names = await page.getByRole('link').allTextContents();
  const taken = [];
  for (const name of names.filter((one) => matchesGlob(one, state))) {
    await open(`?state=${name}&locale=${locale}&theme=${theme}`);
    const file = `${name}-${theme}-${width}.png`;
    await page.screenshot({
      path: join(folder, file),
      fullPage: true,
      animations: 'disabled',
      caret: 'hide',
    });
    taken.push(file);
  }
  await context.close();
  return taken;
}
