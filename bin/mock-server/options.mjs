/** What follows `redress mock-server`, in a checkout `npm run mock-server --`. */
import { parseArgs } from 'node:util';

/**
 * @typedef {{
 *   help: boolean,
 *   port: number,
 *   basePath: string,
 *   origins: string[],
 *   storage: string | undefined,
 *   days: number,
 *   faults: { seed: number, rate: number } | undefined,
 *   pageSize?: number,
 *   requestsPerMinute?: number | undefined,
 * }} MockServerOptions
 */

export const usage = `redress mock-server [options]
  --port 8080          where to listen; a free port when left out
  --base-path /api     where the contract begins; /api when left out
  --origin URL         a page's origin that may ask (CORS); may be given several times
  --storage FOLDER     keeps everything there, also when the server is killed; else in memory
  --days 14            how far the clock is ahead
  --page-size 50       the most calls or disputes on one page; 50 when left out
  --rate-limit 60      requests of one customer in a minute; more get 429; no limit when left out
  --fault-seed 7       goes wrong by chance, in the same way for the same seed
  --fault-rate 0.2     how often, from 0 to 1; 0.2 when left out
  --help               says this

A billing system of the contract in redress/docs/rest.md, with made-up customers. It listens on this
machine only.`;

const DEFAULT_FAULT_RATE = 0.2;
/** Short enough that a list of calls has several pages. */
export const DEFAULT_PAGE_SIZE = 50;

/** @param {readonly string[]} args @returns {MockServerOptions} @throws Error when they make no sense */
export function parseMockServerOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      'base-path': { type: 'string', default: '/api' },
      origin: { type: 'string', multiple: true, default: [] },
      storage: { type: 'string' },
      days: { type: 'string', default: '0' },
      'page-size': { type: 'string', default: String(DEFAULT_PAGE_SIZE) },
      'rate-limit': { type: 'string' },
      'fault-seed': { type: 'string' },
      'fault-rate': { type: 'string' },
    },
  });
  const seed = values['fault-seed'];
  const rate = values['fault-rate'];
  if (seed === undefined && rate !== undefined) throw new Error('--fault-rate needs --fault-seed');
  return {
    help: values.help,
    port: numberIn('port', values.port, 65_535, true),
    basePath: basePathOf(values['base-path']),
    origins: values.origin.map(originOf),
    storage: values.storage,
    days: numberIn('days', values.days, 3_660, true),
    pageSize: atLeastOne('page-size', values['page-size'], 100_000),
    requestsPerMinute:
      values['rate-limit'] === undefined
        ? undefined
        : atLeastOne('rate-limit', values['rate-limit'], 1_000_000),
    faults:
      seed === undefined
        ? undefined
        : {
            seed: numberIn('fault-seed', seed, 2 ** 32 - 1, true),
            rate: rate === undefined ? DEFAULT_FAULT_RATE : numberIn('fault-rate', rate, 1, false),
          },
  };
}

/** @param {string} name @param {string} text @param {number} most @param {boolean} isWhole */
function numberIn(name, text, most, isWhole) {
  const form = isWhole ? /^\d+$/ : /^\d*\.?\d+$/;
  if (!form.test(text) || Number(text) > most) {
    throw new Error(`--${name} is ${isWhole ? 'a whole number' : 'a number'} from 0 to ${most}`);
  }
  return Number(text);
}

/** @param {string} name @param {string} text @param {number} most */
function atLeastOne(name, text, most) {
  if (!/^[1-9]\d*$/.test(text) || Number(text) > most) {
    throw new Error(`--${name} is a whole number from 1 to ${most}`);
  }
  return Number(text);
}

/** @param {string} text */
function originOf(text) {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new Error(`--origin is a scheme and a host, such as http://localhost:5173: ${text}`);
  }
  return text;
}

/** Without a slash at its end; empty for the root. @param {string} text */
function basePathOf(text) {
  if (!/^(\/[\w.~-]+)*\/?$/.test(text)) {
    throw new Error(`--base-path begins with a slash, such as /api: ${text}`);
  }
  return text.replace(/\/$/, '');
}
