/**
 * `npm test`: everything. Installs what is missing, then runs the static checks, the tests in Node
 * and in three browsers, the build and the size budgets. The last line sums up; the exit code says
 * the same.
 *
 *   npm test -- --only node|chromium|firefox|webkit|check
 *   npm test -- --files 'test/elements/**'
 *   npm test -- --changed [--base REF]   what a change can affect, the nearest first, under a minute
 */
import { ensureInstalled } from './lib/install.mjs';
import { reportKilled } from './lib/test-run/report.mjs';
import { runInnerProcess } from './lib/two-processes.mjs';

ensureInstalled();
await runInnerProcess('scripts/lib/test-run/main.mjs', process.argv.slice(2), reportKilled);
