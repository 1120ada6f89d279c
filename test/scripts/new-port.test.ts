import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { listenOnNewPort } from '../runner/new-port.mjs';

it('gives no port a second time, which a browser would take for the same origin', async () => {
  const [first, second] = [createServer(), createServer()];
  const port = await listenOnNewPort(first);
  first.close();
  await once(first, 'close');
  // As the system may choose it again.
  expect(await listenOnNewPort(second, port)).not.toBe(port);
  second.close();
});
