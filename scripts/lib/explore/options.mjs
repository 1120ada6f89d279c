/** What `npm run explore` explores, from its command line. */
import { parseArgs } from 'node:util';
import { heights, pages } from './pages.mjs';

export const usage = `npm run explore -- [options]
  --minutes 5        how long each page is explored in each width; 5 when left out
  --page embed       only this one: ${pages.map(({ name }) => name).join(', ')}
  --width 375        only this one: ${[...heights.keys()].join(', ')}
  --seed 7           of what goes wrong behind the page embed; the clicks themselves have no seed
  --replay FOLDER    does again what a run did; its folder stands in what the run printed
  --self-test        plants defects, one after the other; each has to be found within a minute`;

const DEFAULT_MINUTES = 5;
const DAY_MINUTES = 1_440;
const MOST_SEED = 2 ** 32 - 1;

/**
 * @typedef {{
 *   help: boolean,
 *   minutes: number,
 *   pages: import('./pages.mjs').ExploredPage[],
 *   widths: number[],
 *   seed: number,
 *   replay: string | undefined,
 *   selfTest: boolean,
 * }} ExploreOptions
 *
 * @param {readonly string[]} args @returns {ExploreOptions} @throws Error when they make no sense
 */
export function parseExploreOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      minutes: { type: 'string' },
      page: { type: 'string' },
      width: { type: 'string' },
      seed: { type: 'string', default: '1' },
      replay: { type: 'string' },
      'self-test': { type: 'boolean', default: false },
    },
  });
  const { page, width, replay } = values;
  const selfTest = values['self-test'];
  const isChosen = values.minutes !== undefined || page !== undefined || width !== undefined;
  if ((selfTest || replay !== undefined) && isChosen) {
    throw new Error('--replay and --self-test know their pages and their time.');
  }
  return {
    help: values.help,
    minutes: minutesIn(values.minutes ?? `${DEFAULT_MINUTES}`),
    pages: chosen('page', page, pages, ({ name }) => name),
    widths: chosen('width', width, [...heights.keys()], String),
    seed: seedIn(values.seed),
    replay,
    selfTest,
  };
}

/**
 * @template T
 * @param {string} option @param {string | undefined} wanted @param {readonly T[]} all
 * @param {(one: T) => string} nameOf
 */
function chosen(option, wanted, all, nameOf) {
  const found = all.filter((one) => wanted === undefined || nameOf(one) === wanted);
  if (found.length > 0) return found;
  throw new Error(`--${option} ${wanted}: must be one of ${all.map(nameOf).join(', ')}`);
}

/** @param {string} text */
function minutesIn(text) {
  const minutes = Number(text);
  if (/^\d*\.?\d+$/.test(text) && minutes > 0 && minutes <= DAY_MINUTES) return minutes;
  throw new Error(`--minutes ${text}: must be a number above 0, up to ${DAY_MINUTES}`);
}

/** @param {string} text */
function seedIn(text) {
  if (/^\d+$/.test(text) && Number(text) <= MOST_SEED) return Number(text);
  throw new Error(`--seed ${text}: must be a whole number up to ${MOST_SEED}`);
}
