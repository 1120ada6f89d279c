/** The command `redress mock-server`, in a checkout `npm run mock-server`. */
import { parseMockServerOptions, usage } from './options.mjs';
import { ACCOUNTS, startMockServer } from './start.mjs';

/**
 * @param {readonly string[]} args
 * @param {() => Promise<import('./start.mjs').BackEndModule>} load the back end
 */
export async function runMockServer(args, load) {
  const options = parseMockServerOptions(args);
  if (options.help) {
    console.log(usage);
    return;
  }
  const { endpoint } = await startMockServer(
    options,
    (error) => {
      console.error('What was promised could not be kept:', error);
      process.exit(1);
    },
    load,
  );
  console.log(`Listening at ${endpoint}`);
  console.log(`Clock, ledger and a fresh start: ${endpoint}/sandbox`);
  console.log(`Bearer tokens, and values of the cookie "session": ${ACCOUNTS.join(', ')}`);
}
