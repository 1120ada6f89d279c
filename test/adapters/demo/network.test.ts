import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULT_MODES, type Wait } from '../../../src/adapters/demo/index.js';
import { until } from '../../support/until.js';
import { Customer, first, neverAborted, withKey } from './demo-fixture.js';

afterEach(() => vi.useRealTimers());

/** Delays that end when the test says so, with the times that were asked for. */
function heldWait() {
  const asked: number[] = [];
  const releases: (() => void)[] = [];
  const wait: Wait = (ms, signal) =>
    new Promise((resolve, reject) => {
      asked.push(ms);
      releases.push(resolve);
      const giveUp = (): void => {
        releases.splice(releases.indexOf(resolve), 1);
        reject(new Error('given up'));
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
  return { wait, asked, release: () => releases.shift()?.() };
}

async function oneCallInput(customer: Customer) {
  const { id } = await customer.billedCycle();
  return customer.openDisputeInput([first(await customer.eligibleCalls(id))]);
}

describe('faults of the demo provider', () => {
  it('should have no fault at first', () => {
    expect(new Customer('household').provider.faults.mode).toBe('none');
    expect(FAULT_MODES).toEqual(['none', 'slow', 'offline', 'errors']);
  });

  it('should reach nobody while offline, and lose nothing', async () => {
    const customer = new Customer('household');
    const input = await oneCallInput(customer);
    customer.provider.faults.mode = 'offline';
    const network = { code: 'network' };
    await expect(customer.adapter.account({}, neverAborted())).rejects.toMatchObject(network);
    await expect(customer.adapter.openDispute(input, withKey('key'))).rejects.toMatchObject(
      network,
    );
    expect(customer.provider.ledger()).toEqual([]);
    customer.provider.faults.mode = 'none';
    await customer.adapter.openDispute(input, withKey('key'));
    expect(customer.provider.ledger()).toHaveLength(1);
  });

  it('should fail every third call with errors switched on', async () => {
    const { provider, adapter } = new Customer('household');
    provider.faults.mode = 'errors';
    const results: unknown[] = [];
    for (let call = 0; call < 6; call += 1) {
      const failure = adapter.account({}, neverAborted()).then(
        () => 'answered',
        (error: { code: string }) => error.code,
      );
      results.push(await failure);
    }
    const three = ['answered', 'answered', 'unavailable'];
    expect(results).toEqual([...three, ...three]);
    await adapter.account({}, neverAborted());
    provider.faults.mode = 'errors';
    expect((await adapter.account({}, neverAborted())).id).toBe('household');
  });

  it('should let a submission through that is tried again with errors switched on (R1)', async () => {
    const customer = new Customer('household');
    const input = await oneCallInput(customer);
    customer.provider.faults.mode = 'errors';
    const { accountId, clientReference } = input;
    await customer.adapter.account({}, neverAborted());
    await customer.adapter.account({}, neverAborted());
    const unavailable = { code: 'unavailable' };
    const submit = () => customer.adapter.openDispute(input, withKey('key'));
    await expect(submit()).rejects.toMatchObject(unavailable);
    await customer.adapter.disputes({ accountId, clientReference }, neverAborted());
    await submit();
    expect(customer.provider.ledger()).toHaveLength(1);
  });

  it('should take seconds while slow', async () => {
    const { wait, asked, release } = heldWait();
    const { provider, adapter } = new Customer('household', { wait });
    provider.faults.mode = 'slow';
    const answer = adapter.account({}, neverAborted());
    await until('one wait', () => asked.length === 1);
    release();
    await until('two waits', () => asked.length === 2);
    release();
    expect((await answer).id).toBe('household');
    expect(asked[0]).toBeGreaterThanOrEqual(1_000);
  });
});

describe('latency of the demo provider', () => {
  it('should be what the option says, half on the way there and half on the way back', async () => {
    vi.useFakeTimers();
    let latency = 100;
    const { adapter } = new Customer('household', { latencyMs: () => latency });
    let answered = false;
    void adapter.account({}, neverAborted()).then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(99);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toBe(true);
    latency = 0;
    await adapter.account({}, neverAborted());
  });

  it('should reject with aborted at once, and leave no timer (R5)', async () => {
    vi.useFakeTimers();
    const { adapter } = new Customer('household', { latencyMs: 5_000 });
    const controller = new AbortController();
    const answer = adapter.account({}, { signal: controller.signal });
    const rejected = expect(answer).rejects.toMatchObject({ code: 'aborted' });
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    await rejected;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('should not begin with a signal that is aborted already', async () => {
    const { adapter } = new Customer('household');
    const signal = AbortSignal.abort();
    await expect(adapter.account({}, { signal })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('should leave no timer after an answer', async () => {
    vi.useFakeTimers();
    const { adapter } = new Customer('household', { latencyMs: 200 });
    const answer = adapter.account({}, neverAborted());
    await vi.advanceTimersByTimeAsync(200);
    await answer;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('should not have opened what was given up on its way there', async () => {
    const { wait, asked } = heldWait();
    const input = await oneCallInput(new Customer('household'));
    const customer = new Customer('household', { wait, latencyMs: 100 });
    const controller = new AbortController();
    const options = { ...withKey(), signal: controller.signal };
    const write = customer.adapter.openDispute(input, options);
    await until('one wait', () => asked.length === 1);
    controller.abort();
    await expect(write).rejects.toThrow();
    expect(customer.provider.ledger()).toEqual([]);
  });

  it('opens nothing when a write is called off at once, without any delay', async () => {
    const input = await oneCallInput(new Customer('household'));
    const customer = new Customer('household');
    const controller = new AbortController();
    const options = { ...withKey(), signal: controller.signal };
    const write = customer.adapter.openDispute(input, options);
    controller.abort();
    await expect(write).rejects.toMatchObject({ code: 'aborted' });
    expect(customer.provider.ledger()).toEqual([]);
  });

  it('should have opened what was given up on its way back, and tell it by the key (R3)', async () => {
    const { wait, asked, release } = heldWait();
    const input = await oneCallInput(new Customer('household'));
    const customer = new Customer('household', { wait, latencyMs: 100 });
    const controller = new AbortController();
    const options = { idempotencyKey: 'key', signal: controller.signal };
    const write = customer.adapter.openDispute(input, options);
    await until('one wait', () => asked.length === 1);
    release();
    await until('two waits', () => asked.length === 2);
    controller.abort();
    await expect(write).rejects.toThrow();

    const again = customer.adapter.openDispute(input, withKey('key'));
    await until('three waits', () => asked.length === 3);
    release();
    await until('four waits', () => asked.length === 4);
    release();
    const ledger = customer.provider.ledger();
    expect(ledger.map(({ disputeId }) => disputeId)).toEqual([(await again).id]);
  });

  it('should stop an upload when it is given up', async () => {
    const { wait, asked } = heldWait();
    const customer = new Customer('household', { wait, latencyMs: 100 });
    const controller = new AbortController();
    const upload = customer.adapter.uploadEvidence?.(
      {
        accountId: 'household',
        disputeId: 'household.dispute.under-review',
        file: new Blob(['x']),
        name: 'x.txt',
        mediaType: 'text/plain',
      },
      { ...withKey(), signal: controller.signal },
    );
    await until('one wait', () => asked.length === 1);
    controller.abort();
    await expect(upload).rejects.toThrow();
  });
});
