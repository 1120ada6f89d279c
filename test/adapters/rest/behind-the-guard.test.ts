import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { guardAdapter, type GuardedAdapter } from '../../../src/contract/index.js';
import { buildAccount, buildEvidence, buildOpenDisputeInput } from '../../support/builders.js';
import { failureOf } from '../../support/failure.js';
import { FakeGuardClock } from '../../support/fake-guard-clock.js';
import { BackEnd } from './back-end.js';
import { callsInput, ofAccount, ofDispute, readOptions, writeOptions } from './stub-server.js';

describe('createRestAdapter: behind the guard, over HTTP', () => {
  let backEnd: BackEnd;
  let port: GuardedAdapter;
  const input = buildOpenDisputeInput({ clientReference: 'client-1' });

  beforeEach(async () => {
    backEnd = new BackEnd();
    const endpoint = await backEnd.start();
    const retry = { readAttempts: 1 };
    port = guardAdapter(createRestAdapter({ endpoint }), { clock: new FakeGuardClock(), retry });
  });

  afterEach(() => backEnd.stop());

  it('should lead from signing in to a dispute with evidence, and to its withdrawal', async () => {
    expect(port.capabilities.withdraw).toBe(false);
    expect(await port.account({}, readOptions)).toEqual(buildAccount());
    expect(port.capabilities.withdraw).toBe(true);
    expect(await port.lines(ofAccount, readOptions)).toHaveLength(1);
    expect(await port.billingCycles(ofAccount, readOptions)).toHaveLength(1);
    const { nextCursor: cursor } = await port.calls(callsInput, readOptions);
    const last = await port.calls({ ...callsInput, cursor }, readOptions);
    expect([last.items[0]?.id, last.nextCursor]).toEqual(['call-2', undefined]);

    const dispute = await port.openDispute(input, writeOptions);
    expect(dispute).toMatchObject({ id: 'dispute-1', clientReference: 'client-1' });
    const withdrawn = await port.withdraw(ofDispute, { ...writeOptions, idempotencyKey: 'key-2' });
    expect(withdrawn.status).toBe('withdrawn');
    const file = new Blob(['12345']);
    const evidence = await port.uploadEvidence(
      { ...ofDispute, file, name: 'bill.pdf', mediaType: 'application/pdf' },
      { ...writeOptions, idempotencyKey: 'key-3' },
    );
    expect(evidence).toEqual(buildEvidence());
  });

  it('should leave one dispute when the answer is lost and the same key is sent again (R1, R3)', async () => {
    backEnd.interruptions.push((response) => response.destroy());
    const lost = await failureOf(port.openDispute(input, writeOptions));
    expect(lost.code).toBe('network');
    const found = await port.disputes({ ...ofAccount, clientReference: 'client-1' }, readOptions);
    expect(found.items).toHaveLength(1);
    const again = await port.openDispute(input, writeOptions);
    expect([again.id, backEnd.disputes.length]).toEqual(['dispute-1', 1]);
  });

  it('should say network when an answer breaks off, and when nobody listens', async () => {
    backEnd.interruptions.push((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"items":');
      setImmediate(() => response.destroy());
    });
    expect((await failureOf(port.lines(ofAccount, readOptions))).code).toBe('network');
    await backEnd.stop();
    expect((await failureOf(port.lines(ofAccount, readOptions))).code).toBe('network');
    await backEnd.start();
  });

  it('should follow no redirect (S6)', async () => {
    backEnd.interruptions.push((response) => {
      response.writeHead(307, { Location: '/api/account' });
      response.end();
    });
    expect((await failureOf(port.lines(ofAccount, readOptions))).code).toBe('malformed');
    expect(backEnd.log).toEqual(['GET /accounts/account-1/lines']);
  });

  it('should be called off by the caller (R5)', async () => {
    const page = new AbortController();
    backEnd.interruptions.push(() => page.abort());
    const error = await failureOf(port.lines(ofAccount, { signal: page.signal }));
    expect(error.code).toBe('aborted');
  });
});
