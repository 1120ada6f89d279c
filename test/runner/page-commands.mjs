/**
 * Server side of `test/support/page.ts`: real keys, mouse, viewport and media features, the same
 * way in every engine. The runner's own commands lack key combinations in Chromium and Firefox, the
 * viewport in WebKit, and forced colours everywhere.
 */
import { WebKitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./webdriver.mjs').WebDriverSession} WebDriverSession */
/** @typedef {import('./engines.mjs').Launcher} Launcher */
/** @typedef {import('./restarting-launcher.mjs').RestartingLauncher<Launcher>} RestartingLauncher */

/**
 * @typedef {{
 *   press(keys: string[]): Promise<unknown>,
 *   type(text: string): Promise<unknown>,
 *   click(x: number, y: number): Promise<unknown>,
 *   moveMouse(x: number, y: number): Promise<unknown>,
 *   setViewport(width: number, height: number): Promise<boolean>,
 *   emulateMedia(features: Record<string, string>): Promise<boolean>,
 *   setReaderSize?(pixels: number): Promise<boolean>,
 *   countAlive?(): Promise<{ nodes: number, listeners: number } | undefined>,
 * }} PageDriver
 */

/** @type {WeakMap<Page, Promise<import('puppeteer-core').CDPSession>>} */
const protocols = new WeakMap();

/** One session for each page: what it emulates ends with it. @param {Page} page */
function protocolOf(page) {
  const protocol = protocols.get(page) ?? page.createCDPSession();
  protocols.set(page, protocol);
  return protocol;
}

/** @param {Page} page */
const isChromium = async (page) => (await page.browser().version()).includes('Chrome');

/** @param {Page} page @returns {PageDriver} */
const puppeteerDriver = (page) => ({
  countAlive: () => countAlive(page),
  setReaderSize: (pixels) => setReaderSize(page, pixels),
  async press(keys) {
    const names = /** @type {import('puppeteer-core').KeyInput[]} */ (keys);
    for (const key of names) await page.keyboard.down(key);
    for (const key of names.toReversed()) await page.keyboard.up(key);
  },
  type: (text) => page.keyboard.type(text),
  click: (x, y) => page.mouse.click(x, y),
  moveMouse: (x, y) => page.mouse.move(x, y),
  async setViewport(width, height) {
    await page.setViewport({ width, height });
    return true;
  },
  async emulateMedia(features) {
    if (!(await isChromium(page))) return false;
    await (
      await protocolOf(page)
    ).send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
});

/**
 * As in the settings of the browser. It has no command that takes this back, so 16 are the usual.
 * Chromium only.
 * @param {Page} page @param {number} pixels
 */
async function setReaderSize(page, pixels) {
  if (!(await isChromium(page))) return false;
  const protocol = await protocolOf(page);
  await protocol.send('Page.setFontSizes', { fontSizes: { standard: pixels } });
  return true;
}

/** After all that nobody needs has been cleared away. Chromium only. @param {Page} page */
async function countAlive(page) {
  if (!(await isChromium(page))) return undefined;
  const protocol = await protocolOf(page);
  await protocol.send('Performance.enable');
  await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  /** @param {string} wanted */
  const valueOf = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}

/** @typedef {{ width: number, height: number }} Size */

/** WebKitGTK's window has buttons in it that need some 447 pixels. */
const leastWindowWidth = 450;
/** On a busy machine a window gets its new size some time after it was asked for. */
const resizeLimit = 60_000;

/**
 * @param {WebDriverSession} session
 * @param {Size} wanted
 * @returns {Promise<boolean>} false where the window cannot be made so small
 */
async function setWebKitViewport(session, wanted) {
  if (wanted.width < leastWindowWidth) return false;
  const deadline = Date.now() + resizeLimit;
  do {
    /** @type {{ viewport: Size, border: Size }} */
    const { viewport, border } = await session.run(`return {
      viewport: { width: innerWidth, height: innerHeight },
      border: { width: outerWidth - innerWidth, height: outerHeight - innerHeight },
    }`);
    if (viewport.width === wanted.width && viewport.height === wanted.height) return true;
    await session.setWindowSize(wanted.width + border.width, wanted.height + border.height);
  } while (Date.now() < deadline);
  throw new Error(`The window did not become ${wanted.width} × ${wanted.height}`);
}

/** @param {WebDriverSession} session @returns {PageDriver} */
const webDriver = (session) => ({
  press: (keys) => session.pressKeys(keys),
  async type(text) {
    for (const character of text) await session.pressKeys([character]);
  },
  async click(x, y) {
    await session.moveMouse(x, y);
    await session.mouseButton('pointerDown', 'left');
    await session.mouseButton('pointerUp', 'left');
  },
  moveMouse: (x, y) => session.moveMouse(x, y),
  setViewport: (width, height) => setWebKitViewport(session, { width, height }),
  emulateMedia: async () => false,
});

/** @param {import('@web/test-runner-core').BasicTestSession} session */
async function driverOf({ browser, id }) {
  const { engine } = /** @type {RestartingLauncher} */ (browser);
  if (engine instanceof WebKitLauncher) return webDriver(await engine.session());
  return puppeteerDriver(engine.getPage(id));
}

/** @type {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export const pageCommands = {
  name: 'page-commands',
  async executeCommand({ command, payload, session }) {
    if (!command.startsWith('page:')) return undefined;
    const driver = await driverOf(session);
    switch (command) {
      case 'page:press':
        await driver.press(payload.keys);
        return true;
      case 'page:type':
        await driver.type(payload.text);
        return true;
      case 'page:click':
        await driver.click(payload.x, payload.y);
        return true;
      case 'page:move-mouse':
        await driver.moveMouse(payload.x, payload.y);
        return true;
      case 'page:set-viewport':
        return driver.setViewport(payload.width, payload.height);
      case 'page:emulate-media':
        return driver.emulateMedia(payload.features);
      case 'page:set-reader-size':
        return (await driver.setReaderSize?.(payload.pixels)) ?? false;
      case 'page:count-alive':
        return (await driver.countAlive?.()) ?? false;
      default:
        throw new Error(`Unknown command ${command}`);
    }
  },
};
