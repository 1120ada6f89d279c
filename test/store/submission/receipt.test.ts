import { describe, expect, it } from 'vitest';
import type { Dispute, OpenDisputeInput } from '../../../src/contract/index.js';
import { receiptDifferences } from '../../../src/store/submission/receipt.js';
import {
  buildDispute,
  buildDisputedCall,
  buildOpenDisputeInput,
  money,
} from '../../support/builders.js';
import { draftedStore, opened } from '../support/drafted-store.js';
import { Submitter } from '../../../src/store/index.js';

const CALLS = [buildDisputedCall(), buildDisputedCall({ id: 'call-2', charge: money('0.35') })];
const SENT = buildOpenDisputeInput({
  subject: { kind: 'calls', calls: CALLS },
  requestedAmount: money('1.55'),
});
const { accountId: _, ...ECHO } = SENT;

const fieldsOf = (receipt: Partial<Dispute>, sent: OpenDisputeInput = SENT) =>
  receiptDifferences(sent, buildDispute({ ...ECHO, ...receipt })).map(({ field }) => field);

describe('receiptDifferences', () => {
  it('finds none for the same amounts in another notation (R13)', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ requestedAmount: { amount: '1.550', currency: 'USD' } })).toEqual([]);
    expect(fieldsOf({ requestedAmount: undefined })).toEqual([]);
  });

  it('finds a different charge, amount, currency, reason and subject (R13)', () => {
    const [first, second] = CALLS as [(typeof CALLS)[0], (typeof CALLS)[0]];
    const dear = buildDisputedCall({ charge: money('999.99') });
    expect(fieldsOf({ subject: { kind: 'calls', calls: [dear, second] } })).toEqual(['charge']);
    expect(fieldsOf({ requestedAmount: money('1.56') })).toEqual(['amount']);
    expect(fieldsOf({ requestedAmount: { amount: '1.55', currency: 'EUR' } })).toEqual(['amount']);
    expect(fieldsOf({ reason: 'other' })).toEqual(['reason']);
    expect(fieldsOf({ subject: { kind: 'calls', calls: [first] } })).toContain('subject');
    const bill = { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-1' } as const;
    expect(fieldsOf({ subject: bill })).toEqual(['subject']);
    expect(
      fieldsOf({ subject: { ...bill, billNumber: 'B-2' } }, { ...SENT, subject: bill }),
    ).toEqual(['subject']);
  });

  it('expects the amount of the accepted calls after a partial receipt (R10)', () => {
    const [first, second] = CALLS as [(typeof CALLS)[0], (typeof CALLS)[0]];
    const part = {
      subject: { kind: 'calls' as const, calls: [first] },
      refusedCalls: [{ call: second, reason: 'outside-window' as const }],
    };
    expect(fieldsOf({ ...part, requestedAmount: money('1.20') })).toEqual([]);
    expect(fieldsOf({ ...part, requestedAmount: money('1.55') })).toEqual(['amount']);
  });
});

describe('Submitter', () => {
  it('reports a receipt that differs as an anomaly (R13)', async () => {
    const { store, script, outcomes } = await draftedStore();
    void store.use(Submitter).submit();
    const call = await script.next('openDispute');
    await call.answer(opened(call, { requestedAmount: money('12.00') }));
    expect(store.snapshot.submission).toMatchObject({
      state: 'confirmed',
      differences: [{ field: 'amount', sent: money('1.20'), received: money('12.00') }],
    });
    expect(outcomes).toContainEqual({
      type: 'anomaly',
      kind: 'receipt-differs',
      detail: 'dispute-1: amount',
    });
  });
});
