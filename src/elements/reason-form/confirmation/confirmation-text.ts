/** The confirmation as plain text, for the customer's own records. */
import type { Call, DisputedCall } from '../../../contract/index.js';
import { creditTotals } from '../../../domain/index.js';
import {
  requestedAmountOf,
  untakenCalls,
  type Draft,
  type Received,
} from '../../../store/index.js';
import { callNames } from '../../panel/call-names.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { reasonText } from '../../panel/reason-text.js';

export function confirmationText(context: PanelContext, draft: Draft, received: Received): string {
  const { t, f, account, snapshot } = context;
  const { purpose, evidence } = draft;
  const { dispute, isEarlierVersion } = received;
  const { subject } = dispute;
  const lines: string[] = [
    purpose.kind === 'add-information'
      ? t.dispute.informationReceivedTitle
      : t.dispute.confirmedTitle,
    '',
    `${t.dispute.reference}: ${dispute.reference}`,
    `${t.dispute.submittedAt}: ${f.dateTimeOf(dispute.submittedAt, account.timeZone)}`,
    `${t.dispute.reason}: ${reasonText(t, dispute.reason, snapshot.reasons.held)}`,
  ];
  if (dispute.answerBy) lines.push(t.dispute.nextAnswerBy(f.date(dispute.answerBy)));
  if (purpose.kind === 'dispute-calls' && subject.kind === 'calls') {
    lines.push('', `${t.dispute.checkCalls}:`, ...subject.calls.map((call) => line(context, call)));
    for (const total of creditTotals(subject.calls)) {
      lines.push(`${t.dispute.total}: ${f.money(total)}`);
    }
    const untaken = untakenCalls(draft, received);
    if (untaken.length > 0) {
      lines.push('', `${t.dispute.untakenTitle(untaken.length, f.number(untaken.length))}:`);
      for (const { call, reason } of untaken) {
        lines.push(`${line(context, call)}: ${t.ineligibility[reason]}`);
      }
    }
  }
  if (purpose.kind === 'dispute-bill' && purpose.cycle.bill) {
    lines.push('', t.activity.bill(purpose.cycle.bill.number));
    const asked = isEarlierVersion ? undefined : requestedAmountOf(draft, account.currency);
    const amount = dispute.requestedAmount ?? asked;
    if (amount) lines.push(`${t.dispute.checkAmount}: ${f.money(amount)}`);
  }
  const details = (isEarlierVersion ? (dispute.details ?? '') : draft.details).trim();
  if (details !== '') lines.push('', `${t.dispute.checkDetails}:`, details);
  if (evidence.length > 0) {
    lines.push('', `${t.dispute.checkEvidence}:`);
    for (const { accepted } of evidence) lines.push(`- ${accepted.name}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

function line({ t, f, account }: PanelContext, call: Call | DisputedCall): string {
  const { number, when, charge } = callNames(t, f, account, call);
  return `- ${number}, ${when}, ${charge}`;
}
