/** The list of disputes: what waits for the customer, and what the customer looks for. */
import type { Dispute, DisputeStatus } from '../contract/dispute.js';
import { openInformationRequest } from './dispute-actions.js';
import { digitsOf, foldText, searchTermsOf } from './search-text.js';

/** Without an answer it does not go on. */
export function isWaitingForCustomer(dispute: Dispute): boolean {
  return (
    dispute.status === 'information-requested' || openInformationRequest(dispute) !== undefined
  );
}

/** Those that wait for the customer, the most urgent first; the others in their order. */
export function byUrgency(disputes: readonly Dispute[]): {
  readonly waiting: readonly Dispute[];
  readonly others: readonly Dispute[];
} {
  const dueBy = (dispute: Dispute): string => openInformationRequest(dispute)?.dueBy ?? '9999';
  return {
    waiting: disputes
      .filter(isWaitingForCustomer)
      .toSorted((a, b) => (dueBy(a) < dueBy(b) ? -1 : Number(dueBy(a) > dueBy(b)))),
    others: disputes.filter((dispute) => !isWaitingForCustomer(dispute)),
  };
}

/** Submitted and under review are one to the customer. */
export function shownStatus(status: DisputeStatus): DisputeStatus {
  return status === 'submitted' ? 'under-review' : status;
}

/**
 * The disputes in whose texts everything occurs that was typed, and that have the status, if one was
 * chosen. A number is found by its digits, however it is grouped.
 */
export function findDisputes(
  disputes: readonly Dispute[],
  { text, status }: { readonly text: string; readonly status: DisputeStatus | undefined },
  textsOf: (dispute: Dispute) => readonly string[],
): readonly Dispute[] {
  const terms = searchTermsOf(text);
  return disputes.filter((dispute) => {
    if (status !== undefined && shownStatus(dispute.status) !== status) return false;
    const texts = textsOf(dispute).map(foldText);
    return terms.every((term) =>
      texts.some(
        (folded) =>
          folded.includes(term.text) ||
          (term.digits !== undefined && digitsOf(folded).includes(term.digits)),
      ),
    );
  });
}
