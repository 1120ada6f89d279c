/**
 * Ports for servers whose files no browser may have kept. A system gives a closed port out again, and
 * to a browser the next server there is the same origin as the one before.
 */
import { once } from 'node:events';

/** @typedef {import('node:net').Server} Server */

/** @type {Set<number>} */
const given = new Set();

/**
 * @param {Server} server
 * @param {number} [wanted] 0 leaves the choice to the system
 * @returns {Promise<number>} a port of this machine that no server had in this run
 */
export async function listenOnNewPort(server, wanted = 0) {
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const { port } = address;
  if (!given.has(port)) {
    given.add(port);
    return port;
  }
  server.close();
  await once(server, 'close');
  return listenOnNewPort(server);
}
