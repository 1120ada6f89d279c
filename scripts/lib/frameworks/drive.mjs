/** Serves what an app was built to, and drives it in Chromium. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium, howToAdd } from '../browsers.mjs';

const timeLimit = 60_000;

/** @param {string} folder of an app that was built */
async function serve(folder) {
  return preview({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    build: { outDir: join(folder, 'dist') },
    preview: { port: 0, host: '127.0.0.1' },
  });
}

export async function launchBrowser() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium: ${howToAdd.chromium}.`);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder of an app that was built
 * @param {(page: import('playwright-core').Page) => Promise<void>} journey
 * @throws when the journey does not come to its end, or the page reports an error on the way
 */
export async function drive(browser, folder, journey) {
  const server = await serve(folder);
  const page = await browser.newPage();
  page.setDefaultTimeout(timeLimit);
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  try {
    const [address] = server.resolvedUrls?.local ?? [];
    if (address === undefined) throw new Error('The server has no address');
    await page.goto(address);
    await journey(page);
  } catch (error) {
    errors.unshift(error instanceof Error ? error.message : String(error));
  } finally {
    await page.close();
    await server.close();
  }
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
