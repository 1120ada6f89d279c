import { describe, expect, it, vi } from 'vitest';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { findAdapterFactory } from '../../../src/controllers/adapter-registry.js';
import '../../../src/define/rest-adapter.js';
import { json, ofAccount, readOptions, StubServer } from './stub-server.js';

async function urlAskedOf(endpoint: string): Promise<string> {
  const server = new StubServer().answer(json({ items: [] }));
  await server.adapter({ endpoint }).lines(ofAccount, readOptions);
  return server.last.url;
}

/** A document has its properties from its prototype. */
const onPage = (): void => {
  const page: object = Object.create({ baseURI: 'https://portal.example/account/bills' });
  vi.stubGlobal('document', page);
};

describe('createRestAdapter: endpoint', () => {
  it.each([
    ['https://billing.example', 'https://billing.example/accounts/account-1/lines'],
    ['https://billing.example/', 'https://billing.example/accounts/account-1/lines'],
    ['http://localhost:8080/api//', 'http://localhost:8080/api/accounts/account-1/lines'],
  ])('should begin at %s', async (endpoint, url) => {
    expect(await urlAskedOf(endpoint)).toBe(url);
  });

  it('should take a path on the site of the document', async () => {
    onPage();
    const rest = '/accounts/account-1/lines';
    expect(await urlAskedOf('/billing/')).toBe(`https://portal.example/billing${rest}`);
    expect(await urlAskedOf('api')).toBe(`https://portal.example/account/api${rest}`);
  });

  it.each(['billing.acme.example/api', 'www.acme.example'])(
    'should not take %s for a path on the site (E12)',
    (endpoint) => {
      onPage();
      expect(() => createRestAdapter({ endpoint })).toThrow('an http or https address');
    },
  );

  it.each([
    '/billing',
    'ftp://billing.example',
    'javascript:alert(1)',
    'data:text/plain,x',
    'https://user@billing.example',
    'https://user:canary@billing.example',
    'https://billing.example/?key=canary',
    'https://billing.example/?',
    'https://billing.example/#canary',
    'https://',
    'billing.acme.example',
    'billing.acme.example/api',
    'billing.acme.example:8443/api',
  ])('should refuse %s, say what is allowed, and not repeat it (S6)', (endpoint) => {
    const create = () => createRestAdapter({ endpoint });
    expect(create).toThrow(TypeError);
    expect(create).toThrow('an http or https address, or a path on this site');
    expect(create).not.toThrow('canary');
  });

  it('should make adapter="rest" known, and say what is missing without an endpoint (E12)', async () => {
    const factory = findAdapterFactory('rest');
    const settings = { getToken: undefined };
    await expect((async () => factory?.({ ...settings, endpoint: undefined }))()).rejects.toThrow(
      'The adapter "rest" needs an endpoint',
    );
    const adapter = await factory?.({ ...settings, endpoint: 'https://billing.example' });
    expect(adapter?.capabilities).toMatchObject({ disputeBill: false });
  });
});

describe('createRestAdapter: time', () => {
  it("should tell the server's time once an answer has told it, and the device's before", async () => {
    vi.useFakeTimers({ now: Date.parse('2026-08-11T12:00:00Z'), toFake: ['Date'] });
    try {
      const server = new StubServer().answer(
        json({ items: [] }, { Date: 'Tue, 11 Aug 2026 13:00:00 GMT' }),
        json({ items: [] }, { Date: 'yesterday' }),
      );
      const adapter = server.adapter();
      expect(adapter.now?.()).toBe(Date.parse('2026-08-11T12:00:00Z'));
      await adapter.lines(ofAccount, readOptions);
      vi.setSystemTime(Date.parse('2026-08-11T12:00:05Z'));
      await adapter.lines(ofAccount, readOptions);
      expect(adapter.now?.()).toBe(Date.parse('2026-08-11T13:00:05Z'));
    } finally {
      vi.useRealTimers();
    }
  });
});
