/**
 * The errors of a form on top of it, each a link to its field (A4). The same words stand beside the
 * field. It takes the focus, by which it is read: as an alert, it would be read twice.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../../i18n/index.js';
import { alertIcon } from '../../styles/icons.js';
import type { FieldProblem } from './field-problems.js';

export function errorSummary(
  { common }: FirstMessages,
  problems: readonly FieldProblem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div
    class="error-summary"
    role="group"
    tabindex="-1"
    aria-labelledby="error-summary-title"
    aria-describedby="error-summary-list"
    data-error-summary
  >
    <h3 class="error-summary__title" id="error-summary-title">
      ${alertIcon()} ${common.errorSummaryTitle}
    </h3>
    <ul class="error-summary__list" id="error-summary-list" role="list">
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
