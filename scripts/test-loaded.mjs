/**
 * `npm run test:loaded`: `npm test` several times in a row on a busy machine, which no test may notice.
 *
 *   npm run test:loaded -- --runs 3 --loops 4: beside four endless loops
 *   npm run test:loaded -- --one-core: once, on one processor
 *
 * Other options go to `npm test`.
 */
import { ensureInstalled } from './lib/install.mjs';
import { runInnerProcess } from './lib/two-processes.mjs';

ensureInstalled();
await runInnerProcess('scripts/lib/test-loaded/main.mjs', process.argv.slice(2));
