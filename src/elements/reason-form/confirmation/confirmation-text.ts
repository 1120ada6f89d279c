/** The confirmation as plain text, for the customer's own records. */
import type { Call, Dispute, DisputedCall } from '../../../contract/index.js';
import { creditTotals, typedText } from '../../../domain/index.js';
import {
  requestedAmountOf,
  rejectedCalls,
  type Draft,
  type Received,
} from '../../../store/index.js';
import { callNames } from '../../panel/call-names.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { reasonOf } from '../../panel/reason-text.js';

/** "Under review" only where it is: a provider may decide at once (R13). */
export function receivedWords(
  { t }: PanelContext,
  { purpose }: Draft,
  { status }: Dispute,
): { readonly title: string; readonly lead: string } {
  const { informationReceivedTitle, informationReceivedLead } = t.dispute;
  if (purpose.kind === 'add-information') {
    return { title: informationReceivedTitle, lead: informationReceivedLead };
  }
  const isUnderReview = status === 'submitted' || status === 'under-review';
  return isUnderReview
    ? { title: t.dispute.confirmedTitle, lead: t.dispute.confirmedLead }
    : { title: t.dispute.receivedTitle, lead: t.status.explanations[status] };
}

/** Where the receipt says something else than what was sent. */
export function differenceTexts(
  context: PanelContext,
  { dispute, differences = [] }: Received,
): readonly string[] {
  const { t, f } = context;
  const reason = (code: string): string => reasonOf(context, dispute, code);
  return differences.map((difference) => {
    if (difference.field === 'subject') return t.dispute.differsSubject;
    if (difference.field === 'reason') {
      return t.dispute.differsReason(reason(difference.received), reason(difference.sent));
    }
    const received = f.money(difference.received);
    const sent = f.money(difference.sent);
    if (difference.field === 'amount') return t.dispute.differsAmount(received, sent);
    const calls = dispute.subject.kind === 'calls' ? dispute.subject.calls : [];
    const call = calls.find(({ id }) => id === difference.callId);
    const { number, when } = call
      ? callNames(t, f, context.account, call)
      : { number: '', when: '' };
    return t.dispute.differsCall(`${number}, ${when}`, received, sent);
  });
}

export function confirmationText(context: PanelContext, draft: Draft, received: Received): string {
  const { t, f, account } = context;
  const { named } = t.common;
  const title = (text: string): string => named(text, '').trimEnd();
  const { purpose, evidence } = draft;
  const { dispute, isEarlierVersion } = received;
  const { subject } = dispute;
  const lines: string[] = [
    receivedWords(context, draft, dispute).title,
    '',
    named(t.dispute.reference, dispute.reference),
    named(t.dispute.submittedAt, f.dateTimeOf(dispute.submittedAt, account.timeZone)),
    t.status.statusNow(t.statuses[dispute.status]),
    named(t.dispute.reason, reasonOf(context, dispute)),
  ];
  if (dispute.answerBy) lines.push(t.dispute.nextAnswerBy(f.date(dispute.answerBy)));
  if (purpose.kind === 'dispute-calls' && subject.kind === 'calls') {
    lines.push(
      '',
      title(t.dispute.checkCalls),
      ...subject.calls.map((call) => line(context, call)),
    );
    const { requestedAmount } = dispute;
    for (const total of requestedAmount ? [requestedAmount] : creditTotals(subject.calls)) {
      lines.push(named(t.dispute.total, f.money(total)));
    }
    const untaken = rejectedCalls(draft, received);
    if (untaken.length > 0) {
      lines.push('', title(t.dispute.untakenTitle(untaken.length, f.number(untaken.length))));
      for (const { call, reason } of untaken) {
        lines.push(named(line(context, call), t.ineligibility[reason]));
      }
    }
  }
  if (purpose.kind === 'dispute-bill' && purpose.cycle.bill) {
    lines.push('', t.activity.bill(purpose.cycle.bill.number));
    const asked = isEarlierVersion ? undefined : requestedAmountOf(draft, account.currency);
    const amount = dispute.requestedAmount ?? asked;
    if (amount) lines.push(named(t.dispute.checkAmount, f.money(amount)));
  }
  const differing = differenceTexts(context, received);
  if (differing.length > 0) lines.push('', title(t.dispute.differsTitle), ...differing);
  const details = typedText(isEarlierVersion ? (dispute.details ?? '') : draft.details);
  if (details !== '') lines.push('', title(t.dispute.checkDetails), ...details.split('\n'));
  if (evidence.length > 0) {
    lines.push('', title(t.dispute.checkEvidence));
    for (const { accepted } of evidence) lines.push(`- ${accepted.name}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

function line({ t, f, account }: PanelContext, call: Call | DisputedCall): string {
  const { number, when, charge } = callNames(t, f, account, call);
  return `- ${number}, ${when}, ${charge}`;
}
