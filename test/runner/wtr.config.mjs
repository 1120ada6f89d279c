/**
 * Browser tests; `npm test -- --only firefox --files 'test/a11y/*'` runs a part of them.
 *
 * ENGINES  comma-separated, default all that are installed
 * FILES    comma-separated globs, default all browser tests
 * COVERAGE file for Chromium's line coverage (lcov)
 * SUMMARY  file for the counts of passed, failed and skipped tests
 */
import { globSync } from 'node:fs';
import { availableEngines } from '../../scripts/lib/browsers.mjs';
import { ChromiumCoverage } from './chromium-coverage.mjs';
import { launcherFor } from './engines.mjs';
import { embedPagesMiddleware } from './embed-pages.mjs';
import { failureReporter } from './failure-reporter.mjs';
import { browserTestFiles } from './folders.mjs';
import { killableServers } from './killable-servers.mjs';
import { PAGE_LIMIT_MS, START_LIMIT_MS, TEST_LIMIT_MS } from './limits.mjs';
import { mockServers } from './mock-servers.mjs';
import { mockWorkerMiddleware } from './mock-worker.mjs';
import { pageCommands } from './page-commands.mjs';
import { sharedDataMiddleware } from './shared-data.mjs';
import { spoilingServers } from './spoiling-servers.mjs';
import { summaryReporter } from './summary-reporter.mjs';
import { bundleTests } from './test-bundle.mjs';
import { writeTestPages } from './test-pages.mjs';

const { ENGINES, FILES, COVERAGE, SUMMARY } = process.env;
const engines = /** @type {import('../../scripts/lib/browsers.mjs').Engine[]} */ (
  ENGINES ? ENGINES.split(',') : availableEngines()
);
const coverage = COVERAGE ? new ChromiumCoverage() : undefined;
const files = globSync(FILES ? FILES.split(',') : browserTestFiles).toSorted();
const pages = writeTestPages(files);
const [{ middleware, chunks }, embedPages] = await Promise.all([
  bundleTests(files, pages),
  embedPagesMiddleware(),
]);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: [...pages.keys()],
  browsers: engines.map((engine) => launcherFor(engine, coverage)),
  // One page at a time in each browser, so that the page has the focus; the browsers side by side.
  concurrency: 1,
  concurrentBrowsers: engines.length,
  browserStartTimeout: START_LIMIT_MS,
  testsStartTimeout: START_LIMIT_MS,
  testsFinishTimeout: PAGE_LIMIT_MS,
  testFramework: { config: { ui: 'bdd', timeout: TEST_LIMIT_MS } },
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Redress tests</title>
      </head>
      <body>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  middleware: [embedPages, sharedDataMiddleware, mockWorkerMiddleware, middleware],
  plugins: [
    pageCommands,
    mockServers,
    killableServers,
    spoilingServers,
    {
      name: 'finish',
      async serverStop() {
        if (COVERAGE) await coverage?.write(chunks, COVERAGE);
      },
    },
  ],
  reporters: [failureReporter(), ...(SUMMARY ? [summaryReporter(SUMMARY)] : [])],
};
