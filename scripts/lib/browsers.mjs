/**
 * Finds the browsers in which the tests run. Only looks; never installs anything.
 */
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/** What to do when an engine is missing, one sentence each. */
export const howToAdd = {
  chromium: 'install Chromium or Chrome, or set CHROMIUM_PATH to its executable',
  firefox: 'install Firefox, or set FIREFOX_PATH to its executable',
  webkit: 'install WebKitGTK with its driver and Xvfb (Debian: webkit2gtk-driver xvfb)',
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of these names that is an executable in PATH.
 * @param {...string} names
 */
export function findInPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => isExecutable(path));
}

/** @param {...string} paths */
const firstExecutable = (...paths) => paths.find((path) => isExecutable(path));

export function findChromium() {
  return (
    process.env.CHROMIUM_PATH ??
    findInPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
    firstExecutable(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    )
  );
}

export function findFirefox() {
  return (
    process.env.FIREFOX_PATH ??
    findInPath('firefox-esr', 'firefox') ??
    firstExecutable('/Applications/Firefox.app/Contents/MacOS/firefox')
  );
}

/** The WebDriver, the browser that it drives, and a display (a screen, or Xvfb to make one). */
export function findWebKit() {
  const driver = findInPath('WebKitWebDriver');
  const browser = globSync([
    '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/webkit2gtk-4.1/MiniBrowser',
    '/usr/{lib64,libexec}/webkit2gtk-4.1/MiniBrowser',
  ])[0];
  const display = process.env.DISPLAY ?? findInPath('Xvfb');
  return driver && browser && display ? { driver, browser } : undefined;
}

/** @returns {Engine[]} */
export function availableEngines() {
  const found = { chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() };
  return engines.filter((engine) => found[engine] !== undefined);
}
