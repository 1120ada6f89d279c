/** The mock back end as a sandbox: limits of traffic, controls by requests, requests called off. */
import { describe, expect, it } from 'vitest';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { checkAdapter, createMockBackEnd } from '../../../src/testing/index.js';
import { AskedBackEnd, BASE_PATH, NOW, ORIGIN, problemOf } from './asked-back-end.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('createMockBackEnd with a rate limit', () => {
  function limited() {
    const clock = { now: 0 };
    const rateLimit = { requests: 3, windowMs: 10_000, now: () => clock.now };
    return { clock, system: new AskedBackEnd({ rateLimit }) };
  }

  it('refuses what is too much until the window is over (D5, R4)', async () => {
    const { clock, system } = limited();
    const statuses = [];
    for (let nth = 1; nth <= 3; nth += 1) statuses.push((await system.ask('/account')).status);
    clock.now = 4_500;
    const refused = await system.ask('/account');
    expect(statuses).toEqual([200, 200, 200]);
    expect([refused.status, await problemOf(refused)]).toEqual([429, 'rate-limited']);
    expect(refused.headers.get('Retry-After')).toBe('6');
    clock.now = 10_000;
    expect((await system.ask('/account')).status).toBe(200);
  });

  it('counts each customer alone, and everybody who is not signed in together', async () => {
    const { system } = limited();
    const ask = async (token: string | undefined) =>
      (await system.ask('/account', { token })).status;
    for (let nth = 1; nth <= 3; nth += 1) await ask(system.token);
    expect(await ask(system.token)).toBe(429);
    expect(await ask(system.backEnd.signIn('business'))).toBe(200);
    expect(await ask(undefined)).toBe(401);
    expect(await ask('wrong')).toBe(401);
  });

  it('does nothing of what it refuses, and counts neither preflights nor controls (R1)', async () => {
    const rateLimit = { requests: 1, now: () => 0 };
    const system = new AskedBackEnd({ rateLimit, controls: true, origins: ['https://a.example'] });
    const input = await system.newDispute('client-1');
    await system.ask('/sandbox');
    const preflight = { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' };
    await system.ask('/account', { method: 'OPTIONS', headers: preflight });
    expect((await system.ask('/account')).status).toBe(200);
    expect((await system.askFor('openDispute', input)).status).toBe(429);
    expect(system.backEnd.ledger().disputes).toEqual([]);
  });

  it.each([{ requests: 0 }, { requests: 1.5 }, { requests: 1, windowMs: 0 }])(
    'refuses the limit %o, which can be none',
    (rateLimit) => {
      expect(() => createMockBackEnd({ rateLimit })).toThrow(RangeError);
    },
  );
});

describe('createMockBackEnd with controls', () => {
  const controlled = () => new AskedBackEnd({ controls: true });
  const post = (system: AskedBackEnd, path: string, body: unknown = {}) =>
    system.ask(path, { method: 'POST', body, token: undefined });

  it('tells the time, the customers and the ledger', async () => {
    const system = controlled();
    const { id: disputeId } = await system.open('client-1');
    const state = await (await system.ask('/sandbox', { token: undefined })).json();
    expect(state).toMatchObject({
      now: '2026-11-23T10:00:00.000Z',
      customers: [{ id: 'household' }, { id: 'business' }],
      ledger: { disputes: [{ disputeId, clientReference: 'client-1' }] },
    });
  });

  it('moves the clock', async () => {
    const system = controlled();
    const moved = await (await post(system, '/sandbox/clock', { days: 14, hours: 2 })).json();
    expect(moved).toMatchObject({ now: '2026-12-07T12:00:00.000Z' });
    expect((await system.ask('/account')).headers.get('Date')).toMatch(/^Mon, 07 Dec 2026 12:00/);
    for (const days of [-1, 'soon']) {
      expect((await post(system, '/sandbox/clock', { days })).status).toBe(400);
    }
  });

  it('starts afresh', async () => {
    const system = controlled();
    await system.open('client-1');
    await post(system, '/sandbox/reset');
    expect(system.backEnd.ledger().disputes).toEqual([]);
    await expect(system.open('client-1')).resolves.toMatchObject({ clientReference: 'client-1' });
  });

  it.each([
    ['a form', { method: 'POST', body: 'days=1', headers: { 'Content-Type': 'text/plain' } }, 415],
    ['GET', { method: 'GET' }, 405],
  ])('does not move the clock for %s', async (_, ask, status) => {
    const system = controlled();
    expect((await system.ask('/sandbox/clock', ask)).status).toBe(status);
    expect(system.backEnd.clock.now().getTime()).toBe(NOW);
  });

  it('has no other controls, and none at all without the option', async () => {
    expect((await controlled().ask('/sandbox/nothing')).status).toBe(404);
    const system = new AskedBackEnd();
    const asked = { method: 'POST', body: '{}', headers: JSON_TYPE };
    for (const [path, ask] of [
      ['/sandbox', {}],
      ['/sandbox/reset', asked],
    ] as const) {
      expect((await system.ask(path, ask)).status).toBe(404);
    }
  });
});

describe('fetch of createMockBackEnd', () => {
  it('sends nothing that is called off in the same moment, as in a browser (D5, R5)', async () => {
    let backEnd = createMockBackEnd();
    const create = () => {
      const provider = createDemoProvider({ now: () => NOW });
      backEnd = createMockBackEnd({
        provider,
        basePath: BASE_PATH,
        authenticate: () => 'household',
      });
      return createRestAdapter({ endpoint: `${ORIGIN}${BASE_PATH}`, fetch: backEnd.fetch });
    };
    const only = ['aborted-before-writes-nothing', 'aborted-meanwhile-writes-nothing'];
    const { rules } = await checkAdapter({ create, only });
    expect(rules.map(({ result }) => result)).toEqual(['passed', 'passed']);
    expect(backEnd.ledger().disputes).toEqual([]);
  });
});
