/**
 * An adapter for tests that answers every method at once with the examples of `builders.ts`.
 * A test replaces only the methods it speaks of; it keeps no state and no ledger.
 */
import type { BillingAdapter } from '../../src/contract/index.js';
import {
  buildAccount,
  buildCall,
  buildContactReceipt,
  buildCycle,
  buildDispute,
  buildEvidence,
  buildLine,
  buildReason,
} from './builders.js';

export function stubAdapter(overrides: Partial<BillingAdapter> = {}): BillingAdapter {
  return {
    capabilities: { disputeBill: true, withdraw: true, evidence: true, feedback: true },
    account: async () => buildAccount(),
    lines: async () => [buildLine()],
    billingCycles: async () => [buildCycle()],
    calls: async ({ lineId, cycleId }) => ({ items: [buildCall({ lineId, cycleId })] }),
    reasons: async () => [buildReason()],
    disputes: async () => ({ items: [buildDispute()] }),
    dispute: async ({ disputeId }) => buildDispute({ id: disputeId }),
    openDispute: async ({ clientReference, subject }) => buildDispute({ clientReference, subject }),
    addInformation: async ({ disputeId }) => buildDispute({ id: disputeId }),
    withdraw: async ({ disputeId }) => buildDispute({ id: disputeId, status: 'withdrawn' }),
    contact: async () => buildContactReceipt(),
    contain: async () => ({ state: 'done' }),
    feedback: async () => ({ receivedAt: '2026-08-05T10:00:00Z' }),
    uploadEvidence: async ({ name, mediaType, file }) =>
      buildEvidence({ name, mediaType, sizeBytes: file.size }),
    ...overrides,
  };
}
