/**
 * `npm test`: everything. Installs what is missing, then runs the static checks, the tests in Node
 * and in three browsers, the build and the size budgets. The last line sums up; the exit code says
 * the same.
 *
 *   npm test -- --only node|chromium|firefox|webkit|check
 *   npm test -- --files 'test/elements/**'
 *   npm test -- --changed [--base REF]   what a change can affect, the nearest first, under a minute
 */
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, projectRoot, toolNode } from './lib/project.mjs';

ensureInstalled();
// The rest needs the packages, and the Node that comes with them.
const run = spawn(
  toolNode(),
  [inProject('scripts/lib/test-run/main.mjs'), ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit' },
);
run.on('exit', (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => run.kill(signal));
}
