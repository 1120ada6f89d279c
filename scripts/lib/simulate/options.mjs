/** What `npm run simulate` plays, from its command line. */
import { parseArgs } from 'node:util';

export const usage = `Plays simulated histories until one breaks a promise.

  --seed 7           which histories are played; the same seed, the same histories
  --histories 20000  how many
  --seconds 30       of processor time, after which it ends
  --replay 1234      prints one history by the seed that a failure named, as short as it can be made
  --mutants          switches on one deliberate defect after the other; each has to be found
  --mutant "name"    with --replay: the defect that is switched on`;

const DEFAULT_SEED = 20_261_201;
const DEFAULT_HISTORIES = 20_000;

/** @param {string[]} args */
export function parseSimulateOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      histories: { type: 'string' },
      seconds: { type: 'string' },
      replay: { type: 'string' },
      mutants: { type: 'boolean', default: false },
      mutant: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    seed: whole('seed', values.seed) ?? DEFAULT_SEED,
    histories: whole('histories', values.histories) ?? DEFAULT_HISTORIES,
    seconds: whole('seconds', values.seconds) ?? Infinity,
    replay: whole('replay', values.replay),
    mutants: values.mutants,
    mutant: values.mutant,
  };
}

/** @param {string} name @param {string | undefined} text */
function whole(name, text) {
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}
