import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import type { Dispute } from '../../../src/contract/index.js';
import { readIdempotencyKey } from '../../../src/testing/mock-back-end/http/idempotency-key.js';
import { writeHeaders } from '../../../src/adapters/rest/write-request.js';
import { deferred } from '../../support/deferred.js';
import { AskedBackEnd, fileForm, NOW, problemOf } from './asked-back-end.js';

describe('createMockBackEnd: keys', () => {
  let system: AskedBackEnd;
  beforeEach(() => {
    system = new AskedBackEnd();
  });

  it('should answer a repeated key with the same answer, and do nothing twice (R1, R2)', async () => {
    const input = await system.newDispute('client-1');
    const headers = system.writeHeaders('key-a');
    const first = await system.askFor('openDispute', input, { headers });
    const dispute = (await first.clone().json()) as Dispute;
    // The dispute moves on, and the first answer stays what it was.
    await system.askFor('addInformation', { disputeId: dispute.id, text: 'More.' });
    system.backEnd.clock.advance({ days: 3 });
    const again = await system.askFor('openDispute', input, { headers });
    expect([again.status, again.headers.get('ETag')]).toEqual([201, first.headers.get('ETag')]);
    expect(await again.text()).toBe(await first.text());
    expect(system.backEnd.ledger().disputes).toMatchObject([
      { clientReference: 'client-1', idempotencyKey: 'key-a', disputeId: dispute.id },
    ]);
  });

  it('should take the same content in another order for the same', async () => {
    const { accountId: _, ...input } = await system.newDispute('client-1');
    const reversed = Object.fromEntries(Object.entries(input).toReversed());
    const headers = system.writeHeaders('key-a');
    const answers = [input, reversed].map((body) =>
      system.askFor('openDispute', input, { headers, body }),
    );
    await answers[0];
    const repeated = await system.askFor('openDispute', input, { headers, body: reversed });
    expect(repeated.status).toBe(201);
  });

  it('should call a key with other content reused, also for another operation (R2)', async () => {
    const input = await system.newDispute('client-1');
    const headers = system.writeHeaders('key-a');
    const dispute = (await (
      await system.askFor('openDispute', input, { headers })
    ).json()) as Dispute;
    const others = [
      system.askFor('openDispute', { ...input, details: 'Other.' }, { headers }),
      system.askFor('withdraw', { disputeId: dispute.id }, { headers }),
    ];
    for (const other of await Promise.all(others)) {
      expect([other.status, await problemOf(other)]).toEqual([422, 'idempotency-key-reused']);
    }
    expect(system.backEnd.ledger().withdrawals).toEqual([]);
  });

  it('should let two customers have the same key', async () => {
    const token = system.backEnd.signIn('business');
    const contact = {
      topic: 'other',
      message: 'Hello',
      replyTo: { channel: 'phone', address: '+12025550142' },
    };
    const headers = system.writeHeaders('key-a');
    const mine = await system.askFor('contact', contact, { headers });
    const theirs = await system.askFor(
      'contact',
      { ...contact, accountId: 'business' },
      { headers, token },
    );
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(await theirs.text()).not.toBe(await mine.text());
    expect(system.backEnd.ledger().contacts).toHaveLength(2);
  });

  it('should say in-progress while the first one is being worked on (R12)', async () => {
    const gate = deferred();
    const provider = createDemoProvider({
      now: () => NOW,
      latencyMs: () => (isSlow ? 10 : 0),
      wait: () => gate.promise,
    });
    let isSlow = false;
    system = new AskedBackEnd({ provider });
    const input = await system.newDispute('client-1');
    isSlow = true;
    const headers = system.writeHeaders('key-a');
    const first = system.askFor('openDispute', input, { headers });
    const second = await system.askFor('openDispute', input, { headers });
    expect([second.status, await problemOf(second)]).toEqual([409, 'in-progress']);
    expect(second.headers.get('Retry-After')).toBe('1');
    const other = await system.askFor('openDispute', { ...input, details: 'x' }, { headers });
    expect(await problemOf(other)).toBe('idempotency-key-reused');
    gate.resolve();
    const answer = await (await first).text();
    const third = await system.askFor('openDispute', input, { headers });
    expect(await third.text()).toBe(answer);
    expect(system.backEnd.ledger().disputes).toHaveLength(1);
  });

  it('should leave one dispute however many arrive at once with one key (R1)', async () => {
    const input = await system.newDispute('client-1');
    const headers = system.writeHeaders('key-a');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => system.askFor('openDispute', input, { headers })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    expect(system.backEnd.ledger().disputes).toHaveLength(1);
  });

  it('should judge a refused write anew', async () => {
    const { id: disputeId } = await system.open();
    const headers = { ...system.writeHeaders('key-a'), 'If-Match': '"old"' };
    const input = { disputeId, text: 'More.' };
    expect((await system.askFor('addInformation', input, { headers })).status).toBe(412);
    const { 'If-Match': _, ...unconditional } = headers;
    const again = await system.askFor('addInformation', input, { headers: unconditional });
    expect(again.status).toBe(200);
  });

  it('should know a file by its content', async () => {
    const { id: disputeId } = await system.open();
    const headers = system.writeHeaders('key-a');
    const upload = (text: string) =>
      system.askFor('uploadEvidence', { disputeId }, { headers, body: fileForm(text) });
    const first = await upload('one');
    expect(await first.clone().json()).toMatchObject({ name: 'note.txt', sizeBytes: 3 });
    expect(await (await upload('one')).text()).toBe(await first.text());
    expect((await upload('two')).status).toBe(422);
    expect(system.backEnd.ledger().evidence).toHaveLength(1);
  });
});

describe('createMockBackEnd: entity tags', () => {
  let system: AskedBackEnd;
  let disputeId: string;
  beforeEach(async () => {
    system = new AskedBackEnd();
    ({ id: disputeId } = await system.open());
  });

  const tagOf = async () =>
    (await system.askFor('dispute', { disputeId })).headers.get('ETag') ?? '';
  const inform = (ifMatch: string, key?: string) =>
    system.askFor(
      'addInformation',
      { disputeId, text: 'More.' },
      { headers: { ...system.writeHeaders(key), 'If-Match': ifMatch } },
    );

  it('should give a strong tag, the same for the same state, and another for another', async () => {
    const tag = await tagOf();
    expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(await tagOf()).toBe(tag);
    const { headers } = await inform(tag);
    expect(headers.get('ETag')).not.toBe(tag);
    expect(await tagOf()).toBe(headers.get('ETag'));
  });

  it('should answer 412 when the dispute has changed since, and do nothing (R12)', async () => {
    const tag = await tagOf();
    await inform(tag);
    const late = await inform(tag);
    expect([late.status, await problemOf(late)]).toEqual([412, 'precondition-failed']);
    expect(system.backEnd.ledger().information).toHaveLength(1);
  });

  it('should look at the key before the tag (R2)', async () => {
    const tag = await tagOf();
    const first = await inform(tag, 'key-a');
    const again = await inform(tag, 'key-a');
    expect([again.status, await again.text()]).toEqual([200, await first.text()]);
  });

  it('should let only one of two writes with the same tag through', async () => {
    const tag = await tagOf();
    const both = await Promise.all([inform(tag), inform(tag)]);
    expect(both.map(({ status }) => status)).toEqual([200, 412]);
  });

  it('should take a star and a list, and no weak tag', async () => {
    expect((await inform('*')).status).toBe(200);
    expect((await inform(`"x", ${await tagOf()}`)).status).toBe(200);
    expect((await inform(`W/${await tagOf()}`)).status).toBe(412);
    expect((await inform('nonsense')).status).toBe(412);
  });

  it('should say not-found for a dispute that is not there, whatever the tag', async () => {
    const none = await system.askFor(
      'withdraw',
      { disputeId: 'none' },
      { headers: { ...system.writeHeaders(), 'If-Match': '*' } },
    );
    expect(none.status).toBe(404);
  });

  it('should withdraw, and tell the ledger', async () => {
    const answer = await (await system.askFor('withdraw', { disputeId })).json();
    expect(answer).toMatchObject({ id: disputeId, status: 'withdrawn' });
    expect(system.backEnd.ledger().withdrawals).toMatchObject([{ disputeId }]);
  });
});

describe('readIdempotencyKey', () => {
  const read = (text: string) => readIdempotencyKey(new Headers({ 'Idempotency-Key': text }));

  it('should read whatever the adapter writes (R2)', () => {
    const key = fc.stringMatching(/^[\x21-\x7e]{1,255}$/);
    const { signal } = new AbortController();
    fc.assert(
      fc.property(key, (idempotencyKey) => {
        const { 'Idempotency-Key': written } = writeHeaders({ signal, idempotencyKey });
        expect(read(written)).toBe(idempotencyKey);
      }),
    );
  });

  it.each([
    ['"a b"', 'a b'],
    [String.raw`"a\"b\\c"`, String.raw`a"b\c`],
    ['  "a"  ', 'a'],
    ['"a";v=1;w="x;y"; z;t=?1;b=:YQ==:;d=@17;f=-1.5;k=tok/en', 'a'],
  ])('should read %s', (text, key) => {
    expect(read(text)).toBe(key);
  });

  it.each([
    ['', 'nothing'],
    ['a', 'a token'],
    ['""', 'an empty string'],
    ['"a', 'an open string'],
    ['"a" b', 'something behind it'],
    ['"a", "b"', 'a list'],
    [String.raw`"a\b"`, 'an escape of something else'],
    ['"a";V=1', 'a parameter in capitals'],
    ['"a";v=', 'a parameter without its value'],
    [`"${'x'.repeat(256)}"`, 'more than a key can have'],
    ['"é"', 'a letter that is no ASCII'],
  ])('should refuse %s: %s', (text) => {
    expect(() => read(text)).toThrow('idempotency-key-invalid');
  });
});
