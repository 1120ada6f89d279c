/**
 * Runs test pages in WebKitGTK: starts its driver, and Xvfb when there is no display. One window, one
 * page at a time.
 */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WebDriverSession } from './webdriver.mjs';

/**
 * @typedef {import('node:stream').Readable} Readable
 * @typedef {import('../../scripts/lib/processes.mjs').ProcessFamily} ProcessFamily
 * @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher
 */

const windowSize = { width: 1280, height: 900 };

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** Starts a virtual screen; resolves with its name, such as `:99`. @param {ProcessFamily} family */
async function startScreen(family) {
  const size = `${windowSize.width}x${windowSize.height}x24`;
  const screen = family.spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const output = /** @type {Readable} */ (screen.stdio[3]);
  const [name] = await Promise.race([
    once(output, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ]);
  return `:${String(name).trim()}`;
}

/**
 * Preferences of a person who wants no motion: each frame of a transition is drawn in software, and
 * tests wait for the last one.
 */
const desktopSettings = `[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
`;

/** @returns {string} a folder for `XDG_CONFIG_HOME` */
function writeDesktopSettings() {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), desktopSettings);
  return folder;
}

/** @implements {BrowserLauncher} */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  concurrency = 1;

  #paths;
  #family;
  #settings = '';
  /** @type {Promise<WebDriverSession> | undefined} */
  #starting;
  /** @type {Map<string, string>} */
  #urls = new Map();

  /** @param {{ driver: string, browser: string }} paths @param {ProcessFamily} family */
  constructor(paths, family) {
    this.#paths = paths;
    this.#family = family;
    process.once('exit', this.#removeSettings);
  }

  async #start() {
    const display = process.env.DISPLAY || (await startScreen(this.#family));
    const port = await freePort();
    this.#settings = writeDesktopSettings();
    const env = {
      ...process.env,
      DISPLAY: display,
      GTK_A11Y: 'none',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Without a graphics card, painting by OpenGL takes twice the processor time.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      XDG_CONFIG_HOME: this.#settings,
    };
    const options = /** @type {const} */ ({ stdio: 'ignore', env });
    const driver = this.#family.spawn(this.#paths.driver, [`--port=${port}`], options);

    const session = new WebDriverSession(`http://127.0.0.1:${port}`);
    while (!(await session.isReady())) {
      if (driver.exitCode !== null || driver.signalCode !== null) {
        throw new Error(`${this.#paths.driver} did not start`);
      }
      await wait(50);
    }
    await session.open({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#paths.browser, args: ['--automation'] },
    });
    return session;
  }

  /** The driver's session, for the commands of tests. */
  session() {
    return (this.#starting ??= this.#start());
  }

  /** @param {string} id @param {string} url */
  async startSession(id, url) {
    const session = await this.session();
    await session.setWindowSize(windowSize.width, windowSize.height);
    this.#urls.set(id, url);
    await session.goTo(url);
  }

  /** @param {string} id */
  isActive(id) {
    return this.#urls.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#urls.delete(id);
    await (await this.session()).goTo('about:blank');
    return {};
  }

  async stop() {
    const session = await this.#starting?.catch(() => undefined);
    await session?.close().catch(() => undefined);
    this.#removeSettings();
    process.off('exit', this.#removeSettings);
  }

  #removeSettings = () => {
    if (this.#settings !== '') rmSync(this.#settings, { recursive: true, force: true });
    this.#settings = '';
  };

  async startDebugSession() {
    throw new Error('WebKitGTK cannot be debugged here; use another engine.');
  }
}
