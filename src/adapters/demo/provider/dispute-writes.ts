/** What the customer does about a dispute that exists: tells more, sends files, withdraws. */
import type { AddInformationInput, DisputeInput } from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import type { Dispute } from '../../../contract/dispute.js';
import type { Evidence } from '../../../contract/evidence.js';
import { proseSchema } from '../../../contract/text.js';
import {
  canAddInformation,
  canWithdraw,
  openInformationRequest,
} from '../../../domain/dispute-actions.js';
import type { AccountView } from '../billing/account-view.js';
import type { CaseAction } from '../disputes/dispute-case.js';
import type { Effect } from './write.js';

const MOST_ENTRIES = 900;
export const MOST_FILES = 100;

export function requireDispute(view: AccountView, disputeId: string): Dispute {
  const dispute = view.disputes.find(({ id }) => id === disputeId);
  if (dispute === undefined) throw new BillingError('not-found');
  return dispute;
}

export function addInformation(view: AccountView, input: AddInformationInput): Effect {
  const { accountId, disputeId, text, informationRequestId, clientReference } = input;
  const dispute = requireDispute(view, disputeId);
  const isKnown = dispute.timeline.some((entry) => entry.clientReference === clientReference);
  if (clientReference !== undefined && isKnown) {
    throw new BillingError('conflict', 'The client reference was used for other information');
  }
  requireOpenFor(dispute, canAddInformation);
  if (!proseSchema.safeParse(text).success || text.trim() === '') {
    throw new BillingError('invalid', 'Nothing was told', { fields: ['text'] });
  }
  const information = {
    accountId,
    disputeId,
    atMs: view.nowMs,
    kind: 'information',
    text,
    ...(clientReference === undefined ? {} : { clientReference }),
  } as const;
  if (informationRequestId === undefined) return actionEffect(information);
  requireWaiting(dispute, informationRequestId);
  return actionEffect({ ...information, answers: informationRequestId });
}

export function withdraw(view: AccountView, { accountId, disputeId }: DisputeInput): Effect {
  requireOpenFor(requireDispute(view, disputeId), canWithdraw);
  return actionEffect({ accountId, disputeId, atMs: view.nowMs, kind: 'withdrawal' });
}

export function addEvidence(
  view: AccountView,
  { accountId, disputeId }: DisputeInput,
  file: Omit<Evidence, 'id' | 'addedAt'>,
): Effect {
  const dispute = requireDispute(view, disputeId);
  requireOpenFor(dispute, canAddInformation);
  if (dispute.evidence.length >= MOST_FILES) {
    throw new BillingError('invalid', 'Too many files', { fields: ['file'] });
  }
  const id = `${disputeId}.evidence.${dispute.evidence.length + 1}`;
  const addedAt = new Date(view.nowMs).toISOString();
  const evidence: Evidence = { id, ...file, addedAt };
  const action: CaseAction = { accountId, disputeId, atMs: view.nowMs, kind: 'evidence', evidence };
  return { ...actionEffect(action), result: { kind: 'evidence', evidence } };
}

export function actionEffect(action: CaseAction): Effect {
  return {
    result: { kind: 'dispute', disputeId: action.disputeId },
    change: (state) => ({ ...state, actions: [...state.actions, action] }),
  };
}

function requireOpenFor(
  dispute: Dispute,
  isPossible: (status: Dispute['status']) => boolean,
): void {
  if (!isPossible(dispute.status)) throw new BillingError('conflict', 'The dispute is closed');
  if (dispute.timeline.length >= MOST_ENTRIES) {
    throw new BillingError('invalid', 'Too much was added already');
  }
}

function requireWaiting(dispute: Dispute, informationRequestId: string): void {
  const isKnown = dispute.informationRequests.some(({ id }) => id === informationRequestId);
  if (!isKnown) {
    throw new BillingError('invalid', 'No such question', { fields: ['informationRequestId'] });
  }
  if (openInformationRequest(dispute)?.id !== informationRequestId) {
    throw new BillingError('conflict', 'The question has been answered');
  }
}
