/** Asks once before a dispute is taken back. Native and modal: focus goes in and comes back (E9, A2). */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Dispute } from '../../contract/index.js';
import { disputeChangesList } from '../panel/dispute-changes-list.js';
import type { PanelContext } from '../panel/panel-context.js';
import { isAnswerLost, submissionFailure } from '../panel/submission-failure.js';

export function withdrawDialog(
  context: PanelContext,
  { id }: Dispute,
  isOpen: boolean,
  actions: { readonly confirm: () => void; readonly cancel: () => void },
): TemplateResult | typeof nothing {
  if (!isOpen) return nothing;
  const { t, snapshot } = context;
  const { withdrawal } = snapshot;
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
        <h2 class="dialog__title" id="withdraw-title">${t.status.withdrawTitle}</h2>
      </header>
      <div class="dialog__body">
        <p>${t.status.withdrawBody}</p>
        <div class="live" role="alert">${failure(context, id)}</div>
      </div>
      <footer class="dialog__footer">
        <button
          class="button button--danger"
          type="button"
          aria-busy=${isBusy}
          aria-disabled=${isBusy}
          @click=${actions.confirm}
        >
          ${isBusy ? t.status.withdrawing : t.status.withdrawConfirm}
        </button>
        <button class="button" type="button" @click=${closeDialog}>
          ${t.status.withdrawCancel}
        </button>
      </footer>
    </div>
  </dialog>`;
}

function failure(context: PanelContext, disputeId: string): TemplateResult | typeof nothing {
  const { t, links, snapshot } = context;
  const { withdrawal } = snapshot;
  const error = withdrawal?.disputeId === disputeId ? withdrawal.state.error : undefined;
  if (!error) return nothing;
  const changes = disputeChangesList(context, withdrawal?.changes);
  const { withdrawFailed, withdrawFailedBody, withdrawUnknown, withdrawUnknownBody } = t.status;
  return isAnswerLost(error)
    ? submissionFailure(t, links, withdrawUnknown, undefined, withdrawUnknownBody, changes)
    : submissionFailure(t, links, withdrawFailed, error, withdrawFailedBody, changes);
}

function openModal(element: Element | undefined): void {
  const dialog = element as HTMLDialogElement | undefined;
  // After the element is in the document: Lit calls this while it is still being built.
  queueMicrotask(() => {
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  });
}

function closeDialog(event: Event): void {
  (event.currentTarget as HTMLElement).closest('dialog')?.close();
}
