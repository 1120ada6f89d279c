/** What is missing before a draft can be checked. */
import {
  compareMoney,
  creditTotals,
  isNegative,
  parseAmount,
  roundMoney,
  typedText,
} from '../../../domain/index.js';
import { currencyOf, type Draft } from '../../../store/index.js';
import type { FieldProblem } from '../../panel/field-problems.js';
import type { PanelContext } from '../../panel/panel-context.js';

/** What the contract takes. */
export const MAX_DETAILS_LENGTH = 10_000;

/** An amount to show as an example, in the currency of the bill and the customer's way of writing. */
export function exampleAmount(context: PanelContext, draft: Draft): string {
  return context.f.money({ amount: '12.5', currency: amountCurrency(context, draft) });
}

function amountCurrency({ account }: PanelContext, { purpose }: Draft): string {
  if (purpose.kind === 'dispute-bill') return currencyOf(purpose.cycle, account.currency);
  const [total] = purpose.kind === 'dispute-calls' ? creditTotals(purpose.calls) : [];
  return total?.currency ?? account.currency;
}

export function composeProblems(context: PanelContext, draft: Draft): readonly FieldProblem[] {
  const { t, f, snapshot } = context;
  const problems: FieldProblem[] = [];
  const details = typedText(draft.details);
  const isInformation = draft.purpose.kind === 'add-information';
  if (!isInformation && draft.reason === undefined) {
    problems.push({ field: 'reason', message: t.dispute.reasonMissing });
  }
  const amountMessage = amountProblem(context, draft);
  if (amountMessage !== undefined) problems.push({ field: 'amount', message: amountMessage });
  const reason = snapshot.reasons.held?.find(({ code }) => code === draft.reason);
  if (reason?.detailsRequired && details === '') {
    problems.push({ field: 'details', message: t.dispute.detailsMissing });
  }
  if (isInformation && details === '') {
    problems.push({ field: 'details', message: t.dispute.informationMissing });
  }
  if (details.length > MAX_DETAILS_LENGTH) {
    const limit = f.number(MAX_DETAILS_LENGTH);
    problems.push({
      field: 'details',
      message: t.dispute.detailsTooLong(MAX_DETAILS_LENGTH, limit),
    });
  }
  return problems;
}

/** Left empty it is good. No more can come back than was billed, as the bill is shown. */
function amountProblem(context: PanelContext, draft: Draft): string | undefined {
  const { t, f } = context;
  const { purpose, amountText } = draft;
  if (purpose.kind === 'add-information' || amountText.trim() === '') return undefined;
  const currency = amountCurrency(context, draft);
  const amount = parseAmount(amountText, currency);
  if (!amount) return t.dispute.amountUnreadable(exampleAmount(context, draft));
  if (purpose.kind === 'dispute-calls') {
    const [total] = creditTotals(purpose.calls);
    return total && compareMoney(amount, total) > 0
      ? t.dispute.amountAboveCharges(f.money(total))
      : undefined;
  }
  const { bill } = purpose.cycle;
  if (!bill) return undefined;
  const billed = roundMoney(bill.amountDue);
  // A bill in credit does not say how much was charged.
  if (isNegative(billed)) return undefined;
  return compareMoney(amount, billed) > 0 ? t.dispute.amountTooLarge(f.money(billed)) : undefined;
}
