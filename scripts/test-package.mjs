/**
 * `npm run test:package`: installs the packed package in an empty project and does there what its pages
 * tell to do. Installs what is missing first.
 *
 *   npm run test:package -- --only types|node|commands|template|sizes|publish
 *   npm run test:package -- --record: also writes the sizes into docs/performance.md
 *   npm run test:package -- --write-locks: resolves the packages of that project anew instead
 */
import { ensureInstalled } from './lib/install.mjs';
import { runInnerProcess } from './lib/two-processes.mjs';

ensureInstalled();
await runInnerProcess('scripts/lib/package/main.mjs', process.argv.slice(2));
