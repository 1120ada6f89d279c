/**
 * A page may object to what a customer is about to do: it calls `preventDefault()` on the intent.
 * Two rules as examples; both say why, and leave a way on.
 */
import type { RedressFlow } from '../../src/index.js';
import { requireElement } from '../dom/require-element.js';
import { moneyText } from '../records/written.js';
import type { DemoSession } from '../session/demo-session.js';
import { reachesAmount } from './reaches-amount.js';
import { Submitter } from '../../src/store/index.js';

export function applyHouseRules(flow: RedressFlow, session: DemoSession): void {
  askAboutLargeAmounts(flow, session);
  refuseTollFreeReports(flow);
}

function askAboutLargeAmounts(flow: RedressFlow, session: DemoSession): void {
  const isOn = requireElement('#ask-rule', HTMLInputElement);
  const threshold = requireElement('#threshold', HTMLInputElement);
  const dialog = requireElement('#ask-dialog', HTMLDialogElement);
  const body = requireElement('#ask-body', HTMLElement);
  flow.addEventListener('redress-submit', (event) => {
    const { requestedAmount } = event.submission;
    if (!isOn.checked || !requestedAmount) return;
    if (!reachesAmount(requestedAmount, Math.trunc(threshold.valueAsNumber || 0))) return;
    event.preventDefault();
    const amount = moneyText(session.textLocale, requestedAmount);
    body.textContent = session.text.events.askBody(amount);
    dialog.showModal();
  });
  requireElement('#ask-confirm', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
    // What was objected to can still be done: by the store, as the flow would have done it.
    void flow.store?.use(Submitter).submit();
  });
  requireElement('#ask-cancel', HTMLButtonElement).addEventListener('click', () => dialog.close());
}

function refuseTollFreeReports(flow: RedressFlow): void {
  const isOn = requireElement('#toll-free-rule', HTMLInputElement);
  const dialog = requireElement('#toll-free-dialog', HTMLDialogElement);
  flow.addEventListener('redress-report-fraud', (event) => {
    if (!isOn.checked || event.call.type !== 'toll-free') return;
    event.preventDefault();
    dialog.showModal();
  });
  requireElement('#toll-free-close', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
  });
}
