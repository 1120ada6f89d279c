/** Where the submission stands: never "received" and never "failed" before that is known (promise 3). */
import { html, nothing, type TemplateResult } from 'lit';
import { BillingError } from '../../../contract/index.js';
import type { Messages } from '../../../i18n/index.js';
import { isRefusal } from '../../../store/index.js';
import { clockIcon } from '../../../styles/later-icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { disputeChangesList } from '../../panel/dispute-changes-list.js';
import { submissionFailure } from '../../panel/submission-failure.js';
import { isTooLate } from './is-too-late.js';

export function submissionNotice(context: PanelContext): TemplateResult | typeof nothing {
  const { t, snapshot, links } = context;
  const { submission, draft } = snapshot;
  const titles = draft?.purpose.kind === 'add-information' ? ofInformation(t) : ofDispute(t);
  const { checkingBody, unknownBody, missingBody, retryableBody, rejectedBody } = t.dispute;
  switch (submission.state) {
    case 'checking':
      return html`<div class="notice notice--warning">
        ${clockIcon('notice__icon')}
        <div class="notice__body">
          <p class="notice__title">${titles.checking}</p>
          <p>${checkingBody}</p>
        </div>
      </div>`;
    case 'unknown': {
      const { error, isMissing } = submission;
      const cause = isMissing && isRefusal(error) ? error : undefined;
      const body = isMissing ? missingBody : unknownBody;
      return submissionFailure(t, links, titles.unknown, cause, body);
    }
    case 'retryable':
    case 'rejected': {
      const { state, error, changes } = submission;
      const again = state === 'rejected' ? rejectedBody : retryableBody;
      const body = draft && isTooLate(draft) ? undefined : again;
      const more = disputeChangesList(context, changes);
      return submissionFailure(t, links, titles[state], error, body, more);
    }
    case 'none':
      // Closed while the page was away, so that nobody has said so yet.
      return draft && isTooLate(draft)
        ? submissionFailure(t, links, titles.rejected, new BillingError('conflict'), undefined)
        : nothing;
    case 'sending':
    case 'confirmed':
      return nothing;
  }
}

interface Titles {
  readonly checking: string;
  readonly unknown: string;
  readonly retryable: string;
  readonly rejected: string;
}

function ofDispute({ dispute: t }: Messages): Titles {
  return {
    checking: t.checkingTitle,
    unknown: t.unknownTitle,
    retryable: t.retryableTitle,
    rejected: t.rejectedTitle,
  };
}

function ofInformation({ dispute: t }: Messages): Titles {
  return {
    checking: t.informationCheckingTitle,
    unknown: t.informationUnknownTitle,
    retryable: t.informationRetryableTitle,
    rejected: t.informationRejectedTitle,
  };
}
