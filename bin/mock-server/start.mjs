/** Starts a mock server: the back end of `redress/testing` behind a socket. */
import { openFileStorage } from './file-storage.mjs';
import { listen } from './listen.mjs';
import { DEFAULT_PAGE_SIZE } from './options.mjs';

/** @typedef {typeof import('../../src/testing/mock-server.js')} BackEndModule */
/** @typedef {import('../../src/testing/index.js').MockBackEnd} MockBackEnd */
/** @typedef {import('./listen.mjs').Listening} Listening */

/** Signed in from the start, each with its name as its token. */
export const ACCOUNTS = /** @type {const} */ (['household', 'business']);

const DAY_MS = 86_400_000;
/** Short: a page that is waited for while it is tried out. */
const FAULT_LATENCY_MS = 3_000;

/** @typedef {Omit<import('./options.mjs').MockServerOptions, 'help' | 'port'>} BackEndOptions */

/**
 * @param {BackEndOptions & { port: number }} options
 * @param {(error: unknown) => void} onFailure told when the storage fails
 * @param {() => Promise<BackEndModule>} load the back end: of the package, or of the sources
 * @returns {Promise<Listening & { endpoint: string, backEnd: MockBackEnd }>}
 */
export async function startMockServer(options, onFailure, load) {
  const { backEnd, mostBodyBytes } = await createBackEnd(options, onFailure, load);
  const listening = await listen({ handle: backEnd.handle, mostBodyBytes, port: options.port });
  return { ...listening, endpoint: listening.origin + options.basePath, backEnd };
}

/**
 * The same without a socket of its own.
 * @param {BackEndOptions} options
 * @param {(error: unknown) => void} onFailure told when the storage fails
 * @param {() => Promise<BackEndModule>} load
 * @returns {Promise<{ backEnd: MockBackEnd, mostBodyBytes: number }>}
 */
export async function createBackEnd(options, onFailure, load) {
  const { basePath, origins, storage, days, requestsPerMinute } = options;
  const { pageSize = DEFAULT_PAGE_SIZE } = options;
  const { createDemoProvider, createMockBackEnd, readStoredState, FAULTS, MOST_BODY_BYTES } =
    await load();
  const files =
    storage === undefined
      ? undefined
      : await openFileStorage({ folder: storage, readState: readStoredState, onFailure });
  const provider = createDemoProvider({ pageSize, ...(files ? { storage: files.state } : {}) });
  await provider.ready;
  const ahead = Math.round((provider.clock.now().getTime() - Date.now()) / DAY_MS);
  if (days > ahead) provider.clock.advance({ days: days - ahead });
  const backEnd = createMockBackEnd({
    provider,
    basePath,
    origins,
    controls: true,
    ...(requestsPerMinute ? { rateLimit: { requests: requestsPerMinute } } : {}),
    ...(files ? { answers: files.answers } : {}),
    ...(options.faults ? { faults: faultOptions(options.faults, FAULTS) } : {}),
  });
  for (const account of ACCOUNTS) backEnd.signIn(account, account);
  return { backEnd, mostBodyBytes: MOST_BODY_BYTES };
}

/**
 * Each fault as likely as the others, before or after the work by chance.
 * @param {{ seed: number, rate: number }} faults @param {BackEndModule['FAULTS']} names
 */
function faultOptions({ seed, rate }, names) {
  const rates = Object.fromEntries(names.map((name) => [name, rate / names.length]));
  const moments = /** @type {const} */ ({
    latency: 'either',
    down: 'either',
    timeout: 'either',
    reset: 'either',
    'wrong-status': 'either',
  });
  return { seed, rates, moments, latencyMs: FAULT_LATENCY_MS };
}
