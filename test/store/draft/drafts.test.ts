import { describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/contract/index.js';
import { hasContent, Drafts } from '../../../src/store/index.js';
import {
  buildCall,
  buildCycle,
  buildDispute,
  buildInformationRequest,
} from '../../support/builders.js';
import { textFile } from '../support/files.js';
import { signedInStore } from '../support/store-setup.js';

const call = buildCall();
const otherCall = buildCall({ id: 'call-2' });

const storeWith = async (...disputes: Dispute[]) => {
  const { store } = await signedInStore({}, (s) =>
    s.always('disputes', () => ({ items: disputes })),
  );
  return store;
};

describe('Drafts', () => {
  describe('begin', () => {
    it('begins a credit request at "compose" without a reason', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call, otherCall]);
      expect(store.snapshot.draft).toMatchObject({
        origin: 'credit-request',
        purpose: { kind: 'dispute-calls', calls: [call, otherCall] },
        stage: 'compose',
        reason: undefined,
        existing: undefined,
      });
      expect(store.snapshot.draft?.clientReference).toMatch(/^[0-9a-f]{32}$/);
    });

    it('begins a fraud report at "summary" with its reason', async () => {
      const store = await storeWith();
      store.use(Drafts).beginFraudReport(call);
      expect(store.snapshot.draft).toMatchObject({
        origin: 'fraud-report',
        stage: 'summary',
        reason: 'fraudulent-call',
      });
    });

    it('begins a dispute of a bill', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForBill(buildCycle());
      expect(store.snapshot.draft).toMatchObject({
        origin: 'bill',
        purpose: { kind: 'dispute-bill', cycle: { id: 'cycle-1' } },
      });
    });

    it('keeps the input when the selection of the credit request changes (R7)', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).edit({ details: 'typed', reason: 'wrong-rate' });
      const { clientReference } = store.snapshot.draft ?? {};
      store.use(Drafts).beginForCalls([call, otherCall]);
      expect(store.snapshot.draft).toMatchObject({
        clientReference,
        details: 'typed',
        reason: 'wrong-rate',
        purpose: { calls: [call, otherCall] },
      });
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('returns to the check page once it was reached', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).goToStage('check');
      store.use(Drafts).beginForCalls([call]);
      expect(store.snapshot.draft?.stage).toBe('check');
    });

    it('uses another client reference for another intention', async () => {
      const store = await storeWith();
      store.use(Drafts).beginFraudReport(call);
      const first = store.snapshot.draft?.clientReference;
      store.use(Drafts).beginFraudReport(otherCall);
      expect(store.snapshot.draft?.clientReference).not.toBe(first);
    });
  });

  describe('parking', () => {
    it('parks drafts with content, newest first, and drops empty ones', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).edit({ details: 'first' });
      store.use(Drafts).beginFraudReport(call);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ amountText: '12' });
      store.use(Drafts).beginFraudReport(otherCall);
      expect(store.snapshot.parkedDrafts.map(({ origin }) => origin)).toEqual([
        'bill',
        'credit-request',
      ]);
    });

    it('resumes a parked draft and parks the active one', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).edit({ details: 'first' });
      const first = store.snapshot.draft?.clientReference ?? '';
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'second' });
      store.use(Drafts).resume(first);
      expect(store.snapshot.draft?.details).toBe('first');
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual(['second']);
      store.use(Drafts).resume('unknown');
      expect(store.snapshot.draft?.details).toBe('first');
    });

    it('resumes a parked draft of the same subject instead of a new one', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'about the bill' });
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).beginForBill(buildCycle());
      expect(store.snapshot.draft?.details).toBe('about the bill');
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('discards only the draft that the customer chose', async () => {
      const store = await storeWith();
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'parked' });
      const parked = store.snapshot.draft?.clientReference ?? '';
      store.use(Drafts).beginForCalls([call]);
      store.use(Drafts).edit({ details: 'at hand' });
      store.use(Drafts).discard();
      expect(store.snapshot.draft).toBeUndefined();
      expect(store.snapshot.parkedDrafts).toHaveLength(1);
      store.use(Drafts).discardParked(parked);
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });
  });

  describe('an existing dispute', () => {
    it('is offered when it is open and on the same subject', async () => {
      const store = await storeWith(buildDispute());
      store.use(Drafts).beginFraudReport(call);
      expect(store.snapshot.draft?.existing?.id).toBe('dispute-1');
      store.use(Drafts).beginFraudReport(otherCall);
      expect(store.snapshot.draft?.existing).toBeUndefined();
    });

    it('is not offered again after the customer chose a second dispute', async () => {
      const store = await storeWith(buildDispute());
      store.use(Drafts).beginFraudReport(call);
      store.use(Drafts).openAnyway();
      expect(store.snapshot.draft?.existing).toBeUndefined();
      store.disputes.accept(buildDispute({ status: 'under-review' }));
      store.use(Drafts).beginFraudReport(call);
      expect(store.snapshot.draft?.existing).toBeUndefined();
    });

    it('is offered again when a parked draft is resumed', async () => {
      const store = await storeWith();
      store.use(Drafts).beginFraudReport(call);
      store.use(Drafts).edit({ details: 'typed' });
      const parked = store.snapshot.draft?.clientReference ?? '';
      store.use(Drafts).beginForBill(buildCycle());
      store.disputes.accept(buildDispute());
      store.use(Drafts).resume(parked);
      expect(store.snapshot.draft?.existing?.id).toBe('dispute-1');
    });
  });

  describe('beginInformation', () => {
    it('answers the open information request', async () => {
      const asked = buildDispute({
        status: 'information-requested',
        informationRequests: [buildInformationRequest()],
      });
      const store = await storeWith(asked);
      store.use(Drafts).beginInformation(asked);
      expect(store.snapshot.draft?.purpose).toMatchObject({
        kind: 'add-information',
        informationRequestId: 'request-1',
      });
    });

    it('takes over the draft of a new dispute on the subject (R7)', async () => {
      const store = await storeWith(buildDispute());
      store.use(Drafts).beginFraudReport(call);
      store.use(Drafts).edit({ details: 'typed already' });
      await store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      store.use(Drafts).beginInformation(buildDispute());
      expect(store.snapshot.draft).toMatchObject({
        origin: 'dispute',
        details: 'typed already',
        evidence: [{ accepted: { name: 'note.txt' } }],
      });
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('appends to information that was typed before (R7)', async () => {
      const store = await storeWith(buildDispute());
      store.use(Drafts).beginInformation(buildDispute());
      store.use(Drafts).edit({ details: 'information' });
      store.use(Drafts).beginFraudReport(call);
      store.use(Drafts).edit({ details: 'report' });
      store.use(Drafts).beginInformation(buildDispute());
      expect(store.snapshot.draft?.details).toBe('information\n\nreport');
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('parks a draft on another subject', async () => {
      const store = await storeWith(buildDispute());
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'about the bill' });
      store.use(Drafts).beginInformation(buildDispute());
      expect(store.snapshot.draft?.details).toBe('');
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual(['about the bill']);
    });
  });
});

describe('hasContent', () => {
  it('is true for any input, choice or file', async () => {
    const store = await storeWith();
    store.use(Drafts).beginForCalls([call]);
    const { draft } = store.snapshot;
    if (!draft) throw new Error('no draft');
    expect(hasContent(draft)).toBe(false);
    expect(hasContent({ ...draft, details: ' ' })).toBe(false);
    expect(hasContent({ ...draft, details: 'a' })).toBe(true);
    expect(hasContent({ ...draft, amountText: '1' })).toBe(true);
    expect(hasContent({ ...draft, reason: 'other' })).toBe(true);
    expect(hasContent({ ...draft, reason: 'fraudulent-call', origin: 'fraud-report' })).toBe(false);
  });
});
