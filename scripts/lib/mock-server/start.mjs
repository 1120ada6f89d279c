/** Starts a mock server: the back end of `redress/testing` behind a socket. */
import { inProject, projectRoot } from '../project.mjs';
import { openFileStorage } from './file-storage.mjs';
import { listen } from './listen.mjs';
import { DEFAULT_PAGE_SIZE } from './options.mjs';

/** @typedef {typeof import('./back-end.js')} BackEndModule */
/** @typedef {import('../../../src/testing/index.js').MockBackEnd} MockBackEnd */
/** @typedef {import('./listen.mjs').Listening} Listening */

/** Signed in from the start, each with its name as its token. */
export const ACCOUNTS = /** @type {const} */ (['household', 'business']);

const DAY_MS = 86_400_000;
/** Short: a page that is waited for while it is tried out. */
const FAULT_LATENCY_MS = 3_000;

/**
 * @param {Omit<import('./options.mjs').MockServerOptions, 'help'>} options
 * @param {(error: unknown) => void} onFailure told when the storage fails
 * @param {() => Promise<BackEndModule>} [load] whoever starts many servers has the back end bundled
 * @returns {Promise<Listening & { endpoint: string, backEnd: MockBackEnd }>}
 */
export async function startMockServer(options, onFailure, load = loadBackEnd) {
  const { port, basePath, origins, storage, days, requestsPerMinute } = options;
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
  const listening = await listen({
    handle: backEnd.handle,
    mostBodyBytes: MOST_BODY_BYTES,
    port,
  });
  return { ...listening, endpoint: listening.origin + basePath, backEnd };
}

/** @type {Promise<BackEndModule> | undefined} */
let loaded;

/** Once for all servers of a process. */
function loadBackEnd() {
  loaded ??= importBackEnd();
  return loaded;
}

/** @returns {Promise<BackEndModule>} */
async function importBackEnd() {
  const { runnerImport } = await import('vite');
  const file = inProject('scripts/lib/mock-server/back-end.ts');
  const { module } = await runnerImport(file, { root: projectRoot, logLevel: 'error' });
  return /** @type {BackEndModule} */ (module);
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
