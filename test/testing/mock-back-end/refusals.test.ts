/** What is refused, with the status and the type that docs/rest.md tells. */
import { beforeEach, describe, expect, it } from 'vitest';
import { AskedBackEnd, BASE_PATH, fileForm, ORIGIN, problemOf } from './asked-back-end.js';

type Ask = (system: AskedBackEnd) => Promise<Response>;

const write = (path: string, body: unknown = {}, headers: Record<string, string> = {}): Ask => {
  return (system) =>
    system.ask(path, { method: 'POST', body, headers: { ...system.writeHeaders(), ...headers } });
};
const DISPUTES = '/accounts/household/disputes';
const OPEN: Ask = async (system) => {
  const { id: disputeId } = await system.open('client-open', 1);
  return system.askFor('uploadEvidence', { disputeId }, { body: fileForm('') });
};

const refusals: readonly (readonly [what: string, ask: Ask, status: number, type: string])[] = [
  ['a path of nobody', (s) => s.ask('/nothing'), 404, 'not-found'],
  ['a path with a slash at its end', (s) => s.ask('/account/'), 404, 'not-found'],
  ['half an escape', (s) => s.ask('/accounts/%E0%A4/lines'), 404, 'not-found'],
  ['an id that is too long', (s) => s.ask(`/accounts/${'x'.repeat(201)}/lines`), 404, 'not-found'],
  ['another account', (s) => s.ask('/accounts/business/lines'), 404, 'not-found'],
  ['an unknown dispute', (s) => s.ask(`${DISPUTES}/none`), 404, 'not-found'],
  ['an unknown line', (s) => s.askFor('calls', { lineId: 'x', cycleId: 'x' }), 404, 'not-found'],
  ['PUT', (s) => s.ask('/account', { method: 'PUT' }), 405, 'method-not-allowed'],
  [
    'OPTIONS that is no preflight',
    (s) => s.ask('/account', { method: 'OPTIONS' }),
    405,
    'method-not-allowed',
  ],
  ['a foreign cursor', (s) => s.askFor('disputes', { cursor: 'x' }), 400, 'bad-request'],
  [
    'reasons of no subject',
    (s) => s.ask('/accounts/household/dispute-reasons'),
    400,
    'bad-request',
  ],
  [
    'a write without X-Requested-With',
    (s) => s.ask(DISPUTES, { method: 'POST', body: {} }),
    403,
    'requested-with-missing',
  ],
  [
    'a write without a key',
    (s) =>
      s.ask(DISPUTES, { method: 'POST', body: {}, headers: { 'X-Requested-With': 'redress' } }),
    400,
    'idempotency-key-missing',
  ],
  [
    'a key without quotes',
    write(DISPUTES, {}, { 'Idempotency-Key': 'key-1' }),
    400,
    'idempotency-key-invalid',
  ],
  [
    'no JSON',
    write(DISPUTES, '{"clientReference":', { 'Content-Type': 'application/json' }),
    400,
    'bad-request',
  ],
  ['JSON that is no object', write(DISPUTES, []), 400, 'bad-request'],
  [
    'text',
    write(DISPUTES, 'hello', { 'Content-Type': 'text/plain' }),
    415,
    'unsupported-media-type',
  ],
  ['a form for JSON', write(DISPUTES, fileForm()), 415, 'unsupported-media-type'],
  ['JSON for a form', write(`${DISPUTES}/x/evidence`), 415, 'unsupported-media-type'],
  [
    'a form that is none',
    write(`${DISPUTES}/x/evidence`, 'x', { 'Content-Type': 'multipart/form-data; boundary=y' }),
    400,
    'bad-request',
  ],
  [
    'a body that says it is too large',
    write(DISPUTES, {}, { 'Content-Length': '99999999' }),
    413,
    'content-too-large',
  ],
  ['too much JSON', write(DISPUTES, { details: 'x'.repeat(5_000_000) }), 413, 'content-too-large'],
  [
    'too large a file',
    write(`${DISPUTES}/x/evidence`, fileForm('x'.repeat(20 * 1024 * 1024 + 1))),
    413,
    'content-too-large',
  ],
  ['a file for no dispute', write(`${DISPUTES}/x/evidence`, fileForm()), 404, 'not-found'],
  ['an empty file', OPEN, 422, 'invalid'],
];

describe('createMockBackEnd: refusals', () => {
  let system: AskedBackEnd;
  beforeEach(() => {
    system = new AskedBackEnd();
  });

  it.each(refusals)('should refuse %s', async (_, ask, status, type) => {
    const before = system.backEnd.ledger().disputes.length;
    const response = await ask(system);
    expect([response.status, await problemOf(response)]).toEqual([status, type]);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(system.backEnd.ledger().disputes.length - before).toBeLessThanOrEqual(1);
  });

  it('should name the methods that are allowed', async () => {
    const allowed = async (path: string) =>
      (await system.ask(path, { method: 'DELETE' })).headers.get('Allow');
    expect(await allowed('/account')).toBe('GET');
    expect((await allowed(DISPUTES))?.split(', ').toSorted()).toEqual(['GET', 'POST']);
  });

  it('should answer below its base path only', async () => {
    const { status } = await system.backEnd.handle(new Request(`${ORIGIN}/account`));
    expect(status).toBe(404);
    const beside = new Request(`${ORIGIN}${BASE_PATH}s/account`);
    expect((await system.backEnd.handle(beside)).status).toBe(404);
  });

  it('should point to the fields that are refused', async () => {
    const input = await system.newDispute('client-1');
    const amount = { amount: '1,5', currency: 'USD' };
    const shape = await system.askFor('openDispute', { ...input, requestedAmount: amount });
    expect(await shape.json()).toMatchObject({
      errors: [{ pointer: '#/requestedAmount/amount' }],
    });
    const rule = await system.askFor('openDispute', { ...input, reason: 'because' });
    expect(await rule.json()).toMatchObject({ status: 422, errors: [{ pointer: '#/reason' }] });
    const { id: disputeId } = await system.open();
    const file = await system.askFor(
      'uploadEvidence',
      { disputeId },
      { body: fileForm('<svg/>', 'image/svg+xml', 'x.svg') },
    );
    expect(await file.json()).toMatchObject({ status: 422, errors: [{ pointer: '#/file' }] });
    const cursor = await system.askFor('disputes', { cursor: 'x' });
    expect(await cursor.json()).toMatchObject({ status: 400, errors: [{ field: 'cursor' }] });
  });

  it('should go by the account in the path, whatever the body says (S10)', async () => {
    const input = { ...(await system.newDispute('client-1')), accountId: 'household' };
    const body = { ...input, accountId: 'business', id: 'mine', status: 'resolved' };
    const response = await system.askFor('openDispute', input, { body });
    expect(response.status).toBe(201);
    expect(system.backEnd.ledger().disputes[0]?.accountId).toBe('household');
  });

  it('should call a call that is disputed already a conflict', async () => {
    await system.open('client-1');
    const again = await system.askFor('openDispute', {
      ...(await system.newDispute('client-2', 0)),
      subject: system.backEnd.ledger().disputes.length > 0 && (await disputedSubject(system)),
    });
    expect([again.status, await problemOf(again)]).toEqual([409, 'conflict']);
  });
});

async function disputedSubject(system: AskedBackEnd): Promise<unknown> {
  const [entry] = system.backEnd.ledger().disputes;
  const response = await system.askFor('dispute', { disputeId: entry?.disputeId });
  return ((await response.json()) as { subject: unknown }).subject;
}
