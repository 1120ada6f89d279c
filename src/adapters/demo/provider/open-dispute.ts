/** Takes a dispute in: checks it against what the provider knows, and opens it at most once. */
import type { OpenDisputeInput } from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import type { AccountView } from '../billing/account-view.js';
import type { DisputeCase } from '../disputes/dispute-case.js';
import { referenceNumber } from '../disputes/reference-number.js';
import type { DemoState, LedgerEntry } from '../storage/demo-state.js';
import { requireOpenDisputeFields } from './open-dispute-fields.js';
import { resolveSubject, type ResolvedSubject } from './resolve-subject.js';
import type { Effect, WriteInput } from './write.js';

export function openDispute(
  view: AccountView,
  state: DemoState,
  input: OpenDisputeInput,
  { key, payloadHash }: WriteInput,
): Effect {
  const { accountId, clientReference } = input;
  const earlier = state.ledger.find(
    (entry) => entry.accountId === accountId && entry.clientReference === clientReference,
  );
  if (earlier !== undefined) {
    if (earlier.payloadHash !== payloadHash) {
      throw new BillingError('conflict', 'The client reference was used for another content');
    }
    return { result: { kind: 'dispute', disputeId: earlier.disputeId } };
  }
  requireOpenDisputeFields(input);
  const dispute = caseOf(view, state, input, resolveSubject(view, input));
  const { disputeId, reference } = dispute;
  const entry: LedgerEntry = {
    accountId,
    disputeId,
    reference,
    clientReference,
    idempotencyKey: key,
    payloadHash,
    openedMs: view.nowMs,
  };
  return {
    result: { kind: 'dispute', disputeId },
    change: (current) => ({
      ...current,
      cases: [...current.cases, dispute],
      ledger: [...current.ledger, entry],
    }),
  };
}

function caseOf(
  view: AccountView,
  state: DemoState,
  input: OpenDisputeInput,
  { subject, refusedCalls, requestedAmount }: ResolvedSubject,
): DisputeCase {
  const { accountId, clientReference, reason, details } = input;
  const reference = freeReference(view, state, accountId);
  return {
    accountId,
    disputeId: `${accountId}.dispute.${reference}`,
    reference,
    clientReference,
    subject,
    ...(refusedCalls.length === 0 ? {} : { refusedCalls }),
    reason,
    ...(details === undefined ? {} : { details }),
    ...(requestedAmount === undefined ? {} : { requestedAmount }),
    submittedMs: view.nowMs,
  };
}

/** Always a new one: two customers must never read out the same number. */
function freeReference(view: AccountView, state: DemoState, accountId: string): string {
  const taken = new Set([
    ...view.disputes.map(({ reference }) => reference),
    ...state.cases.map(({ reference }) => reference),
  ]);
  for (let attempt = state.cases.length; ; attempt += 1) {
    const reference = referenceNumber(state.seed, accountId, attempt);
    if (!taken.has(reference)) return reference;
  }
}
