/** Where "Back" leads: to the page before, or to where the draft was begun. */
import type { Draft, JourneyStep, Snapshot } from '../../store/index.js';

/** Undefined on the first page. */
export function stageBefore({ stage, origin }: Draft): 'summary' | 'compose' | undefined {
  const first = origin === 'fraud-report' ? 'summary' : 'compose';
  return stage === first ? undefined : first;
}

export function stepBefore(
  { activity, selection }: Snapshot,
  { origin, purpose }: Draft,
): JourneyStep {
  if (purpose.kind === 'add-information') {
    return { name: 'dispute', disputeId: purpose.dispute.id };
  }
  if (origin === 'credit-request') return { name: 'credit-request' };
  const [reported] =
    origin === 'fraud-report' && purpose.kind === 'dispute-calls' ? purpose.calls : [];
  const callId = reported?.id ?? '';
  // The list may show other calls by now.
  const isListed = selection.has(callId) || activity.list?.find(callId) !== undefined;
  return isListed ? { name: 'call-details', callId } : { name: 'activity' };
}
