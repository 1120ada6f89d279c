/** The REST adapter against a server on another origin: real CORS, real sockets. */
import { expect } from '@open-wc/testing';
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import type { BillingAdapter } from '../../src/contract/index.js';
import { guardAdapter } from '../../src/guard/index.js';
import { Trial } from '../../src/testing/trial.js';
import { startMockServer, type MockServerSettings } from '../support/mock-server.js';

const DAY_MS = 86_400_000;
const { signal } = new AbortController();
const write = (idempotencyKey: string) => ({ signal, idempotencyKey });

async function connected(settings: Partial<MockServerSettings> = {}) {
  const server = await startMockServer({ origins: [location.origin], ...settings });
  const adapter = createRestAdapter({
    endpoint: server.endpoint,
    getToken: async () => 'household',
  });
  const port = guardAdapter(adapter, { retry: { readAttempts: 1, writeAttempts: 1 } });
  return { server, adapter, port };
}

async function openedAt(adapter: BillingAdapter) {
  const input = await new Trial(adapter, { create: () => adapter }, signal).openInput();
  const { id: disputeId } = await adapter.openDispute(input, write('open-1'));
  return { accountId: input.accountId, disputeId };
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'an answer',
    (error: { readonly code?: string }) => error.code,
  );

describe('createRestAdapter: another origin', () => {
  it('sends a file', async () => {
    const { server, adapter, port } = await connected();
    expect(new URL(server.endpoint).origin).not.to.equal(location.origin);
    const dispute = await openedAt(adapter);
    const file = new Blob([new Uint8Array(6_000_000).fill(37)], { type: 'application/pdf' });
    const evidence = await port.uploadEvidence(
      { ...dispute, file, name: 'bill.pdf', mediaType: 'application/pdf' },
      write('file-1'),
    );
    expect(evidence).to.include({ name: 'bill.pdf', sizeBytes: file.size });
    const { disputes, evidence: files } = await server.ledger();
    expect([disputes.length, files.length]).to.deep.equal([1, 1]);
  });

  it('should read the headers that the server exposes: the tag and the date (R12)', async () => {
    const { server, adapter, port } = await connected({ days: 40 });
    const dispute = await openedAt(adapter);
    const ahead = ((port.now?.() ?? 0) - Date.now()) / DAY_MS;
    expect(Math.round(ahead)).to.equal(40);
    // The same customer at another device.
    const phone = createRestAdapter({
      endpoint: server.endpoint,
      getToken: async () => 'household',
    });
    await phone.addInformation({ ...dispute, text: 'From the phone.' }, write('info-1'));
    expect(await codeOf(port.withdraw(dispute, write('withdraw-1')))).to.equal('conflict');
    expect((await server.ledger()).withdrawals).to.deep.equal([]);
  });

  it('should tell a refused session from a server that is not reached', async () => {
    const { endpoint } = (await connected()).server;
    const stranger = guardAdapter(createRestAdapter({ endpoint, getToken: async () => 'nobody' }));
    expect(await codeOf(stranger.account({}, { signal }))).to.equal('unauthenticated');
  });

  it('should send cookies when there is no token', async () => {
    const { server } = await connected();
    document.cookie = 'session=business; path=/; SameSite=Lax';
    try {
      // The same site, though another origin: cookies know no ports.
      const endpoint = server.endpoint.replace('127.0.0.1', location.hostname);
      const account = await createRestAdapter({ endpoint }).account({}, { signal });
      expect(account.id).to.equal('business');
    } finally {
      document.cookie = 'session=; path=/; max-age=0';
    }
  });

  it('should be kept from the answer where its origin is not allowed', async () => {
    const { port, server } = await connected({ origins: ['https://portal.example'] });
    expect(await codeOf(port.account({}, { signal }))).to.equal('network');
    expect((await server.ledger()).disputes).to.deep.equal([]);
  });
});
