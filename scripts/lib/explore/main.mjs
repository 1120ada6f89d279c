/** What `npm run explore` runs, with the Node of the tools. */
import { main } from '../main.mjs';
import { exit } from '../processes.mjs';
import { makeBrowsersReady } from '../test-run/browsers-ready.mjs';
import { endWithOuterProcess } from '../two-processes.mjs';
import { parseExploreOptions } from './options.mjs';
import { explorePages, replay } from './run.mjs';
import { testItself } from './self-test.mjs';

endWithOuterProcess();
await main(async () => {
  const options = parseExploreOptions(process.argv.slice(2));
  makeBrowsersReady(['chromium']);
  const isGood =
    options.replay !== undefined
      ? await replay(options.replay)
      : options.selfTest
        ? await testItself()
        : await explorePages(options);
  if (!isGood) process.exitCode = 1;
});
await exit(Number(process.exitCode ?? 0));
