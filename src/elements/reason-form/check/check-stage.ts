/** Everything that will be sent, each part with a change link that comes straight back (A5). */
import { html, nothing, type TemplateResult } from 'lit';
import { subjectKindOf, type Draft } from '../../../store/index.js';
import { infoIcon } from '../../../styles/icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { reasonText } from '../../panel/reason-text.js';
import { landingSentences } from '../landing-sentences.js';
import { checkSubject } from './check-subject.js';
import { submissionNotice } from './submission-notice.js';

export interface CheckActions {
  readonly change: (field: 'reason' | 'details' | 'evidence' | 'amount') => void;
  readonly changeCalls: () => void;
  readonly submit: () => void;
}

export function checkStage(
  context: PanelContext,
  draft: Draft,
  actions: CheckActions,
): TemplateResult {
  const { t, snapshot } = context;
  const { state } = snapshot.submission;
  const isBusy = state === 'sending' || state === 'checking';
  const isInformation = draft.purpose.kind === 'add-information';
  // While it is on its way or unknown, nothing of it can be changed.
  const change = isBusy || state === 'unknown' ? undefined : actions;
  const label = isInformation ? t.dispute.sendInformation : t.dispute.submit;
  return html`<div class="panel__body stack stack--loose">
    <p class="lead">${t.dispute.checkLead}</p>
    ${checkSubject(context, draft, change?.changeCalls)}
    <dl class="summary-list">
      ${
        subjectKindOf(draft.purpose)
          ? answer(
              t.dispute.checkReason,
              html`${draft.reason ? reasonText(t, draft.reason, snapshot.reasons.held) : nothing}`,
              t.dispute.changeReason,
              change && (() => change.change('reason')),
            )
          : nothing
      }
      ${
        draft.purpose.kind === 'dispute-bill'
          ? answer(
              t.dispute.checkAmount,
              html`${draft.amountText.trim() || t.dispute.none}`,
              t.dispute.changeAmount,
              change && (() => change.change('amount')),
            )
          : nothing
      }
      ${answer(
        t.dispute.checkDetails,
        html`<span class="prose">${draft.details.trim() || t.dispute.none}</span>`,
        t.dispute.changeDetails,
        change && (() => change.change('details')),
      )}
      ${
        snapshot.capabilities?.evidence
          ? answer(
              t.dispute.checkEvidence,
              html`${
                draft.evidence.length === 0
                  ? t.dispute.none
                  : draft.evidence.map(
                      ({ accepted }) => html`<div><bdi>${accepted.name}</bdi></div>`,
                    )
              }`,
              t.dispute.changeEvidence,
              change && (() => change.change('evidence')),
            )
          : nothing
      }
    </dl>
    ${
      isInformation
        ? nothing
        : html`<div class="notice notice--info" role="note">
            ${infoIcon('notice__icon')}
            <div class="notice__body">
              <p class="notice__title">${t.landing.title}</p>
              ${landingSentences(context, draft)}
            </div>
          </div>`
    }
    <div class="live" aria-live="assertive">${submissionNotice(context)}</div>
    <div class="button-row">
      <button
        class="button button--primary"
        type="button"
        aria-busy=${isBusy}
        aria-disabled=${isBusy}
        @click=${actions.submit}
      >
        ${state === 'unknown' ? t.dispute.checkAgain : isBusy ? t.dispute.submitting : label}
      </button>
    </div>
  </div>`;
}

function answer(
  key: string,
  value: TemplateResult,
  changeLabel: string,
  change: (() => void) | undefined,
): TemplateResult {
  return html`<div class="summary-list__row">
    <dt class="summary-list__key">${key}</dt>
    <dd class="summary-list__value">${value}</dd>
    ${
      change
        ? html`<dd class="summary-list__action">
            <button class="link-button" type="button" @click=${change}>${changeLabel}</button>
          </dd>`
        : nothing
    }
  </div>`;
}
