/**
 * Server side of `test/support/killable-server.ts`: a billing system in a process of its own, which
 * is killed without warning and started again at the same address, with what it has on its disk.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const script = resolve('test/runner/killable-server-process.mjs');

/** @type {Promise<string> | undefined} */
let bundling;
const bundle = () => (bundling ??= bundleBackEnd());
const folders = /** @type {string[]} */ ([]);

async function bundleBackEnd() {
  const folder = mkdtempSync(join(tmpdir(), 'killable-back-end-'));
  folders.push(folder);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('scripts/lib/mock-server/back-end.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'back-end.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'back-end.mjs');
}

class KillableServer {
  #storage = mkdtempSync(join(tmpdir(), 'killable-server-'));
  #origin;
  #port = '0';
  /** @type {ChildProcess | undefined} */
  #process;

  /** @param {string} origin of the page that asks */
  constructor(origin) {
    this.#origin = origin;
    folders.push(this.#storage);
  }

  /** At a free port first, and ever after at the same. @returns {Promise<string>} the endpoint */
  async start() {
    const options = ['--port', this.#port, '--origin', this.#origin, '--storage', this.#storage];
    const server = fork(script, [await bundle(), ...options]);
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

  /** What is on its disk. */
  async ledger() {
    const state = await readFile(join(this.#storage, 'state.json'), 'utf8').catch(() => '{}');
    return JSON.parse(state).ledger ?? [];
  }
}

/** @type {KillableServer | undefined} */
let server;

/** @type {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export const killableServers = {
  name: 'killable-servers',
  async executeCommand({ command, payload }) {
    switch (command) {
      case 'killable-server:start':
        await server?.kill(0);
        server = new KillableServer(payload.origin);
        return server.start();
      case 'killable-server:start-again':
        return server?.start();
      case 'killable-server:kill':
        await server?.kill(payload.afterMs);
        return true;
      case 'killable-server:ledger':
        return server?.ledger();
      default:
        return undefined;
    }
  },
  async serverStop() {
    await server?.kill(0);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
};
