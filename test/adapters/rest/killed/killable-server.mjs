/**
 * A billing system over real sockets, in a process of its own: it is killed without warning (SIGKILL)
 * and started again at the same address, with what it has on its disk.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
// oxlint-disable-next-line tests/one-way-to-wait -- when it is killed is what the test varies
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const script = resolve('test/adapters/rest/killed/server-process.mjs');

/** @param {string} folder */
async function bundleBackEnd(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('src/testing/mock-server.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'back-end.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'back-end.mjs');
}

export class KillableServer {
  #folder = mkdtempSync(join(tmpdir(), 'killable-server-'));
  #bundle = bundleBackEnd(this.#folder);
  #port = '0';
  /** @type {ChildProcess | undefined} */
  #process;

  get #storage() {
    return join(this.#folder, 'disk');
  }

  /** At a free port first, and ever after at the same. @returns {Promise<string>} the endpoint */
  async start() {
    const options = ['--port', this.#port, '--storage', this.#storage];
    const server = fork(script, [await this.#bundle, ...options]);
    this.#process = server;
    const [endpoint] = await once(server, 'message');
    this.#port = new URL(endpoint).port;
    return endpoint;
  }

  /** @param {number} afterMs */
  async kill(afterMs) {
    await wait(afterMs);
    const server = this.#process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  /** What is on its disk. @returns {Promise<import('../../../../src/adapters/demo/index.js').LedgerEntry[]>} */
  async ledger() {
    const state = await readFile(join(this.#storage, 'state.json'), 'utf8').catch(() => '{}');
    return JSON.parse(state).ledger ?? [];
  }

  async remove() {
    await this.kill(0);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
