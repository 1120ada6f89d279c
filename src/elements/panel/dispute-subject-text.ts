/** What a dispute is about, in a few words. */
import type { Dispute } from '../../contract/index.js';
import type { PanelContext } from './panel-context.js';
import { partyNumberText } from './party-number-text.js';

export function disputeSubjectText({ t, f }: PanelContext, { subject }: Dispute): string {
  if (subject.kind === 'bill') return t.status.subjectBill(subject.billNumber);
  const [only] = subject.calls;
  if (only && subject.calls.length === 1) {
    const number = partyNumberText(t, only.otherParty);
    return only.direction === 'in' ? t.details.callFrom(number) : t.details.callTo(number);
  }
  return t.status.subjectCalls(subject.calls.length, f.number(subject.calls.length));
}
