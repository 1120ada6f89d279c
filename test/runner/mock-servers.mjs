/**
 * Server side of `test/support/mock-server.ts`: billing systems on other origins than the test page,
 * over real sockets. Each is started when a test asks for it, and ends with the run.
 */
import { startMockServer } from '../../bin/mock-server/start.mjs';
import { loadBackEnd } from '../../scripts/lib/load-back-end.mjs';

/** @typedef {Awaited<ReturnType<typeof startMockServer>>} MockServer */

/** @type {Map<string, MockServer>} by endpoint */
const servers = new Map();

/** @param {{ origins: string[], days: number }} options */
async function start({ origins, days }) {
  const server = await startMockServer(
    { port: 0, basePath: '/api', origins, days, storage: undefined, faults: undefined },
    () => {},
    loadBackEnd,
  );
  servers.set(server.endpoint, server);
  return server.endpoint;
}

/** @type {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export const mockServers = {
  name: 'mock-servers',
  async executeCommand({ command, payload }) {
    if (command === 'mock-server:start') return start(payload);
    if (command !== 'mock-server:ledger') return undefined;
    return servers.get(payload.endpoint)?.backEnd.ledger();
  },
  async serverStop() {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  },
};
