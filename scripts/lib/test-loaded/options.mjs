/** What `npm run test:loaded` shall do, from its command line. */
import { parseArgs } from 'node:util';
import { parseOptions } from '../test-run/options.mjs';

/** @typedef {{ runs: number, loops: number, oneCore: boolean, testOptions: string[] }} LoadedOptions */

/** @param {string} name @param {unknown} value @param {number} least */
function parseCount(name, value, least) {
  const count = Number(value);
  if (Number.isInteger(count) && count >= least) return count;
  throw new Error(`--${name} ${String(value)}: must be a whole number from ${least}`);
}

/** @param {string[]} args @returns {LoadedOptions} */
export function parseLoadedOptions(args) {
  const own = /** @type {const} */ ({
    runs: { type: 'string' },
    loops: { type: 'string' },
    'one-core': { type: 'boolean' },
  });
  const { values, tokens } = parseArgs({ args, options: own, strict: false, tokens: true });
  const testOptions = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value];
    return token.kind === 'option' && !(token.name in own) ? [args[token.index] ?? ''] : [];
  });
  // Wrong ones are found at once, not by each run.
  parseOptions(testOptions);
  const oneCore = values['one-core'] === true;
  return {
    runs: parseCount('runs', values.runs ?? (oneCore ? 1 : 3), 1),
    loops: parseCount('loops', values.loops ?? (oneCore ? 0 : 4), 0),
    oneCore,
    testOptions,
  };
}
