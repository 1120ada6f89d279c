/** After a call was reported as fraudulent: what that means, what happens next, and room for why. */
import { html, type TemplateResult } from 'lit';
import type { Draft } from '../../../store/index.js';
import { errorSummary } from '../../panel/error-summary.js';
import type { FieldProblem } from '../../panel/field-problems.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { withoutSubmitting } from '../../panel/without-submitting.js';
import { detailsField } from '../compose/details-field.js';
import { draftSubject } from '../compose/draft-subject.js';
import { evidenceField, type EvidenceActions } from '../compose/evidence-field.js';
import { draftLanding } from '../draft-landing.js';

export function summaryStage(
  context: PanelContext,
  draft: Draft,
  problems: readonly FieldProblem[],
  evidence: EvidenceActions,
  goOn: () => void,
): TemplateResult {
  const { t } = context;
  const submit = withoutSubmitting(goOn);
  return html`<form class="panel__body with-aside" novalidate @submit=${submit}>
    <div class="form">
      ${errorSummary(t, problems)}
      <p class="lead">${t.dispute.summaryLead}</p>
      <section class="stack">
        <h3>${t.dispute.summaryMeansTitle}</h3>
        <p>${t.dispute.summaryMeans}</p>
      </section>
      <section class="stack">
        <h3>${t.dispute.summaryNextTitle}</h3>
        <ol class="receipt__next">
          ${t.dispute.summaryNext.split('\n').map((step) => html`<li>${step}</li>`)}
        </ol>
      </section>
    </div>
    <div class="aside">${draftSubject(context, draft)} ${draftLanding(context, draft)}</div>
    <div class="form">
      ${detailsField(context, draft, problems, {
        label: t.dispute.whyFraud,
        hint: t.dispute.whyFraudHint,
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
