import { describe, expect, it } from 'vitest';
import {
  contactReceiptSchema,
  disputeSchema,
  evidenceSchema,
  type ContactRequest,
  type DisputeStatus,
  type UploadEvidenceInput,
} from '../../../src/contract/index.js';
import { Customer, first, withKey } from './demo-fixture.js';

const accountId = 'business';

async function disputeIn(status: DisputeStatus, customer: Customer) {
  return first((await customer.disputes()).filter((dispute) => dispute.status === status));
}

const CLOSED: readonly DisputeStatus[] = [
  'approved',
  'partially-approved',
  'denied',
  'withdrawn',
  'closed-unknown',
];

describe('addInformation of the demo provider', () => {
  it('should answer the question and let the review go on', async () => {
    const customer = new Customer(accountId);
    const { id, informationRequests } = await disputeIn('information-requested', customer);
    const informationRequestId = first(informationRequests).id;
    const input = { accountId, disputeId: id, text: 'The night guard.', informationRequestId };
    const answered = await customer.adapter.addInformation(input, withKey());
    disputeSchema.parse(answered);
    expect(answered.status).toBe('under-review');
    const twice = customer.adapter.addInformation(input, withKey());
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
  });

  it('should take what was not asked for without answering the question', async () => {
    const customer = new Customer(accountId);
    const { id } = await disputeIn('information-requested', customer);
    const input = { accountId, disputeId: id, text: 'By the way.' };
    const dispute = await customer.adapter.addInformation(input, withKey());
    expect(dispute.status).toBe('information-requested');
    expect(dispute.timeline.at(-1)).toMatchObject({ kind: 'information-added', by: 'customer' });
  });

  it('should add it once for a repeated key', async () => {
    const customer = new Customer(accountId);
    const { id, timeline } = await disputeIn('under-review', customer);
    const input = { accountId, disputeId: id, text: 'One more thing.' };
    await customer.adapter.addInformation(input, withKey('same'));
    const again = await customer.adapter.addInformation(input, withKey('same'));
    expect(again.timeline).toHaveLength(timeline.length + 1);
  });

  it('should refuse an empty text and a question that was not asked', async () => {
    const customer = new Customer(accountId);
    const { id: disputeId } = await disputeIn('under-review', customer);
    const empty = { accountId, disputeId, text: ' ' };
    await expect(customer.adapter.addInformation(empty, withKey())).rejects.toMatchObject({
      code: 'invalid',
      fields: ['text'],
    });
    const unasked = { accountId, disputeId, text: 'Yes.', informationRequestId: 'nothing' };
    await expect(customer.adapter.addInformation(unasked, withKey())).rejects.toMatchObject({
      code: 'invalid',
      fields: ['informationRequestId'],
    });
  });

  it.each(CLOSED)('should refuse to add to a dispute that is %s', async (status) => {
    const customer = new Customer(accountId);
    const { id: disputeId } = await disputeIn(status, customer);
    const input = { accountId, disputeId, text: 'Wait!' };
    await expect(customer.adapter.addInformation(input, withKey())).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('withdraw of the demo provider', () => {
  it.each(['submitted', 'under-review', 'information-requested'] as const)(
    'should end a dispute that is %s, for good',
    async (status) => {
      const customer = new Customer(accountId);
      const { id: disputeId } = await disputeIn(status, customer);
      const dispute = await customer.adapter.withdraw?.({ accountId, disputeId }, withKey());
      expect(dispute?.status).toBe('withdrawn');
      customer.provider.clock.advance({ days: 40 });
      const later = await customer.dispute(disputeId);
      expect(later.status).toBe('withdrawn');
      expect(later.outcome).toBeUndefined();
      expect(later.timeline.at(-1)?.kind).toBe('withdrawn');
    },
  );

  it.each(CLOSED)('should refuse for a dispute that is %s', async (status) => {
    const customer = new Customer(accountId);
    const { id: disputeId } = await disputeIn(status, customer);
    const withdrawal = customer.adapter.withdraw?.({ accountId, disputeId }, withKey());
    await expect(withdrawal).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('contact of the demo provider', () => {
  const request: ContactRequest = {
    accountId,
    topic: 'call-not-listed',
    missingCall: { date: '2026-11-02', time: '18:04', number: '+33 1 99 00 00 01' },
    message: 'It is on the bill but not in the list.',
    replyTo: { channel: 'email', address: 'office@example.com' },
  };

  it('should give a receipt, the same one for a repeated key', async () => {
    const { adapter } = new Customer(accountId);
    const receipt = await adapter.contact(request, withKey('same'));
    contactReceiptSchema.parse(receipt);
    expect(await adapter.contact(request, withKey('same'))).toEqual(receipt);
    const other = await adapter.contact(request, withKey());
    expect(other.reference).not.toBe(receipt.reference);
  });

  it('should show an escalation in the timeline of the dispute, closed or not', async () => {
    const customer = new Customer(accountId);
    const { id: disputeId } = await disputeIn('denied', customer);
    const escalation = { ...request, topic: 'escalation' as const, disputeId, message: 'Call me.' };
    await customer.adapter.contact(escalation, withKey());
    const dispute = await customer.dispute(disputeId);
    expect(dispute.status).toBe('denied');
    expect(dispute.timeline.at(-1)).toMatchObject({ kind: 'escalated', text: 'Call me.' });
  });

  it('should not find calls and disputes of nobody', async () => {
    const { adapter } = new Customer(accountId);
    const notFound = { code: 'not-found' };
    const calls = { ...request, callIds: ['nobody'] };
    await expect(adapter.contact(calls, withKey())).rejects.toMatchObject(notFound);
    const dispute = { ...request, disputeId: 'nobody' };
    await expect(adapter.contact(dispute, withKey())).rejects.toMatchObject(notFound);
  });

  it('should refuse a message that is empty', async () => {
    const { adapter } = new Customer(accountId);
    const empty = { ...request, message: '' };
    await expect(adapter.contact(empty, withKey())).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('uploadEvidence of the demo provider', () => {
  async function upload(customer: Customer, overrides: Partial<UploadEvidenceInput> = {}) {
    const { id: disputeId } = await disputeIn('under-review', customer);
    return {
      accountId,
      disputeId,
      file: new Blob(['12:04 rang, nobody there']),
      name: 'notes.txt',
      mediaType: 'text/plain' as const,
      ...overrides,
    };
  }

  it('should keep the file with its dispute and tell the progress', async () => {
    const customer = new Customer(accountId);
    const input = await upload(customer);
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const evidence = await customer.adapter.uploadEvidence?.(input, { ...withKey(), onProgress });
    evidenceSchema.parse(evidence);
    expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const dispute = await customer.dispute(input.disputeId);
    disputeSchema.parse(dispute);
    expect(dispute.evidence).toMatchObject([
      { id: evidence?.id, name: 'notes.txt', mediaType: 'text/plain', sizeBytes: 24 },
    ]);
    expect(dispute.timeline.at(-1)).toMatchObject({ kind: 'evidence-added', text: 'notes.txt' });
  });

  it('should keep one file for a repeated key, and tell another file from it', async () => {
    const customer = new Customer(accountId);
    const input = await upload(customer);
    await customer.adapter.uploadEvidence?.(input, withKey('same'));
    await customer.adapter.uploadEvidence?.(input, withKey('same'));
    expect((await customer.dispute(input.disputeId)).evidence).toHaveLength(1);
    const changed = { ...input, file: new Blob(['12:05 rang, nobody there']) };
    await expect(customer.adapter.uploadEvidence?.(changed, withKey('same'))).rejects.toMatchObject(
      { code: 'key-reused' },
    );
  });

  it.each<[string, Partial<UploadEvidenceInput>]>([
    ['file', { file: new Blob([]) }],
    ['name', { name: '' }],
    ['mediaType', { mediaType: 'image/svg+xml' as UploadEvidenceInput['mediaType'] }],
  ])('should refuse a bad %s', async (field, overrides) => {
    const customer = new Customer(accountId);
    const input = await upload(customer, overrides);
    await expect(customer.adapter.uploadEvidence?.(input, withKey())).rejects.toMatchObject({
      code: 'invalid',
      fields: [field],
    });
  });

  it('should refuse a file for a dispute that is closed', async () => {
    const customer = new Customer(accountId);
    const { id: disputeId } = await disputeIn('denied', customer);
    const input = await upload(customer, { disputeId });
    await expect(customer.adapter.uploadEvidence?.(input, withKey())).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
