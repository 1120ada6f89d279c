/**
 * `npm run explore`: an explorer that clicks and types by chance on four pages, and ends at the first
 * state that breaks a promise. `npm run explore -- --help` says what can be chosen.
 */
import { parseExploreOptions, usage } from './lib/explore/options.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { runInnerProcess } from './lib/two-processes.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (parseExploreOptions(args).help) {
    console.log(usage);
    return;
  }
  ensureInstalled();
  await runInnerProcess('scripts/lib/explore/main.mjs', args);
});
