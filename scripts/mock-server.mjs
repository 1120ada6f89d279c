/**
 * `npm run mock-server`: a billing system that speaks the contract of docs/rest.md, on a port of
 * this machine. `npm run mock-server -- --help` says what can be chosen.
 */
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { parseMockServerOptions, usage } from './lib/mock-server/options.mjs';

ensureInstalled();

await main(async () => {
  const options = parseMockServerOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  const { ACCOUNTS, startMockServer } = await import('./lib/mock-server/start.mjs');
  const { endpoint } = await startMockServer(options, (error) => {
    console.error('What was promised could not be kept:', error);
    process.exit(1);
  });
  console.log(`Listening at ${endpoint}`);
  console.log(`Clock, ledger and a fresh start: ${endpoint}/sandbox`);
  console.log(`Bearer tokens, and values of the cookie "session": ${ACCOUNTS.join(', ')}`);
});
