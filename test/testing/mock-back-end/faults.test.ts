import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { guardAdapter } from '../../../src/guard/index.js';
import {
  createMockBackEnd,
  FAULTS,
  injectFaults,
  type FaultName,
  type MockFaultOptions,
} from '../../../src/testing/index.js';
import { ACCOUNT, AskedBackEnd, BASE_PATH, NOW, ORIGIN, problemOf } from './asked-back-end.js';

const wait = vi.fn(async () => {});
const { signal } = new AbortController();

function withFault(fault: FaultName | 'none', options: Partial<MockFaultOptions> = {}) {
  const plan = { openDispute: [fault], disputes: [fault], account: [fault], lines: [fault] };
  return new AskedBackEnd({ faults: { seed: 1, wait, plan, ...options } });
}

/** Opens a dispute through the adapter and its guard, which does not try again. */
async function openThrough(system: AskedBackEnd) {
  const adapter = createRestAdapter({
    endpoint: `${ORIGIN}${BASE_PATH}`,
    getToken: async () => system.token,
    fetch: system.backEnd.fetch,
  });
  const port = guardAdapter(adapter, { retry: { readAttempts: 1, writeAttempts: 1 } });
  const input = await system.newDispute('client-1');
  const send = () => port.openDispute(input, { signal, idempotencyKey: 'key-a' });
  const code = await send().then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );
  return { code, send, opened: () => system.backEnd.ledger().disputes.length };
}

/** Half of an answer is known to be cut off only where it is parsed, and on HTTP before. */
const otherCode: Partial<Record<FaultName, string>> = {
  truncated: 'network',
  // The adapter asks for a fresh token and sends again.
  'unauthenticated-once': 'fine',
};

describe('createMockBackEnd: faults', () => {
  beforeEach(() => wait.mockClear());

  it.each(FAULTS)(
    'should fail by %s as injectFaults does, and work when the same is sent again (R1, R2)',
    async (fault) => {
      const system = withFault(fault);
      const { code, send, opened } = await openThrough(system);
      const reference = new AskedBackEnd();
      const faulty = injectFaults(reference.provider.adapter, {
        seed: 1,
        wait,
        plan: { openDispute: [fault] },
      });
      const inPage = guardAdapter(faulty, { retry: { writeAttempts: 1 } });
      const expected = await inPage
        .openDispute(await reference.newDispute('client-1'), { signal, idempotencyKey: 'key-a' })
        .then(
          () => 'fine',
          (error: { code: string }) => error.code,
        );
      expect(code).toBe(otherCode[fault] ?? expected);
      if (otherCode[fault] === undefined) {
        expect(opened()).toBe(reference.backEnd.ledger().disputes.length);
      }
      await expect(send()).resolves.toMatchObject({ clientReference: 'client-1' });
      expect(opened()).toBe(1);
    },
  );

  it.each(['latency', 'down', 'timeout', 'reset', 'wrong-status'] as const)(
    'should let %s hit before the work was done, or after (R1)',
    async (fault) => {
      const before = await openThrough(withFault(fault, { moments: { [fault]: 'before-work' } }));
      const after = await openThrough(withFault(fault, { moments: { [fault]: 'after-work' } }));
      expect(before.code).toBe(after.code);
      if (fault !== 'latency') expect(before.opened()).toBe(0);
      expect(after.opened()).toBe(1);
    },
  );

  it('should choose the moment by the seed where both may be', async () => {
    const moments = async (seed: number) => {
      const done: number[] = [];
      const plan = { openDispute: Array.from({ length: 8 }, () => 'reset' as const) };
      for (let nth = 0; nth < 8; nth += 1) {
        const system = withFault('reset', { seed: seed + nth, plan, moments: { reset: 'either' } });
        done.push((await openThrough(system)).opened());
      }
      return done;
    };
    const first = await moments(1);
    expect(new Set(first)).toEqual(new Set([0, 1]));
    expect(await moments(1)).toEqual(first);
  });

  it('should lose the answer after the dispute was opened, and find it by its reference (R3)', async () => {
    const system = withFault('none', { plan: { openDispute: ['reset'] } });
    const { code } = await openThrough(system);
    expect(code).toBe('network');
    const found = await system.askFor('disputes', { clientReference: 'client-1' });
    expect(await found.json()).toMatchObject({ items: [{ clientReference: 'client-1' }] });
  });

  it('should break a connection off as Response.error() and as a fetch that rejects', async () => {
    const system = withFault('reset');
    expect((await system.ask('/account')).type).toBe('error');
    const other = withFault('reset');
    const headers = { Authorization: `Bearer ${other.token}` };
    await expect(
      other.backEnd.fetch(`${ORIGIN}${BASE_PATH}/account`, { headers }),
    ).rejects.toBeInstanceOf(TypeError);
  });

  it('should cut a body off in the middle', async () => {
    const whole = await (await new AskedBackEnd().ask('/account')).text();
    const response = await withFault('truncated').ask('/account');
    const reader = response.body?.getReader();
    const half = await reader?.read();
    expect(whole.startsWith(new TextDecoder().decode(half?.value as Uint8Array))).toBe(true);
    expect(half?.value?.byteLength).toBeLessThan(whole.length);
    expect(response.headers.get('Content-Length')).toBe(String(whole.length));
    await expect(reader?.read()).rejects.toThrow('network error');
  });

  it('should handle a duplicate twice, and answer both alike (R2)', async () => {
    const onFault = vi.fn();
    const system = withFault('duplicate-delivery', { onFault });
    const { code, opened } = await openThrough(system);
    expect([code, opened()]).toEqual(['fine', 1]);
    expect(onFault).toHaveBeenCalledWith('openDispute', 'duplicate-delivery');
  });

  it('should really deliver a duplicate twice', async () => {
    const authenticate = vi.fn(() => 'household' as const);
    const twice = createMockBackEnd({
      authenticate,
      faults: { seed: 1, plan: { account: ['duplicate-delivery'] } },
    });
    expect((await twice.handle(new Request(`${ORIGIN}/account`))).status).toBe(200);
    expect(authenticate).toHaveBeenCalledTimes(2);
  });

  it('should put a list into another order, with everything in it', async () => {
    const idsIn = async (response: Response) =>
      ((await response.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
    const inOrder = await idsIn(await new AskedBackEnd().askFor('disputes'));
    const mixed = await idsIn(await withFault('reordered').askFor('disputes'));
    expect(mixed).not.toEqual(inOrder);
    expect(mixed.toSorted()).toEqual(inOrder.toSorted());
  });

  it('should end the session once', async () => {
    const plan = { account: ['unauthenticated-once', 'unauthenticated-once'] } as const;
    const system = withFault('none', { plan });
    const statuses = [await system.ask('/account'), await system.ask('/account')];
    expect(statuses.map(({ status }) => status)).toEqual([401, 200]);
  });

  it.each([
    ['in-progress', 409, 'in-progress', '2'],
    ['precondition-failed', 412, 'precondition-failed', null],
    ['unprocessable', 422, 'invalid', null],
    ['rate-limited', 429, 'rate-limited', '2'],
    ['down', 503, 'unavailable', '2'],
  ] as const)('should answer %s with %i', async (fault, status, type, retryAfter) => {
    const system = withFault(fault, { retryAfterMs: 1_500 });
    const input = await system.newDispute('client-1');
    const response = await system.askFor('openDispute', input);
    expect([response.status, await problemOf(response)]).toEqual([status, type]);
    expect(response.headers.get('Retry-After')).toBe(retryAfter);
  });

  it.each(['in-progress', 'precondition-failed', 'unprocessable'] as const)(
    'should let reads pass by %s',
    async (fault) => {
      expect((await withFault(fault).ask('/account')).status).toBe(200);
    },
  );

  it('should tell the wrong time from then on', async () => {
    const system = withFault('clock-skew', { clockSkewMs: 90_000 });
    const first = await system.ask('/account');
    const second = await system.askFor('disputes');
    for (const { headers } of [first, second]) {
      expect(headers.get('Date')).toBe('Mon, 23 Nov 2026 10:01:30 GMT');
    }
  });

  it('should wait as long as it is told', async () => {
    await withFault('latency', { latencyMs: 70 }).ask('/account');
    await withFault('timeout', { latencyMs: 80 }).ask('/account');
    expect(wait.mock.calls.map((call: unknown[]) => call[0])).toEqual([70, 80]);
  });

  it('should fail in the same way for the same seed, and in another for another', async () => {
    const faultsOf = async (seed: number) => {
      const seen: (FaultName | undefined)[] = [];
      const system = new AskedBackEnd({
        faults: {
          seed,
          rates: { down: 0.3, reset: 0.3 },
          onFault: (_, fault) => (seen[seen.length - 1] = fault),
        },
      });
      for (let nth = 0; nth < 20; nth += 1) {
        seen.push(undefined);
        await system.ask('/account');
      }
      return seen;
    };
    const first = await faultsOf(7);
    expect(new Set(first)).toEqual(new Set(['down', 'reset', undefined]));
    expect(await faultsOf(7)).toEqual(first);
    expect(await faultsOf(8)).not.toEqual(first);
  });

  it('should show the faults of the provider behind it as HTTP does', async () => {
    const provider = createDemoProvider({ now: () => NOW });
    const system = new AskedBackEnd({ provider });
    provider.faults.mode = 'offline';
    expect((await system.ask('/account')).type).toBe('error');
    provider.faults.mode = 'errors';
    const statuses = [await system.ask('/account'), await system.ask('/account')];
    const third = await system.ask('/account');
    expect([...statuses, third].map(({ status }) => status)).toEqual([200, 200, 503]);
  });

  it('should give up a read whose page has gone, and carry a write out all the same', async () => {
    const page = new AbortController();
    const system = withFault('latency', {
      plan: { account: ['latency'] },
      wait: (_, aborted) => {
        page.abort();
        return aborted.aborted ? Promise.reject(aborted.reason) : Promise.resolve();
      },
    });
    const headers = { Authorization: `Bearer ${system.token}` };
    const url = `${ORIGIN}${BASE_PATH}/account`;
    const request = new Request(url, { headers, signal: page.signal });
    expect((await system.backEnd.handle(request)).type).toBe('error');
    const { accountId: _, ...content } = await system.newDispute('client-1');
    const write = new Request(`${ORIGIN}${BASE_PATH}/accounts/${ACCOUNT}/disputes`, {
      method: 'POST',
      headers: { ...headers, ...system.writeHeaders(), 'Content-Type': 'application/json' },
      body: JSON.stringify(content),
      signal: AbortSignal.any([page.signal]),
    });
    const answer = await system.backEnd.handle(write);
    expect([answer.type, system.backEnd.ledger().disputes.length]).toEqual(['default', 1]);
  });
});
