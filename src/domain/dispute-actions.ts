/** What the customer may still do with a dispute, and whether there is one already. */
import type {
  Dispute,
  DisputeStatus,
  DisputeSubject,
  InformationRequest,
} from '../contract/dispute.js';
import { instantMs } from './calendar.js';
import { isOpen } from './dispute-lifecycle.js';

export function canWithdraw(status: DisputeStatus): boolean {
  return isOpen(status);
}

export function canAddInformation(status: DisputeStatus): boolean {
  return isOpen(status);
}

/** The newest question that still waits for an answer; none once the dispute is over. */
export function openInformationRequest(dispute: Dispute): InformationRequest | undefined {
  if (!isOpen(dispute.status)) return undefined;
  let newest: InformationRequest | undefined;
  for (const request of dispute.informationRequests) {
    if (request.answeredAt !== undefined) continue;
    if (newest === undefined || instantMs(request.askedAt) > instantMs(newest.askedAt)) {
      newest = request;
    }
  }
  return newest;
}

/** An open dispute about the same bill, or about any of the same calls. */
export function findOpenDisputeFor(
  subject: DisputeSubject,
  disputes: readonly Dispute[],
): Dispute | undefined {
  const callIds = new Set(subject.kind === 'calls' ? subject.calls.map((call) => call.id) : []);
  return disputes.find((dispute) => {
    if (!isOpen(dispute.status)) return false;
    if (dispute.subject.kind === 'calls') {
      return dispute.subject.calls.some((call) => callIds.has(call.id));
    }
    return subject.kind === 'bill' && subject.cycleId === dispute.subject.cycleId;
  });
}
