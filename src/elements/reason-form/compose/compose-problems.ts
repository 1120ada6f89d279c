/** What is missing before a draft can be checked. */
import { parseAmount } from '../../../domain/index.js';
import type { Draft } from '../../../store/index.js';
import type { FieldProblem } from '../../panel/field-problems.js';
import type { PanelContext } from '../../panel/panel-context.js';

/** What the contract takes. */
export const MAX_DETAILS_LENGTH = 10_000;

/** An amount to show as an example, in the account's currency and the customer's way of writing. */
export function exampleAmount({ f, account }: PanelContext): string {
  return f.money({ amount: '12.5', currency: account.currency });
}

export function composeProblems(context: PanelContext, draft: Draft): readonly FieldProblem[] {
  const { t, f, snapshot, account } = context;
  const problems: FieldProblem[] = [];
  const details = draft.details.trim();
  const isInformation = draft.purpose.kind === 'add-information';
  if (!isInformation && draft.reason === undefined) {
    problems.push({ field: 'reason', message: t.dispute.reasonMissing });
  }
  if (
    draft.purpose.kind === 'dispute-bill' &&
    draft.amountText.trim() !== '' &&
    !parseAmount(draft.amountText, account.currency)
  ) {
    const message = t.dispute.amountUnreadable(exampleAmount(context));
    problems.push({ field: 'amount', message });
  }
  const reason = snapshot.reasons.held?.find(({ code }) => code === draft.reason);
  if (reason?.detailsRequired && details === '') {
    problems.push({ field: 'details', message: t.dispute.detailsMissing });
  }
  if (isInformation && details === '') {
    problems.push({ field: 'details', message: t.dispute.informationMissing });
  }
  if (details.length > MAX_DETAILS_LENGTH) {
    const limit = f.number(MAX_DETAILS_LENGTH);
    problems.push({ field: 'details', message: t.dispute.detailsTooLong(limit) });
  }
  return problems;
}
