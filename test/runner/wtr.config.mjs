/**
 * Browser tests; `npm test -- --only firefox --files 'test/a11y/*'` runs a part of them.
 *
 * ENGINES  comma-separated, default all that are installed
 * FILES    comma-separated globs, default all browser tests
 * COVERAGE file for Chromium's line coverage (lcov)
 * SUMMARY  file for the counts of passed, failed and skipped tests
 * SILENCE  milliseconds after which a page without progress has failed, default 300000
 */
import { globSync } from 'node:fs';
import { availableEngines } from '../../scripts/lib/browsers.mjs';
import { ChromiumCoverage } from './chromium-coverage.mjs';
import { launcherFor } from './engines.mjs';
import { fileCosts } from './file-costs.mjs';
import { embedPagesMiddleware } from './embed-pages.mjs';
import { failureReporter } from './failure-reporter.mjs';
import { browserTestFiles } from './placement.mjs';
import { TEST_LIMIT_MS } from './limits.mjs';
import { mockServers } from './mock-servers.mjs';
import { mockWorkerMiddleware } from './mock-worker.mjs';
import { pageCommands } from './page-commands.mjs';
import { sharedDataMiddleware } from './shared-data.mjs';
import { spoilingServers } from './spoiling-servers.mjs';
import { summaryReporter } from './summary-reporter.mjs';
import { bundleTests } from './test-bundle.mjs';
import { writeTestPages } from './test-pages.mjs';
import { watchdog } from './watchdog.mjs';

const { ENGINES, FILES, COVERAGE, SUMMARY, SILENCE } = process.env;
const engines = /** @type {import('../../scripts/lib/browsers.mjs').Engine[]} */ (
  ENGINES ? ENGINES.split(',') : availableEngines()
);
const coverage = COVERAGE ? new ChromiumCoverage() : undefined;
const { plugin: watch, reporter: lookAfter } = watchdog(Number(SILENCE ?? 300_000));
const costs = fileCosts();
const files = globSync(FILES ? FILES.split(',') : browserTestFiles).toSorted();
const pages = writeTestPages(files, engines);
const codeOfPages = new Map(pages.map(({ page, code }) => [page, code]));
const { middleware, chunks } = await bundleTests(files, codeOfPages);

const never = 86_400_000;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  groups: engines
    .map((engine) => ({
      name: engine,
      files: pages.filter((page) => page.engine === engine).map(({ page }) => page),
      browsers: [launcherFor(engine, coverage)],
    }))
    .filter((group) => group.files.length > 0),
  // One page at a time in each browser, so that the page has the focus; the browsers side by side.
  concurrency: 1,
  concurrentBrowsers: engines.length,
  // Time limits of an engine are in restarting-launcher.mjs, those of a page in watchdog.mjs.
  browserStartTimeout: never,
  testsStartTimeout: 300_000,
  testsFinishTimeout: never,
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
  middleware: [embedPagesMiddleware(), sharedDataMiddleware, mockWorkerMiddleware, middleware],
  plugins: [
    watch,
    costs.plugin,
    pageCommands,
    mockServers,
    spoilingServers,
    {
      name: 'finish',
      async serverStop() {
        if (COVERAGE) await coverage?.write(chunks, COVERAGE);
      },
    },
  ],
  reporters: [
    lookAfter,
    costs.reporter,
    failureReporter(),
    ...(SUMMARY ? [summaryReporter(SUMMARY)] : []),
  ],
};
