/**
 * Errors of a form in two places with the same words (A4): a summary on top that links to each
 * field, and a message beside the field.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../../i18n/index.js';
import { alertIcon } from '../../styles/icons.js';

export interface FieldProblem {
  /** The id of the control in the same shadow root. */
  readonly field: string;
  readonly message: string;
}

export function errorSummary(
  { common }: FirstMessages,
  problems: readonly FieldProblem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div
    class="error-summary"
    role="alert"
    tabindex="-1"
    aria-labelledby="error-summary-title"
    data-error-summary
  >
    <h3 class="error-summary__title" id="error-summary-title">
      ${alertIcon()} ${common.errorSummaryTitle}
    </h3>
    <ul class="error-summary__list" role="list">
      ${problems.map(
        ({ field, message }) =>
          html`<li>
            <a href="#${field}" @click=${focusField} data-field=${field}>${message}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The page's address must not change, and its router must not hear of it. */
function focusField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLElement;
  const root = link.getRootNode() as ShadowRoot;
  const control = root.getElementById(link.dataset['field'] ?? '');
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** The same words beside the field; its id is what the control names in `aria-describedby`. */
export function fieldError(
  problems: readonly FieldProblem[],
  field: string,
): TemplateResult | typeof nothing {
  const problem = problems.find((candidate) => candidate.field === field);
  if (!problem) return nothing;
  return html`<p class="field__error" id="${field}-error">
    ${alertIcon()} <span>${problem.message}</span>
  </p>`;
}

export function isInvalid(problems: readonly FieldProblem[], field: string): boolean {
  return problems.some((problem) => problem.field === field);
}

/** The ids that describe a control: its hint, and its error when it has one. */
export function describedBy(
  problems: readonly FieldProblem[],
  field: string,
  hint?: string,
): string | typeof nothing {
  const ids = [hint, isInvalid(problems, field) ? `${field}-error` : undefined].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
