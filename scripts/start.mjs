/**
 * `npm start`: serves the demo pages. Installs the dependencies first when they are missing.
 * Arguments go to Vite, for example `npm start -- --port 8080 --open`.
 */
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, projectRoot, toolNode } from './lib/project.mjs';

ensureInstalled();
const vite = spawn(
  toolNode(),
  [inProject('node_modules/vite/bin/vite.js'), ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit' },
);
vite.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => vite.kill(signal));
}
