/** Everything that will be sent, each part with a change link that comes straight back (A5). */
import { html, nothing, type TemplateResult } from 'lit';
import { typedText } from '../../../domain/index.js';
import { isLocked, requestedAmountOf, subjectKindOf, type Draft } from '../../../store/index.js';
import { callCount } from '../call-count.js';
import { factRow, type ChangeAction } from '../../panel/fact-row.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { reasonText } from '../../panel/reason-text.js';
import { existingNotice } from '../compose/existing-offer.js';
import { draftLanding } from '../draft-landing.js';
import { checkSubject } from './check-subject.js';
import { isTooLate } from './is-too-late.js';
import { submissionNotice } from './submission-notice.js';

/** What the customer may change, by the id of its control. */
export type ChangedField = 'reason' | 'details' | 'evidence' | 'amount';

export interface CheckActions {
  readonly change: (field: ChangedField) => void;
  readonly changeCalls: () => void;
  readonly addInformation: () => void;
  readonly openAnyway: () => void;
  readonly submit: () => void;
}

export function checkStage(
  context: PanelContext,
  draft: Draft,
  actions: CheckActions,
): TemplateResult {
  const { t, snapshot } = context;
  const { submission } = snapshot;
  const { state } = submission;
  const isBusy = state === 'sending' || state === 'checking';
  const isInformation = draft.purpose.kind === 'add-information';
  const change = isLocked(submission) ? undefined : actions;
  const label = isInformation ? t.dispute.sendInformation : t.dispute.submit;
  return html`<div class="panel__body with-aside">
    <div class="stack stack--loose">
      <p class="lead">${t.dispute.checkLead}</p>
      ${checkSubject(context, draft, change?.changeCalls)}
      <dl class="summary-list">
        ${
          subjectKindOf(draft.purpose)
            ? factRow(
                t.dispute.checkReason,
                draft.reason
                  ? reasonText(t, draft.reason, snapshot.reasons.held, callCount(draft))
                  : t.dispute.none,
                changeOf(change, 'reason', t.dispute.changeReason),
              )
            : nothing
        }
        ${
          draft.purpose.kind === 'dispute-bill'
            ? factRow(
                t.dispute.checkAmount,
                amountText(context, draft),
                changeOf(change, 'amount', t.dispute.changeAmount),
              )
            : nothing
        }
        ${factRow(
          t.dispute.checkDetails,
          html`<span class="prose notranslate" translate="no"
            >${typedText(draft.details) || t.dispute.none}</span
          >`,
          changeOf(change, 'details', t.dispute.changeDetails),
        )}
        ${
          snapshot.capabilities?.evidence
            ? factRow(
                t.dispute.checkEvidence,
                html`${
                  draft.evidence.length === 0
                    ? t.dispute.none
                    : draft.evidence.map(
                        ({ accepted }) =>
                          html`<div>
                            <bdi class="notranslate" translate="no">${accepted.name}</bdi>
                          </div>`,
                      )
                }`,
                changeOf(change, 'evidence', t.dispute.changeEvidence),
              )
            : nothing
        }
      </dl>
    </div>
    ${isInformation ? nothing : html`<div class="aside">${draftLanding(context, draft)}</div>`}
    <div class="stack stack--loose">
      <div class="live" role="alert">${submissionNotice(context)}</div>
      ${draft.existing ? existingNotice(context, draft.existing, actions) : nothing}
      ${
        // Beside another dispute on the same, nothing is sent before the customer has decided.
        isTooLate(draft) || (draft.existing && change)
          ? nothing
          : html`<div class="button-row">
              <button
                class="button button--primary"
                type="button"
                aria-busy=${isBusy}
                aria-disabled=${isBusy}
                @click=${actions.submit}
              >
                ${isBusy ? t.dispute.submitting : isLocked(submission) ? t.dispute.checkAgain : label}
              </button>
            </div>`
      }
    </div>
  </div>`;
}

/** As it was read, so that the customer sees what is sent. */
function amountText({ t, f, account }: PanelContext, draft: Draft): string {
  const amount = requestedAmountOf(draft, account.currency);
  return amount ? f.money(amount) : t.dispute.none;
}

function changeOf(
  actions: CheckActions | undefined,
  field: ChangedField,
  label: string,
): ChangeAction | undefined {
  return actions && { label, change: () => actions.change(field) };
}
