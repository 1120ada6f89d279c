/**
 * One launcher for each engine in which the tests run.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from '../../scripts/lib/browsers.mjs';
import { RestartingLauncher } from './restarting-launcher.mjs';
import { WebKitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('../../scripts/lib/browsers.mjs').Engine} Engine */
/** @typedef {import('./chromium-coverage.mjs').ChromiumCoverage} ChromiumCoverage */
/** @typedef {import('../../scripts/lib/processes.mjs').ProcessFamily} ProcessFamily */
/** @typedef {WebKitLauncher | import('@web/test-runner-chrome').ChromeLauncher} Launcher */

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

/** Of puppeteer's own time limits, which are too short for a busy machine: RestartingLauncher has others. */
const unlimited = 0;

/**
 * @param {ProcessFamily} family
 * @param {import('puppeteer-core').LaunchOptions} launchOptions
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} [prepare]
 */
const withPuppeteer = (family, launchOptions, prepare = async () => {}) =>
  chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    concurrency: 1,
    launchOptions: {
      ...launchOptions,
      env: { ...process.env, ...family.env },
      timeout: unlimited,
      protocolTimeout: unlimited,
    },
    createBrowserContext({ browser }) {
      const { pid } = browser.process() ?? {};
      if (pid !== undefined) family.adopt(pid);
      return browser.defaultBrowserContext();
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      page.setDefaultNavigationTimeout(unlimited);
      await prepare(page);
      return page;
    },
  });

/** @param {ProcessFamily} family @param {ChromiumCoverage | undefined} coverage */
function chromium(family, coverage) {
  const options = { executablePath: required(findChromium(), 'chromium'), args: chromiumArguments };
  const launcher = withPuppeteer(family, options, async (page) => coverage?.start(page));
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    await coverage?.collect(launcher.getPage(id));
    return stopSession(id);
  };
  return launcher;
}

/** @param {ProcessFamily} family */
const firefox = (family) =>
  withPuppeteer(family, {
    browser: 'firefox',
    executablePath: required(findFirefox(), 'firefox'),
    extraPrefsFirefox: firefoxPreferences,
  });

/** @param {ProcessFamily} family */
const webkit = (family) => new WebKitLauncher(required(findWebKit(), 'webkit'), family);

/** @param {Engine} engine @param {ChromiumCoverage | undefined} coverage */
export function launcherFor(engine, coverage) {
  /** @type {Record<Engine, (family: ProcessFamily) => Launcher>} */
  const create = { chromium: (family) => chromium(family, coverage), firefox, webkit };
  return new RestartingLauncher(create[engine]);
}
