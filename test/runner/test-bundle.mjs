/**
 * Bundles all test files at once and serves them from memory: one entry for each test file, with
 * the sources and what tests share in chunks which the browser keeps from page to page. Served
 * module by module, each page would ask for some four hundred of them.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { ownPackage } from '../../scripts/lib/own-package.mjs';

/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */
/** @typedef {import('@web/dev-server-core').Middleware} Middleware */

const runnerSocket = '/__web-dev-server__web-socket.js';
const traps = resolve('test/support/traps.ts');

/** The runner serves this module itself; its address stays as it is. @type {import('vite').Plugin} */
const leaveRunnerModules = {
  name: 'leave-runner-modules',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith(runnerSocket) ? { id: runnerSocket, external: 'absolute' } : null,
};

/**
 * Loads the traps before anything that a test file imports. What a test file imports for its effect
 * alone must say that it has one: package.json lists the effects of the package, and no others.
 * @type {import('vite').Plugin}
 */
const trapsFirst = {
  name: 'traps-first',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/test\/.*\.ts$/.test(id)) return undefined;
    const isTest = id.endsWith('.test.ts');
    // On the first line, so that the lines of the file keep their numbers.
    const whole = isTest ? `import ${JSON.stringify(traps)};${code}` : code;
    return { code: whole, map: null, moduleSideEffects: true };
  },
};

/**
 * `@open-wc/testing` brings axe to every page for an assertion that no test uses; those that look
 * with axe import it themselves. @type {import('vite').Plugin}
 */
const noAxeAssertion = {
  name: 'no-axe-assertion',
  enforce: 'pre',
  resolveId: (id) => (id === 'chai-a11y-axe' ? '\0chai-a11y-axe' : null),
  load: (id) => (id === '\0chai-a11y-axe' ? 'export const chaiA11yAxe = () => {};' : null),
};

/**
 * What runs when it is imported is left to the bundler: `define` registers elements, which is not
 * for every test.
 */
const chunks = [
  { name: 'axe', test: /\/node_modules\/axe-core\// },
  { name: 'packages', test: /\/node_modules\/(?!fast-check\/)/ },
  { name: 'french', test: /\/src\/i18n\/locales\/fr\// },
  { name: 'demo-adapter', test: /\/src\/adapters\/demo\// },
  { name: 'sources', test: /\/src\/(?!define\/)/ },
];

/** What tests load into pages of their own by its address: the package, what is done there, a preview. */
const pageModules = globSync([
  'src/{index.ts,define/*.ts,adapters/*/index.ts}',
  'test/support/by-role.ts',
  'test/elements/docs/host/*.ts',
  'demo/playground/preview.ts',
]);

/** @param {string[]} files relative to the project */
async function bundle(files) {
  const result = await build({
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: ownPackage },
    plugins: [leaveRunnerModules, noAxeAssertion, trapsFirst],
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      target: 'es2022',
      // As a library: nothing is preloaded, for which Vite would parse everything once more.
      lib: {
        formats: ['es'],
        entry: Object.fromEntries(files.map((file) => [file, resolve(file)])),
      },
      write: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: {
        // What a test imports only for its effect must run, and what nothing runs must be counted.
        treeshake: false,
        // The sources share a chunk, whichever of them a page would load later.
        checks: { ineffectiveDynamicImport: false },
        output: {
          // An entry keeps the address of its source, by which the runner and the pages know it.
          entryFileNames: '[name]',
          chunkFileNames: 'bundle/[name]-[hash].js',
          codeSplitting: { groups: chunks },
        },
      },
    },
  });
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (result);
  return output;
}

/**
 * @param {string[]} files test files, relative to the project
 * @param {ReadonlyMap<string, string>} pages what imports them: code by file
 */
export async function bundleTests(files, pages) {
  /** @type {Map<string, string | Uint8Array>} */
  const served = new Map([...pages].map(([page, code]) => [`/${page}`, code]));
  /** @type {Map<string, OutputChunk>} */
  const chunksByPath = new Map();
  // The files that try out the runner itself open no pages.
  const openPages = files.some((file) => !file.startsWith('test/runner/'));
  for (const item of await bundle([...files, ...(openPages ? pageModules : [])])) {
    const path = `/${item.fileName}`;
    served.set(path, item.type === 'chunk' ? item.code : item.source);
    if (item.type === 'chunk') chunksByPath.set(path, item);
  }

  /** @type {Middleware} */
  const middleware = (context, next) => {
    const content = served.get(context.path);
    if (content === undefined) return next();
    context.type = context.path.endsWith('.map') ? 'application/json' : 'text/javascript';
    context.set('cache-control', 'max-age=3600, immutable');
    // A sandboxed frame is another origin.
    context.set('access-control-allow-origin', '*');
    context.body = typeof content === 'string' ? content : Buffer.from(content);
    return undefined;
  };

  return { middleware, chunks: chunksByPath };
}
