/** Where a dispute stands among its steps, with dates, and what was decided at the step that decided it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute } from '../../contract/index.js';
import {
  currentStep,
  disputeProgress,
  isOpen,
  openInformationRequest,
  type ProgressStep,
} from '../../domain/index.js';
import { disputeCredit, disputeDecision } from './dispute-outcome.js';
import type { PanelContext } from './panel-context.js';
import { toneOf } from './status-badge.js';

export function disputeTracker(context: PanelContext, dispute: Dispute): TemplateResult {
  const steps = disputeProgress(dispute);
  const current = currentStep(steps);
  return html`<ol class="tracker" role="list">
    ${steps.map((step) => {
      const { t, f, account } = context;
      const isCurrent = step === current;
      return html`<li
        class="tracker__step ${classOf(step, isCurrent, dispute)}"
        aria-current=${isCurrent ? 'step' : nothing}
      >
        <p class="tracker__name">
          ${nameOf(context, step, dispute)}
          <span class="visually-hidden">${t.status.progress[step.state]}</span>
        </p>
        ${
          step.at
            ? html`<p class="tracker__when">
                <time datetime=${step.at}>${f.dateOf(step.at, account.timeZone)}</time>
              </p>`
            : nothing
        }
        ${contentOf(context, step, dispute)}
      </li>`;
    })}
  </ol>`;
}

function nameOf(
  { t: { common, status, statuses } }: PanelContext,
  { name, state }: ProgressStep,
  dispute: Dispute,
): string {
  if (name === 'under-review' || name === 'withdrawn') return statuses[name];
  const label = status.progress[name];
  return name === 'decision' && state === 'done'
    ? common.named(label, statuses[dispute.status])
    : label;
}

const STATES = { done: 'tracker__step--done', now: 'tracker__step--now', next: '' };

const TONES = {
  info: '',
  neutral: '',
  positive: 'tracker__step--positive',
  warning: 'tracker__step--warning',
  negative: 'tracker__step--negative',
};

function classOf({ name, state }: ProgressStep, isCurrent: boolean, dispute: Dispute): string {
  const isTold = name === 'decision' || (isCurrent && name === 'under-review');
  const tone = isTold && state !== 'next' ? TONES[toneOf(dispute.status)] : '';
  return `${STATES[state]} ${tone}`;
}

function contentOf(
  context: PanelContext,
  { name, state }: ProgressStep,
  dispute: Dispute,
): TemplateResult | typeof nothing {
  const { t, f } = context;
  if (name === 'credit' && state !== 'next') return disputeCredit(context, dispute);
  if (name === 'decision' || name === 'withdrawn') return disputeDecision(context, dispute);
  if (name !== 'under-review' || !isOpen(dispute.status)) return nothing;
  const asked = openInformationRequest(dispute);
  const { answerBy } = dispute;
  return html`${asked ? html`<p>${t.status.askedTitle}</p>` : nothing}
  ${answerBy && !asked ? html`<p>${t.common.named(t.status.answerBy, f.date(answerBy))}</p>` : nothing}`;
}
