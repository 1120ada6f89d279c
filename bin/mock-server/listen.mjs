/**
 * Puts a handler of requests behind a socket: `(Request) => Promise<Response>` on one side, HTTP on
 * the other. `Response.error()` and a body that breaks off end the connection, as on a bad network.
 */
import { createServer } from 'node:http';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {(request: Request) => Promise<Response>} Handle */

/**
 * @typedef {{ origin: string, stop: () => Promise<void> }} Listening `origin` is its address
 *
 * @param {{ handle: Handle, mostBodyBytes: number, port?: number, host?: string }} options
 *   port: 0 or left out for one that is free; mostBodyBytes: what is read of a request at most
 * @returns {Promise<Listening>}
 */
export async function listen({ handle, mostBodyBytes, port = 0, host = '127.0.0.1' }) {
  const server = createServer((message, reply) => {
    serve(message, reply, { handle, mostBodyBytes }).catch((error) => {
      // A client that goes away in the middle is no defect.
      if (!reply.destroyed) console.error('The mock server failed:', error);
      reply.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://${host}:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/**
 * @param {IncomingMessage} message @param {ServerResponse} reply
 * @param {{ handle: Handle, mostBodyBytes: number }} options
 */
async function serve(message, reply, { handle, mostBodyBytes }) {
  const gone = new AbortController();
  reply.once('close', () => gone.abort());
  const body = await bodyOf(message, mostBodyBytes);
  const request = requestOf(message, body, gone.signal);
  if (request === undefined) {
    reply.writeHead(400, { Connection: 'close' }).end();
    return;
  }
  const response = await handle(request);
  if (response.type === 'error') {
    message.socket.resetAndDestroy();
    return;
  }
  // What was not read would be taken for the next request.
  if (!message.complete) reply.setHeader('Connection', 'close');
  reply.writeHead(response.status, Object.fromEntries(response.headers));
  await send(response, reply);
}

/** One byte too many says that there is more. @param {IncomingMessage} message @param {number} mostBytes */
async function bodyOf(message, mostBytes) {
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

/**
 * Undefined when no page could have sent this, such as TRACE or a host that is none.
 * @param {IncomingMessage} message @param {Buffer<ArrayBuffer>} body @param {AbortSignal} signal
 */
function requestOf({ url, method, headers }, body, signal) {
  const pairs = Object.entries(headers).map(
    ([name, value]) => /** @type {[string, string]} */ ([name, String(value)]),
  );
  try {
    return new Request(`http://${headers.host ?? 'localhost'}${url}`, {
      method,
      headers: pairs,
      signal,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    });
  } catch {
    return undefined;
  }
}

/** @param {Response} response @param {ServerResponse} reply */
async function send(response, reply) {
  try {
    for await (const chunk of response.body ?? []) {
      await new Promise((resolve) => reply.write(chunk, resolve));
    }
    reply.end();
  } catch {
    reply.destroy();
  }
}
