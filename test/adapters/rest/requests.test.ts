import { describe, expect, it } from 'vitest';
import { restRoutes } from '../../../src/adapters/rest/index.js';
import {
  buildAccount,
  buildCall,
  buildContactReceipt,
  buildContactRequest,
  buildDispute,
  buildEvidence,
  buildLine,
  buildOpenDisputeInput,
} from '../../support/builders.js';
import { failureOf } from '../../support/failure.js';
import {
  callsInput,
  ENDPOINT,
  json,
  ofAccount,
  ofDispute,
  readOptions,
  StubServer,
  writeOptions,
} from './stub-server.js';

const DISPUTES = '/accounts/account-1/disputes';
const aDispute = () => new StubServer().answer(json(buildDispute(), {}, 201));
const aList = (body: object = {}, headers = {}) =>
  new StubServer().answer(json({ items: [buildCall()], ...body }, headers));

describe('createRestAdapter: requests', () => {
  it('should ask for the account, and take over what is possible before it answers', async () => {
    const server = new StubServer().answer(
      json({ account: buildAccount(), capabilities: { withdraw: true, evidence: 'yes' } }),
    );
    const adapter = server.adapter();
    expect(adapter.capabilities).toMatchObject({ disputeBill: false, withdraw: false });
    expect(await adapter.account({}, readOptions)).toEqual(buildAccount());
    expect(adapter.capabilities).toEqual({
      disputeBill: false,
      withdraw: true,
      evidence: false,
      partialAmounts: false,
      contain: false,
      feedback: false,
      demonstration: false,
    });
    expect([server.last.method, server.last.url]).toEqual(['GET', `${ENDPOINT}/account`]);
  });

  it('should offer nothing when the answer tells of nothing', async () => {
    const full = { disputeBill: true, withdraw: true, evidence: true };
    const server = new StubServer().answer(
      json({ account: buildAccount(), capabilities: full }),
      json({ account: buildAccount() }),
    );
    const adapter = server.adapter();
    await adapter.account({}, readOptions);
    expect(adapter.capabilities).toMatchObject(full);
    await adapter.account({}, readOptions);
    expect(Object.values(adapter.capabilities)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('sends every request explicitly: no cache, no redirect, no referrer (S6)', async () => {
    const server = new StubServer().answer(json({ items: [buildLine()] }));
    expect(await server.adapter().lines(ofAccount, readOptions)).toEqual([buildLine()]);
    const { target, init, headers } = server.last;
    expect(target).toBe('/accounts/account-1/lines');
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: readOptions.signal,
    });
    expect(init.body).toBeUndefined();
    // Only what needs no preflight from another origin (P1).
    expect(Object.fromEntries(headers)).toEqual({ accept: 'application/json' });
  });

  it('should ask for billing cycles, calls, disputes and one dispute by their paths', async () => {
    const server = new StubServer();
    server.always = json({ items: [], id: 'dispute-1' });
    const adapter = server.adapter();
    await adapter.billingCycles(ofAccount, readOptions);
    await adapter.calls({ ...callsInput, cursor: 'a b&c' }, readOptions);
    await adapter.calls(callsInput, readOptions);
    await adapter.disputes({ ...ofAccount, clientReference: 'mark', cursor: '2' }, readOptions);
    await adapter.disputes(ofAccount, readOptions);
    await adapter.dispute(ofDispute, readOptions);
    const calls = '/accounts/account-1/lines/line-1/billing-cycles/cycle-1/calls';
    expect(server.asked.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'GET /accounts/account-1/billing-cycles',
      `GET ${calls}?cursor=a+b%26c`,
      `GET ${calls}`,
      `GET ${DISPUTES}?clientReference=mark&cursor=2`,
      `GET ${DISPUTES}`,
      `GET ${DISPUTES}/dispute-1`,
    ]);
  });

  it('should ask for reasons in the language of the customer', async () => {
    const server = new StubServer();
    server.always = json({ items: [] });
    const adapter = server.adapter();
    await adapter.reasons?.({ ...ofAccount, subject: 'bill', locale: 'fr-CA' }, readOptions);
    expect(server.last.target).toBe('/accounts/account-1/dispute-reasons?subject=bill');
    expect(server.last.headers.get('Accept-Language')).toBe('fr-CA');
    await adapter.reasons?.({ ...ofAccount, subject: 'calls', locale: 'fr\nX: y' }, readOptions);
    expect(server.last.headers.has('Accept-Language')).toBe(false);
  });

  it('should open a dispute with its key in quotes, and nothing but known fields in the body (R2)', async () => {
    const server = aDispute();
    const input = { ...buildOpenDisputeInput(), extra: 1 };
    const options = { ...writeOptions, idempotencyKey: 'a"b\\c' };
    expect(await server.adapter().openDispute(input, options)).toEqual(buildDispute());
    const { accountId, extra, ...body } = input;
    expect([accountId, extra]).toEqual(['account-1', 1]);
    expect([server.last.method, server.last.target]).toEqual(['POST', DISPUTES]);
    expect(JSON.parse(server.last.init.body as string)).toEqual(body);
    expect(server.last.headers.get('Idempotency-Key')).toBe('"a\\"b\\\\c"');
    expect(server.last.headers.get('Content-Type')).toBe('application/json');
    expect(server.last.headers.has('If-Match')).toBe(false);
  });

  it('should post information, a withdrawal and a contact request', async () => {
    const server = new StubServer().answer(
      json(buildDispute()),
      json(buildDispute()),
      json(buildContactReceipt(), {}, 201),
    );
    const adapter = server.adapter();
    await adapter.addInformation({ ...ofDispute, text: 'More.' }, writeOptions);
    await adapter.withdraw?.(ofDispute, writeOptions);
    const { accountId, ...message } = buildContactRequest();
    expect(await adapter.contact({ accountId, ...message }, writeOptions)).toEqual(
      buildContactReceipt(),
    );
    expect(
      server.asked.map(({ target, init }) => [target, JSON.parse(init.body as string)]),
    ).toEqual([
      [`${DISPUTES}/dispute-1/information`, { text: 'More.' }],
      [`${DISPUTES}/dispute-1/withdrawal`, {}],
      ['/accounts/account-1/contact-requests', message],
    ]);
    const keys = server.asked.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toEqual(['"key-1"', '"key-1"', '"key-1"']);
  });

  it('posts what a customer thinks of a page', async () => {
    const receivedAt = '2026-08-05T10:00:00Z';
    const server = new StubServer().answer(json({ receivedAt }, {}, 201));
    const feedback = { page: 'dispute', isUseful: false, comment: 'Where is my credit?' };
    const input = { accountId: 'account-1', ...feedback };
    expect(await server.adapter().feedback?.(input, writeOptions)).toEqual({ receivedAt });
    expect(server.last.target).toBe('/accounts/account-1/feedback');
    expect(JSON.parse(server.last.init.body as string)).toEqual(feedback);
    expect(server.last.headers.get('Idempotency-Key')).toBe('"key-1"');
  });

  it('should send evidence as the file of a form', async () => {
    const server = new StubServer().answer(json(buildEvidence(), {}, 201));
    const file = new Blob(['12345']);
    const input = { ...ofDispute, file, name: 'bill.pdf', mediaType: 'application/pdf' } as const;
    expect(await server.adapter().uploadEvidence?.(input, writeOptions)).toEqual(buildEvidence());
    const { target, headers, init } = server.last;
    expect(target).toBe(`${DISPUTES}/dispute-1/evidence`);
    expect(headers.get('Idempotency-Key')).toBe('"key-1"');
    // The boundary is known only to whoever writes the form.
    expect(headers.has('Content-Type')).toBe(false);
    const part = (init.body as FormData).get('file') as File;
    expect([part.name, part.type, await part.text()]).toEqual([
      'bill.pdf',
      'application/pdf',
      '12345',
    ]);
  });

  it('should never ask for an action by GET (S6)', () => {
    const writes = Object.entries(restRoutes).filter(([, { method }]) => method === 'POST');
    expect(writes.map(([name]) => name)).toEqual([
      'openDispute',
      'addInformation',
      'withdraw',
      'contact',
      'contain',
      'uploadEvidence',
      'feedback',
    ]);
  });

  it('should encode every id as one part of the path', async () => {
    const server = new StubServer().answer(json({ items: [] }));
    await server
      .adapter()
      .calls({ accountId: 'a/../b', lineId: '+1?x=1#y', cycleId: '%2e%2e' }, readOptions);
    expect(new URL(server.last.url).pathname).toBe(
      '/api/accounts/a%2F..%2Fb/lines/%2B1%3Fx%3D1%23y/billing-cycles/%252e%252e/calls',
    );
  });

  it.each(['.', '..', '', '\ud800'])(
    'should send nothing for the id %j, which cannot be a part of a path (S10)',
    async (disputeId) => {
      const server = new StubServer();
      const error = await failureOf(
        server.adapter().withdraw?.({ accountId: 'a', disputeId }, writeOptions) ??
          Promise.resolve(),
      );
      expect(error.code).toBe('invalid');
      expect(server.asked).toEqual([]);
    },
  );

  describe('paging', () => {
    it('should take the next cursor out of the body, and leave it out on the last page', async () => {
      const link = { Link: '</x?cursor=other>; rel="next"' };
      const first = await aList({ nextCursor: '2' }, link).adapter().calls(callsInput, readOptions);
      expect(first).toEqual({ items: [buildCall()], nextCursor: '2' });
      expect(await aList().adapter().calls(callsInput, readOptions)).toEqual({
        items: [buildCall()],
      });
    });

    it.each([
      ['<https://evil.example/x?a=1&cursor=p%202>; rel="next"', 'p 2'],
      ['</a?cursor=1>; rel="prev", </a?cursor=3>; title="a, b"; rel="last next"', '3'],
      ['</a?cursor=4>;rel=next', '4'],
      ['</a?cursor=1>; rel="prev"', undefined],
      ['</a>; rel="next"', undefined],
      ['nonsense', undefined],
    ])('should take the cursor out of the link %s', async (link, cursor) => {
      const page = await aList({}, { Link: link }).adapter().calls(callsInput, readOptions);
      expect(page.nextCursor).toBe(cursor);
    });
  });
});
