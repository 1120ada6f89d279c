import { describe, expect, it } from 'vitest';
import type { BillingAdapter } from '../../../src/contract/index.js';
import { buildContactReceipt, buildDispute, buildEvidence } from '../../support/builders.js';
import { buildContactRequest, buildOpenDisputeInput } from '../../support/builders.js';
import { failureOf } from '../../support/failure.js';
import { json, ofDispute, problem, readOptions, StubServer, writeOptions } from './stub-server.js';

const tagged = (tag: string) => json(buildDispute(), { ETag: tag });
const information = { ...ofDispute, text: 'More.' };

/** What the next write says that it was meant for. */
async function conditionOf(server: StubServer, adapter: BillingAdapter): Promise<string | null> {
  server.answer(json(buildDispute()));
  await adapter.addInformation(information, writeOptions);
  return server.last.headers.get('If-Match');
}

describe('createRestAdapter: entity tags', () => {
  it('should send the tag of the dispute that was read with the next write to it', async () => {
    const server = new StubServer().answer(tagged('"v1"'));
    const adapter = server.adapter();
    await adapter.dispute(ofDispute, readOptions);
    server.answer(tagged('"v2"'));
    await adapter.withdraw?.(ofDispute, writeOptions);
    expect(server.last.headers.get('If-Match')).toBe('"v1"');
    expect(await conditionOf(server, adapter)).toBe('"v2"');
    // That answer carried none.
    expect(await conditionOf(server, adapter)).toBeNull();
  });

  it('should know the tag of a dispute that was just opened', async () => {
    const server = new StubServer().answer(tagged('"v1"'));
    const adapter = server.adapter();
    await adapter.openDispute(buildOpenDisputeInput(), writeOptions);
    expect(await conditionOf(server, adapter)).toBe('"v1"');
  });

  it.each(['W/"v1"', 'v1', '"a"b"'])('should not send %s, which can never match', async (tag) => {
    const server = new StubServer().answer(tagged(tag));
    const adapter = server.adapter();
    await adapter.dispute(ofDispute, readOptions);
    expect(await conditionOf(server, adapter)).toBeNull();
  });

  it('should answer 412 with conflict and forget the tag (R12)', async () => {
    const server = new StubServer().answer(tagged('"v1"'), problem(412));
    const adapter = server.adapter();
    await adapter.dispute(ofDispute, readOptions);
    const error = await failureOf(adapter.addInformation(information, writeOptions));
    expect(error.code).toBe('conflict');
    expect(await conditionOf(server, adapter)).toBeNull();
  });

  it('should keep the tag while the write waits for its turn (R12)', async () => {
    const server = new StubServer().answer(
      tagged('"v1"'),
      problem(409, { type: 'https://billing.example/problems/in-progress' }),
    );
    const adapter = server.adapter();
    await adapter.dispute(ofDispute, readOptions);
    const error = await failureOf(adapter.addInformation(information, writeOptions));
    expect(error.code).toBe('in-progress');
    expect(await conditionOf(server, adapter)).toBe('"v1"');
  });

  const changes: readonly (readonly [string, Response, (a: BillingAdapter) => unknown])[] = [
    [
      'a list that shows the dispute',
      json({ items: [buildDispute()] }),
      (adapter) => adapter.disputes({ accountId: 'account-1' }, readOptions),
    ],
    [
      'evidence',
      json(buildEvidence()),
      (adapter) =>
        adapter.uploadEvidence?.(
          { ...ofDispute, file: new Blob(['1']), name: 'a.txt', mediaType: 'text/plain' },
          writeOptions,
        ),
    ],
    [
      'an escalation',
      json(buildContactReceipt()),
      (adapter) => adapter.contact(buildContactRequest({ disputeId: 'dispute-1' }), writeOptions),
    ],
    [
      'another account',
      json(buildDispute({ id: 'dispute-2' })),
      (adapter) => adapter.dispute({ accountId: 'account-2', disputeId: 'dispute-2' }, readOptions),
    ],
  ];

  it.each(changes)('should forget the tag after %s', async (_, answer, change) => {
    const server = new StubServer().answer(tagged('"v1"'), answer);
    const adapter = server.adapter();
    await adapter.dispute(ofDispute, readOptions);
    await change(adapter);
    expect(await conditionOf(server, adapter)).toBeNull();
  });
});
