/** Where in the form the customer is, and what the page is called. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Formatters, Messages } from '../../i18n/index.js';
import type { Draft, Snapshot } from '../../store/index.js';
import type { PanelContext } from '../panel/panel-context.js';

export function draftTitle({ dispute }: Messages, draft: Draft): string {
  const isInformation = draft.purpose.kind === 'add-information';
  if (draft.existing && draft.stage !== 'check') return dispute.existingTitle;
  if (draft.stage === 'check') {
    return isInformation ? dispute.checkInformationTitle : dispute.checkTitle;
  }
  if (draft.stage === 'summary') return dispute.summaryTitle;
  if (isInformation) return dispute.informationTitle;
  return draft.purpose.kind === 'dispute-bill' ? dispute.billTitle : dispute.callsTitle;
}

/** What is heard of a page beside its title: how far it is, or that it was received under a reference. */
export function pageText({ t, f, snapshot }: PanelContext): string {
  const { draft, submission } = snapshot;
  if (!draft) return '';
  if (draft.stage !== 'sent') return stepText(t, f, draft);
  if (submission.state !== 'confirmed') return '';
  const { events } = t.status;
  const isAdded = draft.purpose.kind === 'add-information';
  const received = isAdded ? events['information-added'] : events.submitted;
  return `${received}. ${t.common.named(t.dispute.reference, submission.dispute.reference)}`;
}

function stepText(t: Messages, f: Formatters, draft: Draft): string {
  const { length } = stepNames(t, draft);
  return t.dispute.stepOf(f.number(currentStep(draft, length) + 1), f.number(length));
}

function currentStep({ stage }: Draft, count: number): number {
  return stage === 'check' ? count - 1 : count - 2;
}

export function formSteps({ t, f }: PanelContext, draft: Draft): TemplateResult {
  const steps = stepNames(t, draft);
  const current = currentStep(draft, steps.length);
  return html`<nav class="steps" aria-label=${t.dispute.steps}>
    <p class="steps__summary">${stepText(t, f, draft)}</p>
    <ol class="steps__list" role="list">
      ${steps.map(
        (name, position) =>
          html`<li
            class="steps__item ${markOf(position, current)}"
            aria-current=${position === current ? 'step' : nothing}
          >
            <span class="steps__label">${name}</span>
          </li>`,
      )}
    </ol>
  </nav>`;
}

function markOf(position: number, current: number): string {
  if (position === current) return 'steps__item--current';
  return position < current ? 'steps__item--done' : '';
}

/** The last but one is the page being filled in, the last one the check. */
function stepNames({ dispute }: Messages, { purpose, origin }: Draft): readonly string[] {
  if (purpose.kind === 'add-information') return [dispute.stepInformation, dispute.stepCheck];
  if (purpose.kind === 'dispute-bill') {
    return [dispute.stepBill, dispute.stepReason, dispute.stepCheck];
  }
  return [
    dispute.stepCalls,
    origin === 'fraud-report' ? dispute.stepSummary : dispute.stepReason,
    dispute.stepCheck,
  ];
}

export const BEGINNING = 'beginning';

/** Which page of the form is shown: a change of it moves the focus. */
export function pageOf({ draft, isBeginning }: Snapshot): string | undefined {
  if (!draft) return isBeginning ? BEGINNING : undefined;
  const { stage, existing, purpose } = draft;
  return `${purpose.kind} ${existing && stage !== 'check' ? 'existing' : stage}`;
}
