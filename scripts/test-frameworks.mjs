/**
 * `npm run test:frameworks`: installs the packed package in each app of demo/frameworks, checks its
 * types, builds it and drives it in Chromium. Installs what is missing first.
 *
 *   npm run test:frameworks -- --only html|react|vue|svelte|angular|solid
 *   npm run test:frameworks -- --write-locks: resolves the packages of the apps anew instead
 */
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, projectRoot, toolNode } from './lib/project.mjs';

ensureInstalled();
// The rest needs the packages, and the Node that comes with them.
const run = spawn(
  toolNode(),
  [inProject('scripts/lib/frameworks/main.mjs'), ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit' },
);
run.on('exit', (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => run.kill(signal));
}
