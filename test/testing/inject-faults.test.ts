import { describe, expect, it, vi } from 'vitest';
import type { BillingAdapter } from '../../src/contract/index.js';
import { guardAdapter } from '../../src/guard/index.js';
import {
  FAULTS,
  injectFaults,
  mulberry32,
  type FaultName,
  type FaultOptions,
} from '../../src/testing/index.js';
import { buildCalls, buildOpenDisputeInput } from '../support/builders.js';
import { stubAdapter } from '../support/stub-adapter.js';

const { signal } = new AbortController();
const write = { signal, idempotencyKey: 'k1' };
const list = { accountId: 'account-1', lineId: 'line-1', cycleId: 'cycle-1' };

function withFault(fault: FaultName | 'none', options: Partial<FaultOptions> = {}) {
  const good = stubAdapter();
  const openDispute = vi.fn<BillingAdapter['openDispute']>((input, callOptions) =>
    good.openDispute(input, callOptions),
  );
  const adapter = injectFaults(
    stubAdapter({
      openDispute,
      calls: async () => ({ items: buildCalls(9) }),
      now: () => 1_000,
    }),
    { seed: 1, plan: { openDispute: [fault], calls: [fault], account: [fault] }, ...options },
  );
  return { adapter, openDispute, open: () => adapter.openDispute(buildOpenDisputeInput(), write) };
}

/** The faults of some reads, in order; `undefined` where nothing happened. */
async function faultsOf(seed: number): Promise<(FaultName | undefined)[]> {
  const faults: (FaultName | undefined)[] = [];
  const adapter = injectFaults(stubAdapter(), {
    seed,
    rates: { down: 0.3, 'rate-limited': 0.3 },
    onFault: (_, fault) => (faults[faults.length - 1] = fault),
  });
  for (let read = 0; read < 20; read += 1) {
    faults.push(undefined);
    await adapter.account({}, { signal }).catch(() => {});
  }
  return faults;
}

describe('injectFaults', () => {
  it.each([
    ['down', 'unavailable', 0],
    ['timeout', 'timeout', 0],
    ['reset', 'network', 1],
    ['truncated', 'malformed', 1],
    ['malformed', 'malformed', 1],
    ['wrong-status', 'unknown', 1],
    ['unauthenticated-once', 'unauthenticated', 0],
    ['in-progress', 'in-progress', 0],
    ['precondition-failed', 'conflict', 0],
    ['unprocessable', 'invalid', 0],
    ['rate-limited', 'rate-limited', 0],
  ] as const)('should fail with %s as %s behind the guard', async (fault, code, carriedOut) => {
    const { adapter, openDispute } = withFault(fault, { wait: async () => {} });
    const port = guardAdapter(adapter, { retry: { writeAttempts: 1 } });
    await expect(port.openDispute(buildOpenDisputeInput(), write)).rejects.toMatchObject({ code });
    expect(openDispute).toHaveBeenCalledTimes(carriedOut);
  });

  it('should deliver a write twice with the same key (R2)', async () => {
    const { openDispute, open } = withFault('duplicate-delivery');
    await open();
    expect(openDispute.mock.calls.map(([, { idempotencyKey }]) => idempotencyKey)).toEqual([
      'k1',
      'k1',
    ]);
  });

  it('should let the time pass that it is given before it answers late', async () => {
    const wait = vi.fn(async () => {});
    const { open } = withFault('latency', { wait, latencyMs: 70 });
    await expect(open()).resolves.toMatchObject({ clientReference: 'client-1' });
    expect(wait).toHaveBeenCalledWith(70, signal);
  });

  it('should answer a list in another order, with everything in it', async () => {
    const { adapter } = withFault('reordered');
    const { items } = await adapter.calls(list, { signal });
    const ids = items.map(({ id }) => id);
    const inOrder = buildCalls(9).map(({ id }) => id);
    expect(ids).not.toEqual(inOrder);
    expect(ids.toSorted()).toEqual(inOrder);
  });

  it('should end the session only once', async () => {
    const plan = { account: ['unauthenticated-once', 'unauthenticated-once'] } as const;
    const { adapter } = withFault('none', { plan });
    await expect(adapter.account({}, { signal })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(adapter.account({}, { signal })).resolves.toMatchObject({ id: 'account-1' });
  });

  it('should let reads pass where only writes can fail', async () => {
    for (const fault of ['in-progress', 'precondition-failed', 'unprocessable'] as const) {
      const { adapter } = withFault(fault);
      await expect(adapter.account({}, { signal })).resolves.toMatchObject({ id: 'account-1' });
    }
  });

  it('should put the clock wrong from then on', async () => {
    const { adapter } = withFault('clock-skew', { clockSkewMs: 500 });
    expect(adapter.now?.()).toBe(1_000);
    await adapter.account({}, { signal });
    expect(adapter.now?.()).toBe(1_500);
  });

  it('should say how long to wait when there are too many requests (R4)', async () => {
    const { open } = withFault('rate-limited', { retryAfterMs: 40 });
    await expect(open()).rejects.toMatchObject({ retryAfterMs: 40 });
  });

  it('should do nothing after the end of the plan, and leave out what the adapter leaves out', async () => {
    const { adapter, open } = withFault('down');
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(open()).resolves.toMatchObject({ id: 'dispute-1' });
    const bare: BillingAdapter = stubAdapter();
    delete bare.withdraw;
    expect(injectFaults(bare, { seed: 1 })).not.toHaveProperty('withdraw');
    expect(adapter).toHaveProperty('withdraw');
  });

  it('should fail in the same way for the same seed, and in another for another', async () => {
    const first = await faultsOf(7);
    expect(first).toContain('down');
    expect(first).toContain('rate-limited');
    expect(first).toContain(undefined);
    expect(await faultsOf(7)).toEqual(first);
    expect(await faultsOf(8)).not.toEqual(first);
  });

  it('should know each fault under one name', () => {
    expect(new Set(FAULTS).size).toBe(15);
  });
});

describe('mulberry32', () => {
  it('should repeat itself for a seed, between 0 and 1', () => {
    const [a, b] = [mulberry32(3), mulberry32(3)];
    const numbers = Array.from({ length: 50 }, () => a());
    expect(Array.from({ length: 50 }, () => b())).toEqual(numbers);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBe(50);
  });
});
