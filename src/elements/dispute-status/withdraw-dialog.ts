/**
 * Asks once before a dispute is taken back. Native and modal: the focus goes to the question, never to
 * what destroys, and comes back (E9, A2).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Dispute, DisputeStatus } from '../../contract/index.js';
import { canWithdraw } from '../../domain/index.js';
import { disputeChangesList } from '../panel/dispute-changes-list.js';
import type { PanelContext } from '../panel/panel-context.js';
import { submissionFailure } from '../panel/submission-failure.js';

interface WithdrawActions {
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export function withdrawDialog(
  context: PanelContext,
  dispute: Dispute,
  isOpen: boolean,
  actions: WithdrawActions,
): TemplateResult | typeof nothing {
  if (!isOpen) return nothing;
  const { t, snapshot } = context;
  const { withdrawal } = snapshot;
  const { id, status } = dispute;
  const current = withdrawal?.disputeId === id ? withdrawal.state : undefined;
  const isBusy = current?.activity === 'fetching';
  return html`<dialog
    class="dialog dialog--small"
    aria-labelledby="withdraw-title"
    ${ref(openModal)}
    @close=${actions.cancel}
  >
    <div class="dialog__box">
      <header class="dialog__header">
        <h2 class="dialog__title" id="withdraw-title" tabindex="-1" autofocus>
          ${t.status.withdrawTitle}
        </h2>
      </header>
      <div class="dialog__body">
        <p>${t.status.withdrawBody}</p>
        <div class="live" role="alert">${failure(context, id, status)}</div>
      </div>
      <footer class="dialog__footer">${buttons(context, dispute, isBusy, actions)}</footer>
    </div>
  </dialog>`;
}

/** The first button stays where it is when there is nothing to withdraw any more: it has the focus. */
function buttons(
  { t }: PanelContext,
  { status }: Dispute,
  isBusy: boolean,
  { confirm }: WithdrawActions,
): TemplateResult {
  const isPossible = canWithdraw(status);
  const { withdrawing, withdrawConfirm, withdrawCancel } = t.status;
  const label = isBusy ? withdrawing : withdrawConfirm;
  return html`<button
      class="button ${isPossible ? 'button--danger' : ''}"
      type="button"
      aria-busy=${isBusy}
      aria-disabled=${isBusy}
      @click=${isPossible ? confirm : closeDialog}
    >
      ${isPossible ? label : withdrawCancel}
    </button>
    ${
      isPossible
        ? html`<button class="button" type="button" @click=${closeDialog}>
            ${withdrawCancel}
          </button>`
        : nothing
    }`;
}

function failure(
  context: PanelContext,
  disputeId: string,
  status: DisputeStatus,
): TemplateResult | typeof nothing {
  const { t, links, snapshot } = context;
  const { withdrawal } = snapshot;
  const error = withdrawal?.disputeId === disputeId ? withdrawal.state.error : undefined;
  if (!error) return nothing;
  const changes = disputeChangesList(context, withdrawal?.changes);
  const { withdrawFailed, withdrawFailedBody, withdrawUnknown, withdrawUnknownBody } = t.status;
  // It is over: there is nothing left to try again.
  const body = canWithdraw(status) ? withdrawFailedBody : undefined;
  return withdrawal?.isUnsettled
    ? submissionFailure(t, links, withdrawUnknown, undefined, withdrawUnknownBody, changes)
    : submissionFailure(t, links, withdrawFailed, error, body, changes);
}

function openModal(element: Element | undefined): void {
  const dialog = element as HTMLDialogElement | undefined;
  // After the element is in the document: Lit calls this while it is still being built.
  queueMicrotask(() => {
    if (!dialog?.isConnected || dialog.hasAttribute('open')) return;
    if (dialog.showModal) dialog.showModal();
    else openBeside(dialog);
  });
}

/** Without modal dialogs, as in an embedded browser, the question stands in the page. */
function openBeside(dialog: HTMLElement): void {
  dialog.setAttribute('open', '');
  dialog.scrollIntoView({ block: 'nearest' });
  dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
}

function closeDialog(event: Event): void {
  const dialog = (event.currentTarget as HTMLElement).closest('dialog');
  if (dialog?.close) dialog.close();
  else dialog?.dispatchEvent(new Event('close'));
}
