import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import type { BillingAdapter, Evidence } from '../../../src/contract/index.js';
import { buildEvidence } from '../../support/builders.js';
import { failureOf } from '../../support/failure.js';
import { ENDPOINT, json, ofDispute, StubServer } from './stub-server.js';

const { signal } = new AbortController();

function upload(adapter: BillingAdapter): Promise<Evidence> {
  const file = new Blob(['12345']);
  const answer = adapter.uploadEvidence?.(
    { ...ofDispute, file, name: 'bill.pdf', mediaType: 'application/pdf' },
    { signal, idempotencyKey: 'key-1' },
  );
  if (!answer) throw new Error('there is no uploadEvidence()');
  return answer;
}

describe('createRestAdapter: uploads', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('sends the file with its name and key, and answers what the server keeps', async () => {
    const server = new StubServer().answer(json(buildEvidence(), {}, 201));
    expect(await upload(server.adapter())).toEqual(buildEvidence());
    const { init, headers } = server.last;
    expect(Object.fromEntries(headers)).toEqual({
      accept: 'application/json',
      'x-requested-with': 'redress',
      'idempotency-key': '"key-1"',
    });
    expect(((init.body as FormData).get('file') as File).name).toBe('bill.pdf');
  });

  it('hands no file on to another address (S6)', async () => {
    const server = new StubServer().answer(
      new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } }),
    );
    expect((await failureOf(upload(server.adapter()))).code).toBe('malformed');
    expect(server.last.init.redirect).toBe('manual');
    expect(server.asked).toHaveLength(1);
  });

  it('uses no XMLHttpRequest, which cannot refuse a redirect (S6)', async () => {
    const server = new StubServer().answer(json(buildEvidence(), {}, 201));
    vi.stubGlobal('fetch', server.fetch);
    vi.stubGlobal('XMLHttpRequest', function () {
      throw new Error('asked for an XMLHttpRequest');
    });
    expect(await upload(createRestAdapter({ endpoint: ENDPOINT }))).toEqual(buildEvidence());
  });

  it('sends the file again without cookies after a refused token is refreshed (R8, S6)', async () => {
    const server = new StubServer().answer(json({}, {}, 401), json(buildEvidence(), {}, 201));
    const adapter = server.adapter({ getToken: async () => 'secret' });
    expect(await upload(adapter)).toEqual(buildEvidence());
    expect(server.last.headers.get('Authorization')).toBe('Bearer secret');
    expect(server.last.init.credentials).toBe('omit');
    expect(server.asked[0]?.headers.get('Idempotency-Key')).toBe('"key-1"');
  });
});
