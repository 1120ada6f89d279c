/**
 * One mock server in a process of its own, to be killed. Its back end is bundled beforehand, since
 * a test starts many of them.
 *
 *   node server-process.mjs <bundle> <options of npm run mock-server>
 */
import { pathToFileURL } from 'node:url';
import { parseMockServerOptions } from '../../../../bin/mock-server/options.mjs';
import { startMockServer } from '../../../../bin/mock-server/start.mjs';

// It does not outlive the test.
process.on('disconnect', () => process.exit());

// It does not outlive the runner.
process.on('disconnect', () => process.exit());

const [bundle = '', ...options] = process.argv.slice(2);
const { endpoint } = await startMockServer(
  parseMockServerOptions(options),
  (error) => {
    console.error(error);
    process.exit(1);
  },
  () => import(pathToFileURL(bundle).href),
);
process.send?.(endpoint);
