/**
 * `npm run test:frameworks`: installs the packed package in each app of demo/frameworks, checks its
 * types, builds it and drives it in Chromium. Installs what is missing first.
 *
 *   npm run test:frameworks -- --only html|react|vue|svelte|angular|solid
 *   npm run test:frameworks -- --write-locks: resolves the packages of the apps anew instead
 */
import { ensureInstalled } from './lib/install.mjs';
import { runInnerProcess } from './lib/two-processes.mjs';

ensureInstalled();
await runInnerProcess('scripts/lib/frameworks/main.mjs', process.argv.slice(2));
