import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { browserTestFiles } from './runner/folders.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // `test/runner` holds files that fail on purpose, for the runner's own tests.
    exclude: ['node_modules/**', 'test/runner/**', ...browserTestFiles],
    setupFiles: ['test/support/node-traps.ts'],
    // Files of one worker share its modules, as panels share them on a page: the tests take half
    // the time, and state that a module kept between two tests would be seen.
    isolate: false,
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
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
