/** What is wrong with a field, said beside it (A4). A form says it on top as well: error-summary.ts. */
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../../styles/icons.js';

export interface FieldProblem {
  /** The id of the control in the same shadow root. */
  readonly field: string;
  readonly message: string;
}

/** The words beside the field; their id is what the control names in `aria-describedby`. */
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
