/** The socket in front of a handler: what a handler cannot do by itself. */
import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../../bin/mock-server/listen.mjs';
import { deferred } from '../../support/deferred.js';
import { expectConsole } from '../../support/node-traps.js';

let stop = async () => {};
afterEach(() => stop());

async function serving(handle: (request: Request) => Promise<Response>, mostBodyBytes = 100) {
  const server = await listen({ handle, mostBodyBytes });
  stop = server.stop;
  return server.origin;
}

describe('listen', () => {
  it('should hand over method, path, headers and body, and bring back what comes', async () => {
    let seen: unknown;
    const origin = await serving(async (request) => {
      const { method, url, headers } = request;
      seen = [method, new URL(url).pathname, headers.get('X-A'), await request.text()];
      return new Response('é', { status: 201, headers: { ETag: '"x"', Date: 'then' } });
    });
    const headers = { 'X-A': '1' };
    const response = await fetch(`${origin}/a%2Fb?c`, { method: 'POST', body: 'hello', headers });
    expect(seen).toEqual(['POST', '/a%2Fb', '1', 'hello']);
    expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([
      201,
      '"x"',
      'é',
    ]);
    expect(response.headers.get('Date')).toBe('then');
  });

  it('should break the connection for Response.error()', async () => {
    const origin = await serving(async () => Response.error());
    const error = await fetch(origin).then(
      () => undefined,
      (thrown: Error) => thrown.cause,
    );
    expect(error).toMatchObject({ code: 'ECONNRESET' });
  });

  it('should break it in the middle of a body that breaks off', async () => {
    const origin = await serving(async () => {
      let isSent = false;
      const body = new ReadableStream({
        pull: (controller) => {
          if (isSent) controller.error(new Error('cut'));
          else controller.enqueue(new TextEncoder().encode('half'));
          isSent = true;
        },
      });
      return new Response(body, { headers: { 'Content-Length': '8' } });
    });
    const response = await fetch(origin);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('should tell the handler that the page has gone', async () => {
    const arrived = deferred<AbortSignal>();
    const answer = deferred<Response>();
    const origin = await serving((request) => {
      arrived.resolve(request.signal);
      return answer.promise;
    });
    const page = new AbortController();
    const asked = fetch(origin, { signal: page.signal }).catch((error: Error) => error.name);
    const signal = await arrived.promise;
    const aborted = deferred();
    signal.addEventListener('abort', () => aborted.resolve());
    page.abort();
    await aborted.promise;
    expect(await asked).toBe('AbortError');
    answer.resolve(new Response('late'));
  });

  it('should read no more than it is told, and take no second request from the rest', async () => {
    let length = 0;
    const origin = await serving(async (request) => {
      length = (await request.arrayBuffer()).byteLength;
      return new Response('too much', { status: 413 });
    });
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(origin, { method: 'POST' }, (reply) => {
        resolve([reply.statusCode, reply.headers.connection]);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write(Buffer.alloc(1_000_000));
    });
    expect(status).toEqual([413, 'close']);
    expect(length).toBeGreaterThan(100);
    expect(length).toBeLessThan(1_000_000);
  });

  it.each([
    ['a host that is none', { headers: { Host: 'a b' } }],
    ['a method that no page can send', { method: 'TRACE' }],
  ])('should refuse %s, without a word', async (_, options) => {
    const origin = await serving(async () => new Response('fine'));
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(origin, options, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      sent.on('error', reject).end();
    });
    expect(status).toBe(400);
  });

  it('should say so when the handler fails, and serve on', async () => {
    expectConsole('error', /mock server failed/);
    let asked = 0;
    const origin = await serving(async () => {
      asked += 1;
      if (asked === 1) throw new Error('a defect');
      return new Response('fine');
    });
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
    expect(await (await fetch(origin)).text()).toBe('fine');
  });
});
