import { describe, expect, it, vi } from 'vitest';
import type { GetToken } from '../../../src/contract/index.js';
import { buildDispute, buildOpenDisputeInput } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import { failureOf } from '../../support/failure.js';
import { settle } from '../../support/settle.js';
import {
  json,
  ofAccount,
  problem,
  readOptions,
  StubServer,
  writeOptions,
  type Asked,
} from './stub-server.js';

const noItems = () => json({ items: [] });
const tokenOf = ({ headers }: Asked) => headers.get('Authorization');

/** Takes only this token. */
function serverTaking(token: string): StubServer {
  const server = new StubServer();
  server.always = (asked) => (tokenOf(asked) === `Bearer ${token}` ? noItems() : problem(401));
  return server;
}

const badTokens: readonly (readonly [string, GetToken])[] = [
  [
    'throws',
    () => {
      throw new Error('canary');
    },
  ],
  ['rejects', () => Promise.reject(new Error('canary'))],
  ['gives a line break', async () => 'canary\r\nX-Other: 1'],
  ['gives another control character', async () => 'canary\u0000'],
  ['gives a letter that no header takes', async () => 'canary\u2603'],
  ['gives nothing', async () => ''],
  ['gives no text', async () => ({ token: 'canary' }) as unknown as string],
];

describe('createRestAdapter: tokens', () => {
  it('should send the token in its header, and no cookies (S5, S6)', async () => {
    const server = serverTaking('secret');
    await server.adapter({ getToken: async () => 'secret' }).lines(ofAccount, readOptions);
    expect(server.asked.map(tokenOf)).toEqual(['Bearer secret']);
    expect(server.last.init.credentials).toBe('omit');
  });

  it('should ask for the token once for requests at the same time, and anew for later ones (S5)', async () => {
    const token = deferred<string>();
    const getToken = vi.fn<GetToken>(() => token.promise);
    const adapter = serverTaking('secret').adapter({ getToken });
    const both = [
      adapter.lines(ofAccount, readOptions),
      adapter.billingCycles(ofAccount, readOptions),
    ];
    token.resolve('secret');
    await Promise.all(both);
    expect(getToken).toHaveBeenCalledTimes(1);
    expect(getToken).toHaveBeenLastCalledWith();
    await adapter.lines(ofAccount, readOptions);
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it('should refresh a refused token once and send the same request with the same key (R8)', async () => {
    const server = new StubServer().answer(problem(401), json(buildDispute(), {}, 201));
    const getToken = vi.fn<GetToken>(async (options) => (options?.refresh ? 'new' : 'old'));
    const adapter = server.adapter({ getToken });
    await adapter.openDispute(buildOpenDisputeInput(), writeOptions);
    expect(getToken.mock.calls).toEqual([[], [{ refresh: true }]]);
    expect(server.asked.map(tokenOf)).toEqual(['Bearer old', 'Bearer new']);
    const sent = server.asked.map(({ method, url, init, headers }) => [
      method,
      url,
      init.body,
      headers.get('Idempotency-Key'),
    ]);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('should share one refresh among all that were refused, also among late ones (R8)', async () => {
    const late = deferred<Response>();
    const fresh = deferred<string>();
    const server = serverTaking('new').answer(problem(401), problem(401), () => late.promise);
    const getToken = vi.fn<GetToken>(async (options) => (options?.refresh ? fresh.promise : 'old'));
    const adapter = server.adapter({ getToken });
    const ask = () => adapter.lines(ofAccount, readOptions);
    const refused = [ask(), ask(), ask()];
    await settle();
    const during = ask();
    fresh.resolve('new');
    await Promise.all([refused[0], refused[1], during]);
    late.resolve(problem(401));
    await refused[2];
    expect(getToken.mock.calls).toEqual([[], [{ refresh: true }]]);
    expect(server.asked.filter((asked) => tokenOf(asked) === 'Bearer new')).toHaveLength(4);
  });

  it('should say unauthenticated when the new token is refused too, and try anew next time (R8)', async () => {
    const server = new StubServer();
    server.always = problem(401);
    const getToken = vi.fn<GetToken>(async () => 'old');
    const adapter = server.adapter({ getToken });
    const error = await failureOf(adapter.lines(ofAccount, readOptions));
    expect(error.code).toBe('unauthenticated');
    expect(server.asked).toHaveLength(2);
    server.answer(problem(401), noItems());
    await adapter.lines(ofAccount, readOptions);
    expect(getToken.mock.calls.filter(([options]) => options?.refresh)).toHaveLength(2);
  });

  it('should not ask again without a token to refresh', async () => {
    const server = new StubServer().answer(problem(401));
    const error = await failureOf(server.adapter().lines(ofAccount, readOptions));
    expect([error.code, server.asked.length]).toEqual(['unauthenticated', 1]);
  });

  it.each(badTokens)(
    'should say unauthenticated, and no more, when getToken %s (S5)',
    async (_, getToken) => {
      const server = new StubServer();
      const error = await failureOf(server.adapter({ getToken }).lines(ofAccount, readOptions));
      expect(error.code).toBe('unauthenticated');
      expect(error.cause).toBeUndefined();
      expect(`${error.message} ${error.stack}`).not.toContain('canary');
      expect(server.asked).toEqual([]);
    },
  );

  it('should show the token in no error, address or log, whatever the answer is (S5)', async () => {
    const server = new StubServer();
    server.always = problem(422, { detail: 'canary-1', errors: [{ field: 'canary-1' }] });
    const adapter = server.adapter({ getToken: async () => 'canary-1' });
    const error = await failureOf(adapter.openDispute(buildOpenDisputeInput(), writeOptions));
    expect(JSON.stringify({ ...error, text: `${error.message} ${error.stack}` })).not.toContain(
      'canary',
    );
    expect(JSON.stringify([server.last.url, server.last.init.body])).not.toContain('canary');
  });

  it('should forget a getToken that never ends once nobody waits for it (R5)', async () => {
    const getToken = vi.fn<GetToken>(async () => 'secret');
    getToken.mockImplementationOnce(() => new Promise(() => {}));
    const adapter = serverTaking('secret').adapter({ getToken });
    const leaving = new AbortController();
    const abandoned = adapter.lines(ofAccount, { signal: leaving.signal });
    leaving.abort();
    await expect(abandoned).rejects.toBe(leaving.signal.reason);
    expect(await adapter.lines(ofAccount, readOptions)).toEqual([]);
  });
});
