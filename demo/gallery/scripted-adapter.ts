/**
 * A billing system that answers each method at once with what a state wants. It keeps nothing: the
 * elements show what they would show over any other adapter.
 */
import { BillingError, type BillingAdapter, type Call, type Dispute } from '../../src/index.js';
import { ACCOUNT, cycle, dispute, LINE, RECEIPT, CALLS } from './nouns.js';

export function scriptedAdapter(script: Partial<BillingAdapter> = {}): BillingAdapter {
  // What an earlier visit did not settle is remembered by the account, and would be shown here.
  const account = { ...ACCOUNT, id: crypto.randomUUID() };
  return {
    capabilities: { disputeBill: true, withdraw: true, evidence: true },
    account: async () => account,
    lines: async () => [LINE],
    billingCycles: async () => [cycle()],
    calls: async ({ lineId, cycleId }) => ({
      items: CALLS.map((one) => ({ ...one, lineId, cycleId })),
    }),
    disputes: async () => ({ items: [] }),
    dispute: async ({ disputeId }) => dispute({ id: disputeId }),
    openDispute: async ({ clientReference, subject, reason, details, requestedAmount }) =>
      dispute({ clientReference, subject, reason, details, requestedAmount }),
    addInformation: async ({ disputeId }) => dispute({ id: disputeId }),
    withdraw: async ({ disputeId }) => dispute({ id: disputeId, status: 'withdrawn' }),
    contact: async () => RECEIPT,
    uploadEvidence: async ({ name, mediaType, file }) => ({
      id: name,
      name,
      mediaType,
      sizeBytes: file.size,
      addedAt: '2026-08-05T10:00:00Z',
    }),
    ...script,
  };
}

/** A method whose answer never comes. */
export const silence = (): Promise<never> => new Promise(() => {});

/** A method that fails. */
export const failing = (code: BillingError['code']) => async (): Promise<never> => {
  throw new BillingError(code);
};

/** Answers once in the one way, and from then on in the other. */
export function onceThen<T>(first: () => Promise<T>, then: () => Promise<T>): () => Promise<T> {
  let next = first;
  return () => {
    const answer = next();
    next = then;
    return answer;
  };
}

/** A billing system that has these disputes, and answers for each of them. */
export const having = (...items: readonly Dispute[]): Partial<BillingAdapter> => ({
  disputes: async () => ({ items }),
  dispute: async ({ disputeId }) => {
    const found = items.find(({ id }) => id === disputeId);
    if (!found) throw new BillingError('not-found');
    return found;
  },
});

/** Calls of one list. */
export const listing = (calls: readonly Call[]): Partial<BillingAdapter> => ({
  calls: async ({ lineId, cycleId }) => ({
    items: calls.map((one) => ({ ...one, lineId, cycleId })),
  }),
});
