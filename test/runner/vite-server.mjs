/**
 * Puts Vite in front of the test runner's own server, so that tests and sources are served by the
 * same tool, with the same TypeScript settings, as the demo and the build.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'vite';

const runnerPrefix = '/__web-';
const webSocketModule = '/__web-dev-server__web-socket.js';

/** Every browser entry of Lit: one that is missed would be loaded as a second copy of Lit. */
function litEntries() {
  const { exports } = JSON.parse(readFileSync('node_modules/lit/package.json', 'utf8'));
  return Object.keys(exports)
    .filter((entry) => entry.endsWith('.js') && !/polyfill|unsafe/.test(entry))
    .map((entry) => entry.replace(/^\./, 'lit'));
}

/** Bundled before the first test: a package found later would make Vite reload a running page. */
const preBundled = [
  'lit',
  ...litEntries(),
  '@lit/context',
  'zod/mini',
  'papaparse',
  '@open-wc/testing',
  '@web/test-runner-commands',
  'axe-core',
  'dom-accessibility-api',
  'fast-check',
];

/** The runner serves this module itself; Vite must leave its address alone. @type {import('vite').Plugin} */
const leaveRunnerModules = {
  name: 'leave-runner-modules',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler: (id) =>
      id.endsWith(webSocketModule) ? { id: webSocketModule, external: 'absolute' } : undefined,
  },
};

/** Loads the traps before anything that a test file imports. @type {import('vite').Plugin} */
const trapsFirst = {
  name: 'traps-first',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/test\/.*\.test\.ts$/.test(id.split('?')[0] ?? '')) return undefined;
    return { code: `import '/test/support/traps.ts';${code}`, map: null };
  },
};

/**
 * Vite's page client would look for a live-reload socket that is not there, and report an error in
 * whatever test is running. @type {import('vite').Plugin}
 */
const noLiveReload = {
  name: 'no-live-reload',
  enforce: 'pre',
  load(id) {
    if (!id.split('?')[0]?.endsWith('/vite/dist/client/client.mjs')) return undefined;
    return `
      export const injectQuery = (url) => url;
      export const createHotContext = () => undefined;
    `;
  },
};

/**
 * Nothing changes while the tests run, so a module that one page has loaded is there for the next:
 * without this every page asks again for some four hundred of them.
 * @param {import('node:http').ServerResponse} response
 */
function letBrowsersCache(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === 'cache-control' ? 'max-age=3600, immutable' : value);
}

/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

export async function startViteServer() {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    clearScreen: false,
    cacheDir: 'node_modules/.vite/browser-tests',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: {
      noDiscovery: true,
      include: preBundled,
      rolldownOptions: { plugins: [leaveRunnerModules] },
    },
    plugins: [leaveRunnerModules, noLiveReload, trapsFirst],
  });

  /** @type {Middleware} */
  const middleware = (context, next) => {
    if (context.path === '/' || context.path.startsWith(runnerPrefix)) return next();
    return new Promise((resolve, reject) => {
      context.respond = false;
      context.res.statusCode = 200;
      letBrowsersCache(context.res);
      context.res.once('close', () => resolve(undefined));
      vite.middlewares(context.req, context.res, (/** @type {unknown} */ error) => {
        context.respond = true;
        context.res.statusCode = 404;
        if (error) reject(error);
        else next().then(resolve, reject);
      });
    });
  };

  return { vite, middleware };
}
