/** The adapter and the back end of one contract, looked at by the rules that every adapter keeps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../../bin/mock-server/listen.mjs';
import { checkAdapter, type MockBackEnd } from '../../../src/testing/index.js';
import { MOST_BODY_BYTES } from '../../../src/testing/mock-back-end/index.js';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { expectedOf } from '../expected-of.js';
import { BASE_PATH, NOW } from './asked-back-end.js';
import { restOptions } from './rest-options.js';

describe('createRestAdapter before createMockBackEnd over real sockets', () => {
  let current: MockBackEnd | undefined;
  let server: Awaited<ReturnType<typeof listen>>;
  let asked = 0;
  const handle = async (request: Request): Promise<Response> => {
    asked += 1;
    if (asked % 9 > 0) return current?.handle(request) ?? Response.error();
    return new Response('', { status: 429, headers: { 'Retry-After': '1' } });
  };
  beforeAll(async () => {
    server = await listen({
      handle,
      mostBodyBytes: MOST_BODY_BYTES,
    });
  });
  afterAll(() => server.stop());

  it('keeps every rule, also where every ninth request is answered with 429 (D3, D5, R4)', async () => {
    const options = restOptions((backEnd) => {
      current = backEnd;
      return { endpoint: `${server.origin}${BASE_PATH}` };
    });
    const provider = createDemoProvider({ now: () => NOW });
    const expected = await expectedOf(provider.adapterOf('household'));
    const isPause = (ms: number) => ms < 10_000;
    const wait = (ms: number) => (isPause(ms) ? Promise.resolve() : new Promise<void>(() => {}));
    const { rules } = await checkAdapter({ ...options, expected, wait });
    expect(rules.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(rules.length).toBeGreaterThan(40);
    expect(rules.filter(({ repeated }) => repeated > 0).length).toBeGreaterThan(30);
  });
});
