/** The files on their way after the dispute was received; a missing one is sent again alone (R10). */
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../../store/index.js';
import { warningIcon } from '../../../styles/later-icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { evidenceFiles } from '../evidence-files.js';

export function evidenceUploads(
  context: PanelContext,
  { evidence }: Draft,
  uploadAgain: () => void,
): TemplateResult | typeof nothing {
  const { t } = context;
  if (evidence.length === 0) return nothing;
  const hasFailed = evidence.some(({ upload }) => upload === 'failed');
  return html`<section class="receipt__section" aria-label=${t.evidence.title}>
    ${
      hasFailed
        ? html`<div class="notice notice--warning" role="alert">
            ${warningIcon('notice__icon')}
            <div class="notice__body">
              <p class="notice__title">${t.evidence.uploadFailedTitle}</p>
              <p>${t.evidence.uploadFailedBody}</p>
              <div class="notice__actions">
                <button class="button button--small" type="button" @click=${uploadAgain}>
                  ${t.evidence.uploadAgain}
                </button>
              </div>
            </div>
          </div>`
        : nothing
    }
    ${evidenceFiles(context, evidence)}
  </section>`;
}
