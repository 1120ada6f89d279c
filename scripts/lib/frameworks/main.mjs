/** What `npm run test:frameworks` runs, with the Node of the tools. */
import { main } from '../main.mjs';
import { makeBrowsersReady } from '../test-run/browsers-ready.mjs';
import { endWithOuterProcess } from '../two-processes.mjs';
import { parseFrameworkOptions } from './options.mjs';
import { testFrameworks, writeLocks } from './run-apps.mjs';

endWithOuterProcess();
await main(async () => {
  const options = parseFrameworkOptions(process.argv.slice(2));
  if (options.writeLocks) {
    await writeLocks(options.chosen);
  } else {
    makeBrowsersReady(['chromium']);
    await testFrameworks(options.chosen);
  }
});
