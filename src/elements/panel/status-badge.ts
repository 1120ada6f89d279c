/** Where a dispute stands, as a badge with its own glyph: colour is never alone. */
import { html, type TemplateResult } from 'lit';
import type { DisputeStatus } from '../../contract/index.js';
import type { Messages } from '../../i18n/index.js';

const KINDS: Readonly<Record<DisputeStatus, string>> = {
  submitted: 'badge--info',
  'under-review': 'badge--info',
  'information-requested': 'badge--warning',
  approved: 'badge--positive',
  'partially-approved': 'badge--positive',
  denied: 'badge--negative',
  withdrawn: 'badge--neutral',
  'closed-unknown': 'badge--neutral',
};

export function statusBadge({ statuses }: Messages, status: DisputeStatus): TemplateResult {
  return html`<span class="badge ${KINDS[status]}">${statuses[status]}</span>`;
}
