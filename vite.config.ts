import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { msw } from 'msw/vite';
import { defineConfig, type UserConfig } from 'vite';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';
import { ownPackage } from './scripts/lib/own-package.mjs';
import { namelessLanguages } from './scripts/lib/nameless-languages.mjs';
import { zodSubset } from './scripts/lib/zod-subset.mjs';

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const filesIn = (pattern: string) =>
  globSync(pattern, { cwd: inProject('.') }).map((file) => inProject(file));

/** The demo pages, served by `npm start` and built into demo/dist. */
const demo: UserConfig = {
  root: inProject('demo'),
  base: './',
  resolve: { alias: ownPackage },
  // The worker's script, beside the pages.
  plugins: [msw({ mode: 'worker-only' }), namelessLanguages(), zodSubset()],
  build: {
    target: 'es2022',
    outDir: inProject('demo/dist'),
    emptyOutDir: true,
    rolldownOptions: { input: filesIn('demo/{,gallery/,playground/}*.html') },
  },
};

const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The npm package: one module per source file, dependencies left to the user's installation. */
const library: UserConfig = {
  root: inProject('.'),
  publicDir: false,
  plugins: [minifyTemplates(), namelessLanguages(), zodSubset()],
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    outDir: inProject('dist'),
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      formats: ['es'],
      entry: filesIn(
        'src/{index.ts,adapter.ts,languages.ts,define/*.ts,adapters/*/index.ts,records/index.ts,testing/{index,mock-server}.ts}',
      ),
    },
    rolldownOptions: {
      external: Object.keys(dependencies)
        .filter((name) => name !== 'zod')
        .map((name) => new RegExp(`^${name}(/|$)`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The package has the sources themselves.
        sourcemapExcludeSources: true,
        // The compiler's own helpers would be named after paths inside node_modules.
        entryFileNames: ({ name }) =>
          name.startsWith('_virtual/') ? `internal/${name.split('/').at(-1)}.js` : '[name].js',
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'library' ? library : demo));
