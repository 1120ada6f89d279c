/** Where a dispute stands, as a badge with its own glyph: colour is never alone. */
import { html, type TemplateResult } from 'lit';
import type { DisputeStatus } from '../../contract/index.js';
import type { Messages } from '../../i18n/index.js';

const TONES = {
  submitted: 'info',
  'under-review': 'info',
  'information-requested': 'warning',
  approved: 'positive',
  'partially-approved': 'positive',
  denied: 'negative',
  withdrawn: 'neutral',
  'closed-unknown': 'neutral',
} as const;

export function toneOf(status: DisputeStatus): (typeof TONES)[DisputeStatus] {
  return TONES[status];
}

export function statusBadge({ statuses }: Messages, status: DisputeStatus): TemplateResult {
  return html`<span class="badge badge--${TONES[status]}">${statuses[status]}</span>`;
}
