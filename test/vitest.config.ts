import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ownPackage } from '../scripts/lib/own-package.mjs';
import { TEST_LIMIT_MS } from './runner/limits.mjs';
import { zodSubset } from '../scripts/lib/zod-subset.mjs';
import { browserTestFiles } from './runner/placement.mjs';

/**
 * Layers without registries and side effects. Their test files share the modules of a worker, which
 * takes half the time; the others begin with fresh modules, since they look at what an import does.
 */
const pureFolders = [
  'adapters',
  'contract',
  'domain',
  'events',
  'guard',
  'i18n',
  'records',
  'settings',
  'store',
  'styles',
];
const pureFiles = pureFolders.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: ownPackage },
  test: {
    setupFiles: ['test/support/node-traps.ts', 'test/support/node-processor-time.ts'],
    // By itself it leaves one processor free, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'pure', include: pureFiles, isolate: false } },
      {
        extends: true,
        // As in the builds: what checks answers and requests, with our own part of zod.
        plugins: [zodSubset()],
        test: {
          name: 'without-zod',
          include: ['test/{contract,guard}/**/*.test.ts', 'test/store/saved-drafts/**/*.test.ts'],
          exclude: ['node_modules/**', 'test/contract/zod-subset.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['test/**/*.test.ts'],
          // `test/runner` holds files that fail on purpose, for the runner's own tests.
          exclude: ['node_modules/**', 'test/runner/**', ...browserTestFiles, ...pureFiles],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      // Files that no Node test loads are reported too, with every line at zero hits.
      include: ['src/**/*.ts'],
      reporter: ['lcovonly'],
      reportsDirectory: 'coverage/node',
      reportOnFailure: true,
    },
  },
});
