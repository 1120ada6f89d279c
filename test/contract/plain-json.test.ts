import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { plainJson } from '../../src/contract/plain-json.js';
import { payloadHash } from '../../src/domain/index.js';
import { storedSubmissionKeys } from '../../src/store/index.js';
import { buildOpenDisputeInput } from '../support/builders.js';
import { json, StubServer } from '../adapters/rest/stub-server.js';
import { fakeStorage } from '../store/support/fake-storage.js';

/** As old libraries do on host pages. */
function pollute(): void {
  for (const prototype of [Array.prototype, Object.prototype]) {
    Object.defineProperty(prototype, 'toJSON', {
      configurable: true,
      value: () => 'nonsense',
    });
  }
}

function clean(): void {
  for (const prototype of [Array.prototype, Object.prototype]) {
    Reflect.deleteProperty(prototype, 'toJSON');
  }
}

describe('plainJson', () => {
  it('writes plain data as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(plainJson(value)).toBe(JSON.stringify(value));
      }),
    );
    expect(plainJson({ a: undefined, b: [undefined, Number.NaN] })).toBe('{"b":[null,null]}');
  });
});

describe('a host page that gives every object a toJSON', () => {
  afterEach(clean);

  it('changes no hash of a content (R2, S3)', async () => {
    const contents = [buildOpenDisputeInput(), buildOpenDisputeInput({ details: 'Other.' })];
    const before = await Promise.all(contents.map(payloadHash));
    pollute();
    const after = await Promise.all(contents.map(payloadHash));
    clean();
    expect(after).toEqual(before);
    expect(new Set(after).size).toBe(2);
  });

  it('changes no body of a request (S3)', async () => {
    const input = buildOpenDisputeInput();
    const server = new StubServer().answer(json({}, {}, 201));
    const adapter = server.adapter();
    pollute();
    const { signal } = new AbortController();
    await adapter.openDispute(input, { signal, idempotencyKey: 'key-1' });
    clean();
    const { accountId: _, ...body } = input;
    expect(JSON.parse(server.last.init.body as string)).toEqual(body);
  });

  it('changes no stored key (R2, S3)', () => {
    const { storage } = fakeStorage();
    const keys = () =>
      storedSubmissionKeys(
        () => storage,
        () => 0,
      );
    const id = 'a'.repeat(32);
    const key = { payloadHash: 'hash', subjectHash: 'subject', storedAt: 0 };
    pollute();
    keys().put({ ...key, idempotencyKey: id, clientReference: id });
    const found = keys().all()[0];
    clean();
    expect(found).toMatchObject({ idempotencyKey: id });
  });
});
