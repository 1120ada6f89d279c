/**
 * One launcher for each engine in which the tests run.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from '../../scripts/lib/browsers.mjs';
import { WebKitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('../../scripts/lib/browsers.mjs').Engine} Engine */
/** @typedef {import('./chromium-coverage.mjs').ChromiumCoverage} ChromiumCoverage */

const isRoot = process.getuid?.() === 0;

const chromiumArguments = [
  // Chromium's sandbox does not work for root, the usual user of a build container.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // Painting in software needs no emulated graphics card.
  '--disable-gpu-compositing',
  '--disable-software-rasterizer',
  '--disable-sync',
  // Without motion, as in the other engines: each frame of a transition is painted in software.
  '--force-prefers-reduced-motion',
  '--no-first-run',
];

const firefoxPreferences = { 'ui.prefersReducedMotion': 1 };

/**
 * @template T
 * @param {T | undefined} found
 * @param {Engine} engine
 * @returns {T}
 */
function required(found, engine) {
  if (found === undefined) throw new Error(`${engine} is not installed`);
  return found;
}

/** @param {ChromiumCoverage | undefined} coverage */
function chromium(coverage) {
  const launcher = chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    concurrency: 1,
    launchOptions: {
      executablePath: required(findChromium(), 'chromium'),
      args: chromiumArguments,
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      await coverage?.start(page);
      return page;
    },
  });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    await coverage?.collect(launcher.getPage(id));
    return stopSession(id);
  };
  return launcher;
}

const firefox = () =>
  chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: required(findFirefox(), 'firefox'),
      extraPrefsFirefox: firefoxPreferences,
    },
  });

const webkit = () => new WebKitLauncher(required(findWebKit(), 'webkit'));

/** @param {Engine} engine @param {ChromiumCoverage | undefined} coverage */
export function launcherFor(engine, coverage) {
  if (engine === 'chromium') return chromium(coverage);
  return engine === 'firefox' ? firefox() : webkit();
}
