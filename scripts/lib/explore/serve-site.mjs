/**
 * Serves a site to its explorer from a free port of this machine: its files, and for the page with
 * the embed a billing system of the HTTP contract, which fails by chance.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { version } from '../embed.mjs';
import { listen } from '../../../bin/mock-server/listen.mjs';
import { createBackEnd } from '../../../bin/mock-server/start.mjs';
import { loadBackEnd } from '../load-back-end.mjs';
import { SCRIPTS } from './build-site.mjs';

/** @typedef {import('../../../src/testing/index.js').MockBackEnd} MockBackEnd */

const API = '/api';
/** Often enough for lost answers, seldom enough to come to an end. */
const FAULT_RATE = 0.06;
const LEDGER_PAUSE_MS = 100;
const ACCOUNT = 'household';
const MONTH = { days: 30 };

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** @param {{ folder: string, seed: number }} options @returns {Promise<import('../../../bin/mock-server/listen.mjs').Listening>} */
export async function serveSite({ folder, seed }) {
  const faults = { seed, rate: FAULT_RATE };
  const options = {
    basePath: API,
    origins: [],
    storage: undefined,
    days: 0,
    faults,
    requestsPerMinute: undefined,
  };
  const { backEnd, mostBodyBytes } = await createBackEnd(options, () => {}, loadBackEnd);
  const acts = actsOf(backEnd);
  return listen({
    mostBodyBytes,
    handle: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(`${API}/`)) return backEnd.handle(request);
      if (pathname === '/explore/ledger') return ledgerEvents(backEnd, request.signal);
      const act = request.method === 'POST' ? acts.get(pathname) : undefined;
      if (act) act();
      return act ? new Response(null, { status: 204 }) : fileOf(folder, pathname);
    },
  });
}

/** What a host does beside the elements. @param {MockBackEnd} backEnd */
function actsOf(backEnd) {
  return new Map([
    ['/explore/month', () => backEnd.clock.advance(MONTH)],
    ['/explore/end-session', () => backEnd.signOut(ACCOUNT)],
    ['/explore/sign-in', () => void backEnd.signIn(ACCOUNT, ACCOUNT)],
  ]);
}

/** The ledger whenever it has become longer. @param {MockBackEnd} backEnd @param {AbortSignal} signal */
function ledgerEvents(backEnd, signal) {
  let told = '';
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const events = new ReadableStream({
    start: (controller) => {
      const tell = () => {
        const ledger = JSON.stringify(backEnd.ledger());
        if (ledger !== told) controller.enqueue(new TextEncoder().encode(`data: ${ledger}\n\n`));
        told = ledger;
      };
      timer = setInterval(tell, LEDGER_PAUSE_MS);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        controller.close();
      });
      tell();
    },
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  return new Response(events, { headers });
}

/** @param {string} folder @param {string} pathname */
export async function fileOf(folder, pathname) {
  const path = normalize(decodeURIComponent(pathname));
  const type = TYPES[extname(path)];
  const content = type && !path.includes('..') ? await contentOf(join(folder, path)) : undefined;
  if (!type || content === undefined) return new Response('Not found', { status: 404 });
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  if (type !== 'text/html') return new Response(content, { headers });
  return new Response(explored(content.toString('utf8')), {
    headers: { ...headers, 'set-cookie': `session=${ACCOUNT}; Path=/; SameSite=Strict` },
  });
}

/** Before every other script of the page. @param {string} html */
const explored = (html) =>
  html
    .replace('<head>', `<head><script src="${SCRIPTS.begin}"></script>`)
    .replace('VERSION', version);

/** @param {string} file */
async function contentOf(file) {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
