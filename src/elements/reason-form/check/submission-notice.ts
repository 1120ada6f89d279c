/** Where the submission stands: never "received" and never "failed" before that is known (promise 3). */
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon } from '../../../styles/icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { submissionFailure } from '../../panel/submission-failure.js';

export function submissionNotice({
  t,
  snapshot,
  links,
}: PanelContext): TemplateResult | typeof nothing {
  const { submission } = snapshot;
  switch (submission.state) {
    case 'checking':
      return html`<div class="notice notice--warning">
        ${clockIcon('notice__icon')}
        <div class="notice__body">
          <p class="notice__title">${t.dispute.checkingTitle}</p>
          <p>${t.dispute.checkingBody}</p>
        </div>
      </div>`;
    case 'unknown':
      return submissionFailure(t, links, t.dispute.unknownTitle, undefined, t.dispute.unknownBody);
    case 'retryable':
      return submissionFailure(
        t,
        links,
        t.dispute.retryableTitle,
        submission.error,
        t.dispute.retryableBody,
      );
    case 'rejected':
      return submissionFailure(
        t,
        links,
        t.dispute.rejectedTitle,
        submission.error,
        t.dispute.rejectedBody,
      );
    case 'none':
    case 'sending':
    case 'confirmed':
      return nothing;
  }
}
