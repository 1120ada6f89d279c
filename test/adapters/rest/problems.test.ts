import { describe, expect, it, vi } from 'vitest';
import type { BillingError } from '../../../src/contract/index.js';
import { buildOpenDisputeInput } from '../../support/builders.js';
import { failureOf } from '../../support/failure.js';
import { json, ofAccount, problem, readOptions, StubServer, writeOptions } from './stub-server.js';

const PROBLEMS = 'https://billing.example/problems';

function failureWith(response: Response): Promise<BillingError> {
  return failureOf(new StubServer().answer(response).adapter().lines(ofAccount, readOptions));
}

function refusalWith(response: Response): Promise<BillingError> {
  const adapter = new StubServer().answer(response).adapter();
  return failureOf(adapter.openDispute(buildOpenDisputeInput(), writeOptions));
}

describe('createRestAdapter: problems', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [402, 'unknown'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [413, 'invalid'],
    [415, 'invalid'],
    [418, 'unknown'],
    [422, 'invalid'],
    [425, 'in-progress'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [599, 'unavailable'],
  ])('turns %i into %s', async (status, code) => {
    expect((await failureWith(problem(status))).code).toBe(code);
    expect((await failureWith(new Response('<html>', { status }))).code).toBe(code);
  });

  it.each([
    ['[]', 'application/problem+json'],
    ['null', 'application/problem+json'],
    ['"refused"', 'application/problem+json'],
    ['17', 'application/json'],
    ['{}', 'application/json'],
    ['{ "message": "Forbidden" }', 'application/json'],
  ])(
    'takes %s as %s for no problem details, so the write may have arrived (R2)',
    async (body, type) => {
      const refusal = new Response(body, { status: 403, headers: { 'Content-Type': type } });
      expect(await refusalWith(refusal)).toMatchObject({ code: 'forbidden', mayHaveArrived: true });
    },
  );

  it.each([
    ['{}', 'application/problem+json; charset=utf-8'],
    ['{ "title": "No" }', 'application/json'],
  ])('takes %s as %s for problem details', async (body, type) => {
    const refusal = new Response(body, { status: 403, headers: { 'Content-Type': type } });
    expect(await refusalWith(refusal)).toMatchObject({ code: 'forbidden', mayHaveArrived: false });
  });

  it('leaves a missing catalogue of reasons an error', async () => {
    const adapter = new StubServer().answer(problem(404)).adapter();
    const asked = adapter.reasons?.({ ...ofAccount, subject: 'calls', locale: 'en' }, readOptions);
    expect((await failureOf(asked ?? Promise.resolve())).code).toBe('not-found');
  });

  it('tells a write that is being worked on from a conflict (R12)', async () => {
    const error = await refusalWith(problem(409, { type: `${PROBLEMS}/in-progress` }));
    expect(error.code).toBe('in-progress');
  });

  it('names the defect when the key was used for other content (R12)', async () => {
    const error = await refusalWith(problem(422, { type: `${PROBLEMS}/idempotency-key-reused` }));
    expect(error.code).toBe('key-reused');
  });

  it('names the refused fields of the request, by pointer and by name', async () => {
    const errors = [
      { pointer: '#/requestedAmount/amount', detail: 'too much' },
      { pointer: '/subject/calls/0' },
      { field: 'details' },
      { field: 'nonsense' },
      { pointer: 7 },
      null,
    ];
    const error = await refusalWith(problem(422, { errors }));
    expect(error.fields).toEqual(['subject', 'details', 'requestedAmount']);
  });

  it.each([[{ errors: 'x' }], [{ errors: { length: 1 } }], [{}]])(
    'names no fields for %j',
    async (body) => {
      expect(await refusalWith(problem(400, body))).toMatchObject({ code: 'invalid', fields: [] });
    },
  );

  it('goes by the status when the details cannot be read', async () => {
    const headers = { 'Content-Type': 'application/problem+json' };
    const error = await refusalWith(new Response('{"type":', { status: 409, headers }));
    expect(error.code).toBe('conflict');
  });

  describe('a refused write', () => {
    const html = (status: number) =>
      new Response('<!doctype html>', { status, headers: { 'Content-Type': 'text/html' } });
    const cut = (status: number) =>
      new Response('{"type":', { status, headers: { 'Content-Type': 'application/json' } });

    it.each([
      [400, 'invalid'],
      [403, 'forbidden'],
      [409, 'conflict'],
      [422, 'invalid'],
      [429, 'rate-limited'],
    ])('may have been done unless %i comes with details (R1, R3)', async (status, code) => {
      for (const answer of [html(status), cut(status), json('refused', {}, status)]) {
        expect(await refusalWith(answer)).toMatchObject({ code, mayHaveArrived: true });
      }
      expect(await refusalWith(problem(status))).toMatchObject({ code, mayHaveArrived: false });
      expect(await failureWith(html(status))).toMatchObject({ code, mayHaveArrived: false });
    });

    it('may have been done when a proxy refused the token first (R1, R8)', async () => {
      const input = buildOpenDisputeInput();
      const server = new StubServer().answer(html(401), problem(422), problem(401), problem(422));
      const adapter = server.adapter({ getToken: async () => 'secret' });
      const refused = () => failureOf(adapter.openDispute(input, writeOptions));
      expect(await refused()).toMatchObject({ code: 'invalid', mayHaveArrived: true });
      expect(await refused()).toMatchObject({ code: 'invalid', mayHaveArrived: false });
    });
  });

  it("puts no word of the server's into the error", async () => {
    const error = await refusalWith(
      problem(400, {
        title: 'canary',
        detail: 'canary',
        type: 'canary',
        errors: [{ field: 'canary' }],
      }),
    );
    expect(JSON.stringify([error.message, error.fields, error.cause, error.stack])).not.toContain(
      'canary',
    );
  });

  describe('Retry-After', () => {
    it.each([429, 503, 425])('reads seconds with %i (R4)', async (status) => {
      const error = await failureWith(problem(status, {}, { 'Retry-After': '7' }));
      expect(error.retryAfterMs).toBe(7_000);
    });

    it("reads a date by the server's clock, not the device's (R4)", async () => {
      const headers = {
        Date: 'Wed, 21 Oct 2026 07:28:00 GMT',
        'Retry-After': 'Wed, 21 Oct 2026 07:28:30 GMT',
      };
      vi.useFakeTimers({ now: Date.parse('2020-01-01T00:00:00Z'), toFake: ['Date'] });
      const error = await failureWith(problem(503, {}, headers));
      vi.useRealTimers();
      expect(error.retryAfterMs).toBe(30_000);
    });

    it('does not wait for a date that has passed', async () => {
      const headers = { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' };
      expect((await failureWith(problem(429, {}, headers))).retryAfterMs).toBe(0);
    });

    it.each(['soon', '-1', '1.5', '2026-10-21', 'Wed, 99 Oct 2026 07:28:00 GMT'])(
      'should ignore %s',
      async (text) => {
        const error = await failureWith(problem(503, {}, { 'Retry-After': text }));
        expect(error.retryAfterMs).toBeUndefined();
      },
    );
  });

  describe('answers that are none', () => {
    const jsonType = { 'Content-Type': 'application/json' };
    it.each([
      ['an HTML page', new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
      ['no content type', new Response(new Blob(['{}']))],
      ['204', new Response(null, { status: 204 })],
      ['cut JSON', new Response('{"items":[', { headers: jsonType })],
      ['no list', json({})],
      ['items that are no list', json({ items: 'many' })],
      ['an array', json([])],
      ['null', json(null)],
      [
        'a redirect',
        new Response(null, { status: 302, headers: { Location: 'https://evil.example' } }),
      ],
      ['an opaque redirect', Object.defineProperty(json({}), 'type', { value: 'opaqueredirect' })],
    ])('should call %s malformed (R11, S6)', async (_, response) => {
      const server = new StubServer().answer(() => response);
      const error = await failureOf(server.adapter().lines(ofAccount, readOptions));
      expect(error.code).toBe('malformed');
      expect(server.asked).toHaveLength(1);
    });

    it('should not take an account or items from a polluted prototype (S3)', async () => {
      const polluted = Object.prototype as { items?: unknown; account?: unknown };
      polluted.items = [];
      polluted.account = {};
      try {
        const server = new StubServer().answer(json({}), json({}));
        const lines = await failureOf(server.adapter().lines(ofAccount, readOptions));
        const account = await failureOf(server.adapter().account({}, readOptions));
        expect([lines.code, account.code]).toEqual(['malformed', 'malformed']);
      } finally {
        delete polluted.items;
        delete polluted.account;
      }
    });
  });
});
