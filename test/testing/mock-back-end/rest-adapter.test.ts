/** The adapter and the back end of one contract, looked at by the rules that every adapter keeps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../../bin/mock-server/listen.mjs';
import { checkAdapter, type MockBackEnd } from '../../../src/testing/index.js';
import { MOST_BODY_BYTES } from '../../../src/testing/mock-back-end/index.js';
import { BASE_PATH } from './asked-back-end.js';
import { restOptions } from './rest-options.js';

describe('createRestAdapter before createMockBackEnd over real sockets', () => {
  let current: MockBackEnd | undefined;
  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    server = await listen({
      handle: (request) => current?.handle(request) ?? Promise.resolve(Response.error()),
      mostBodyBytes: MOST_BODY_BYTES,
    });
  });
  afterAll(() => server.stop());

  it('keeps every rule and skips none (D3)', async () => {
    const options = restOptions((backEnd) => {
      current = backEnd;
      return { endpoint: `${server.origin}${BASE_PATH}` };
    });
    const { rules } = await checkAdapter(options);
    expect(rules.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(rules.length).toBeGreaterThan(35);
  });
});
