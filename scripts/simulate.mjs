/**
 * `npm run simulate`: plays simulated histories of customers, tabs, network, storage and provider, and
 * ends at the first that breaks a promise. `npm run simulate -- --help` says what can be chosen.
 */
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { parseSimulateOptions, usage } from './lib/simulate/options.mjs';

ensureInstalled();

await main(async () => {
  const options = parseSimulateOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  const { playHistories, replay, tryMutants } = await import('./lib/simulate/run.mjs');
  const isGood =
    options.replay !== undefined
      ? await replay(options.replay, options.mutant)
      : options.mutants
        ? await tryMutants(options)
        : await playHistories(options);
  if (!isGood) process.exitCode = 1;
});
