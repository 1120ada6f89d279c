/** The confirmation as plain text, for the customer's own records. */
import type { Dispute } from '../../../contract/index.js';
import { creditTotals, requestedAmountOf, type Draft } from '../../../store/index.js';
import { callNames } from '../../panel/call-names.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { reasonText } from '../../panel/reason-text.js';

export function confirmationText(
  { t, f, account, snapshot }: PanelContext,
  draft: Draft,
  dispute: Dispute,
): string {
  const { purpose, details, evidence } = draft;
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
  if (purpose.kind === 'dispute-calls') {
    lines.push('', `${t.dispute.checkCalls}:`);
    for (const call of purpose.calls) {
      const { number, when, charge } = callNames(t, f, account, call);
      lines.push(`- ${number}, ${when}, ${charge}`);
    }
    for (const total of creditTotals(purpose.calls)) {
      lines.push(`${t.dispute.total}: ${f.money(total)}`);
    }
  }
  if (purpose.kind === 'dispute-bill' && purpose.cycle.bill) {
    lines.push('', t.activity.bill(purpose.cycle.bill.number));
    const amount = requestedAmountOf(draft, account.currency);
    if (amount) lines.push(`${t.dispute.checkAmount}: ${f.money(amount)}`);
  }
  if (details.trim() !== '') lines.push('', `${t.dispute.checkDetails}:`, details.trim());
  if (evidence.length > 0) {
    lines.push('', `${t.dispute.checkEvidence}:`);
    for (const { accepted } of evidence) lines.push(`- ${accepted.name}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
