/** Reason, amount, details and evidence: the page that is filled in. */
import { html, nothing, type TemplateResult } from 'lit';
import { subjectKindOf, type Draft } from '../../../store/index.js';
import { infoIcon } from '../../../styles/icons.js';
import { errorSummary } from '../../panel/error-summary.js';
import type { FieldProblem } from '../../panel/field-problems.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { withoutSubmitting } from '../../panel/without-submitting.js';
import { amountField, hasAmountField } from './amount-field.js';
import { detailsField } from './details-field.js';
import { evidenceField, type EvidenceActions } from './evidence-field.js';
import { reasonField } from './reason-field.js';
import { draftAside } from '../draft-aside.js';

export function composeStage(
  context: PanelContext,
  draft: Draft,
  problems: readonly FieldProblem[],
  evidence: EvidenceActions,
  goOn: () => void,
): TemplateResult {
  const { t } = context;
  const isInformation = draft.purpose.kind === 'add-information';
  const submit = withoutSubmitting(goOn);
  return html`<form class="panel__body with-aside" novalidate @submit=${submit}>
    ${draftAside(context, draft)}
    <div class="form">
      ${errorSummary(t, problems)} ${question(context, draft)}
      ${subjectKindOf(draft.purpose) ? reasonField(context, draft, problems) : nothing}
      ${hasAmountField(context, draft) ? amountField(context, draft, problems) : nothing}
      ${detailsField(context, draft, problems, {
        label: isInformation ? t.dispute.information : t.dispute.details,
        hint: isInformation ? t.dispute.informationHint : t.dispute.detailsHint,
      })}
      ${evidenceField(context, draft, evidence)}
      <div class="button-row">
        <button class="button button--primary" type="submit" @click=${submit}>
          ${t.dispute.continue}
        </button>
      </div>
    </div>
  </form>`;
}

/** What the provider asked, when this is the answer to it. */
function question(
  { t, f, account }: PanelContext,
  { purpose }: Draft,
): TemplateResult | typeof nothing {
  if (purpose.kind !== 'add-information') return nothing;
  const asked = purpose.dispute.informationRequests.find(
    ({ id }) => id === purpose.informationRequestId,
  );
  if (!asked) return nothing;
  return html`<div class="notice notice--info" role="note">
    ${infoIcon('notice__icon')}
    <div class="notice__body">
      <p class="notice__title">${t.dispute.asked}</p>
      <blockquote lang=${account.language ?? nothing}>${asked.question}</blockquote>
      ${asked.dueBy ? html`<p>${t.dispute.askedBy(f.date(asked.dueBy))}</p>` : nothing}
    </div>
  </div>`;
}
