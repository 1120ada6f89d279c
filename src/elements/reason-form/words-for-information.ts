/**
 * Information that is added to a dispute has words and files. A reason or an amount that was chosen
 * for a dispute of its own goes along as words, so that it is not lost (promise 2).
 */
import type { Dispute } from '../../contract/index.js';
import { requestedAmountOf, type Draft } from '../../store/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { reasonText } from '../panel/reason-text.js';
import { callCount } from './call-count.js';

/** A line for each that the dispute does not have; empty when it has all. */
export function wordsForInformation(context: PanelContext, draft: Draft, dispute: Dispute): string {
  const { t, snapshot } = context;
  const lines: string[] = [];
  if (draft.reason !== undefined && draft.reason !== dispute.reason) {
    const reason = reasonText(t, draft.reason, snapshot.reasons.held, callCount(draft));
    lines.push(t.common.named(t.dispute.checkReason, reason));
  }
  const amount = typedAmount(context, draft);
  if (amount !== '' && amount !== amountOf(context, dispute)) {
    lines.push(t.common.named(t.dispute.checkAmount, amount));
  }
  return lines.join('\n');
}

/** What is no amount stays as it was typed. */
function typedAmount({ f, account }: PanelContext, draft: Draft): string {
  if (draft.amountText.trim() === '') return '';
  const amount = requestedAmountOf(draft, account.currency);
  return amount ? f.money(amount) : draft.amountText.trim();
}

function amountOf({ f }: PanelContext, { requestedAmount }: Dispute): string | undefined {
  return requestedAmount && f.money(requestedAmount);
}
