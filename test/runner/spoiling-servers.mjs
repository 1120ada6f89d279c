/**
 * Server side of `test/support/spoiling-server.ts`: the built embed and pages with it, on an origin
 * of their own for each test, so that no browser has kept a file of an earlier one. A test says of
 * each file how it arrives.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { builtFiles, FILE_HEADERS, FOLDER } from './embed-pages.mjs';
import { listenOnNewPort } from './new-port.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('../support/spoiling-server.js').Arrival} Arrival */
/** @typedef {import('../support/spoiling-server.js').ServedPage} ServedPage */

/** What somebody on the way has put behind a file: it tells that it has run. */
const ADDITION = ';(globalThis.alterationsRun ??= []).push(1);';

class SpoilingServer {
  #pages;
  #files;
  /** @type {Map<string, Arrival>} by the beginning of a file's name */
  #arrivals = new Map();
  /** @type {{ path: string, response: ServerResponse }[]} */
  #held = [];
  /** @type {string[]} */
  #asked = [];
  #server = createServer((request, response) => this.#answer(request.url ?? '', response));

  /** @param {Record<string, ServedPage>} pages by path @param {Map<string, string>} files by address */
  constructor(pages, files) {
    this.#pages = pages;
    this.#files = files;
  }

  /** @returns {Promise<string>} the origin */
  async start() {
    // Another origin than the test page, but the same site: for another site, Chromium would start a
    // process each time.
    return `http://localhost:${await listenOnNewPort(this.#server)}`;
  }

  /** Answers also who has been waiting for it. @param {string} file @param {Arrival} arrival */
  arrive(file, arrival) {
    this.#arrivals.set(file, arrival);
    for (const { path, response } of this.#held.splice(0)) this.#send(path, response);
  }

  /** Every file that was asked for, with its query, in this order. */
  asked() {
    return this.#asked;
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** @param {string} url @param {ServerResponse} response */
  #answer(url, response) {
    const { pathname } = new URL(url, 'http://localhost');
    const page = this.#pages[pathname];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html);
      return;
    }
    if (pathname.startsWith(FOLDER)) this.#asked.push(url.slice(FOLDER.length));
    this.#send(pathname, response);
  }

  /** @param {string} path @param {ServerResponse} response */
  #send(path, response) {
    const code = this.#files.get(path);
    const arrival = this.#arrivalOf(path);
    if (code === undefined || arrival === 'missing') {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
      return;
    }
    const content = Buffer.from(arrival === 'altered' ? code + ADDITION : code);
    const headers = { ...FILE_HEADERS, 'content-length': content.length };
    switch (arrival) {
      case 'held':
        this.#held.push({ path, response });
        return;
      case 'not sent':
        response.destroy();
        return;
      case 'cut':
        response.writeHead(200, headers);
        response.write(content.subarray(0, content.length / 2), () => response.destroy());
        return;
      default:
        response.writeHead(200, headers).end(content);
    }
  }

  /** @param {string} path @returns {Arrival} */
  #arrivalOf(path) {
    const known = [...this.#arrivals].findLast(([file]) => path.startsWith(FOLDER + file));
    return known?.[1] ?? 'as built';
  }
}

/** @type {Map<string, SpoilingServer>} by origin */
const servers = new Map();

/** @param {Record<string, ServedPage>} pages */
async function start(pages) {
  const server = new SpoilingServer(pages, await builtFiles());
  const origin = await server.start();
  servers.set(origin, server);
  return origin;
}

/** @param {string} origin */
async function stop(origin) {
  await servers.get(origin)?.stop();
  servers.delete(origin);
  return true;
}

/** @type {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export const spoilingServers = {
  name: 'spoiling-servers',
  async executeCommand({ command, payload }) {
    switch (command) {
      case 'spoiling-server:start':
        return start(payload.pages);
      case 'spoiling-server:arrive':
        servers.get(payload.origin)?.arrive(payload.file, payload.arrival);
        return true;
      case 'spoiling-server:asked':
        return servers.get(payload.origin)?.asked();
      case 'spoiling-server:stop':
        return stop(payload.origin);
      default:
        return undefined;
    }
  },
  async serverStop() {
    await Promise.all([...servers.keys()].map(stop));
  },
};
