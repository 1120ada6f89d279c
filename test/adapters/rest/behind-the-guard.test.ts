import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../../bin/mock-server/listen.mjs';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import type { Call } from '../../../src/contract/index.js';
import { guardAdapter, type GuardedAdapter } from '../../../src/guard/index.js';
import { createMockBackEnd, type MockBackEnd } from '../../../src/testing/index.js';
import { failureOf } from '../../support/failure.js';
import { FakeGuardClock } from '../../support/fake-guard-clock.js';
import { Customer, NOW } from '../demo/demo-fixture.js';
import { readOptions, writeOptions } from './stub-server.js';

type Interrupt = (request: Request) => Response | Promise<Response>;

const ofAccount = { accountId: 'household' };

describe('createRestAdapter: behind the guard, over HTTP', () => {
  let backEnd: MockBackEnd;
  let customer: Customer;
  let port: GuardedAdapter;
  let server: Awaited<ReturnType<typeof listen>>;
  /** What happens to the next requests instead of an answer. */
  let interruptions: Interrupt[];
  let log: string[];

  beforeEach(async () => {
    const provider = createDemoProvider({ now: () => NOW, pageSize: 20 });
    provider.signIn('household');
    customer = new Customer('household', {}, provider);
    backEnd = createMockBackEnd({ provider, basePath: '/api' });
    interruptions = [];
    log = [];
    server = await listen({
      handle: async (request) => {
        log.push(`${request.method} ${new URL(request.url).pathname}`);
        return interruptions.shift()?.(request) ?? backEnd.handle(request);
      },
      mostBodyBytes: 1_000_000,
    });
    const token = backEnd.signIn('household');
    const adapter = createRestAdapter({
      endpoint: `${server.origin}/api`,
      getToken: async () => token,
    });
    port = guardAdapter(adapter, { clock: new FakeGuardClock(), retry: { readAttempts: 1 } });
  });

  afterEach(() => server.stop());

  async function eligibleCalls(): Promise<readonly Call[]> {
    return customer.eligibleCalls((await customer.billedCycle()).id);
  }

  const inputFor = async (clientReference: string) =>
    customer.openDisputeInput((await eligibleCalls()).slice(0, 1), { clientReference });

  it('should lead from signing in to a dispute with evidence, and to its withdrawal', async () => {
    expect(port.capabilities.withdraw).toBe(false);
    expect(await port.account({}, readOptions)).toMatchObject({ id: 'household' });
    expect(port.capabilities.withdraw).toBe(true);
    const [line] = await port.lines(ofAccount, readOptions);
    const cycle = await customer.billedCycle();
    expect(await port.billingCycles(ofAccount, readOptions)).toContainEqual(cycle);
    const list = { ...ofAccount, lineId: line?.id ?? '', cycleId: cycle.id };
    const first = await port.calls(list, readOptions);
    const second = await port.calls({ ...list, cursor: first.nextCursor }, readOptions);
    expect(first.items).toHaveLength(20);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);

    const { id: disputeId } = await port.openDispute(await inputFor('client-1'), writeOptions);
    const ofDispute = { ...ofAccount, disputeId };
    const file = new Blob(['12345']);
    const evidence = await port.uploadEvidence(
      { ...ofDispute, file, name: 'bill.pdf', mediaType: 'application/pdf' },
      { ...writeOptions, idempotencyKey: 'key-2' },
    );
    expect(evidence).toMatchObject({ name: 'bill.pdf', mediaType: 'application/pdf' });
    const withdrawn = await port.withdraw(ofDispute, { ...writeOptions, idempotencyKey: 'key-3' });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', evidence: [{ id: evidence.id }] });
    const { disputes, evidence: files, withdrawals } = backEnd.ledger();
    expect([disputes.length, files.length, withdrawals.length]).toEqual([1, 1, 1]);
  });

  it('should leave one dispute when the answer is lost and the same key is sent again (R1, R3)', async () => {
    const input = await inputFor('client-1');
    interruptions.push(async (request) => {
      await backEnd.handle(request);
      return Response.error();
    });
    const lost = await failureOf(port.openDispute(input, writeOptions));
    expect(lost.code).toBe('network');
    const found = await port.disputes({ ...ofAccount, clientReference: 'client-1' }, readOptions);
    expect(found.items).toHaveLength(1);
    const again = await port.openDispute(input, writeOptions);
    expect(again.id).toBe(found.items[0]?.id);
    expect(backEnd.ledger().disputes).toHaveLength(1);
  });

  it('should say conflict when the dispute has changed since it was seen (R12)', async () => {
    const { id: disputeId } = await port.openDispute(await inputFor('client-1'), writeOptions);
    const elsewhere = { ...ofAccount, disputeId, text: 'From the phone.' };
    await customer.adapter.addInformation(elsewhere, { ...writeOptions, idempotencyKey: 'phone' });
    const late = { ...ofAccount, disputeId };
    const asked = port.withdraw(late, { ...writeOptions, idempotencyKey: 'key-2' });
    expect((await failureOf(asked)).code).toBe('conflict');
    expect(backEnd.ledger().withdrawals).toEqual([]);
  });

  it('should say network when an answer breaks off, and when nobody listens', async () => {
    interruptions.push(() => {
      let isSent = false;
      const body = new ReadableStream({
        pull: (controller) => {
          if (isSent) controller.error(new Error('cut'));
          else controller.enqueue(new TextEncoder().encode('{"items":'));
          isSent = true;
        },
      });
      return new Response(body, {
        headers: { 'Content-Type': 'application/json', 'Content-Length': '100' },
      });
    });
    expect((await failureOf(port.lines(ofAccount, readOptions))).code).toBe('network');
    await server.stop();
    expect((await failureOf(port.lines(ofAccount, readOptions))).code).toBe('network');
  });

  it('should follow no redirect (S6)', async () => {
    const headers = { Location: '/api/account' };
    interruptions.push(() => new Response(null, { status: 307, headers }));
    expect((await failureOf(port.lines(ofAccount, readOptions))).code).toBe('malformed');
    expect(log).toEqual(['GET /api/accounts/household/lines']);
  });

  it('should be called off by the caller (R5)', async () => {
    const page = new AbortController();
    interruptions.push((request) => {
      page.abort();
      return new Promise((resolve) => {
        request.signal.addEventListener('abort', () => resolve(Response.error()));
      });
    });
    const error = await failureOf(port.lines(ofAccount, { signal: page.signal }));
    expect(error.code).toBe('aborted');
  });
});
