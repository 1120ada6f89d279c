/** What the dispute is about, by the billing system's own answer and never by what was sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { rejectedCalls, type Draft, type Received } from '../../../store/index.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { callsSummary, checkSubject } from '../check/check-subject.js';

/** Only when it differs from what the customer has just checked. */
export function receivedSubject(
  context: PanelContext,
  draft: Draft,
  received: Received,
): TemplateResult | typeof nothing {
  const { subject } = received.dispute;
  const isCalls = draft.purpose.kind === 'dispute-calls' && subject.kind === 'calls';
  const { isEarlierVersion, differences } = received;
  const differs = isEarlierVersion || differences || rejectedCalls(draft, received).length > 0;
  if (!differs) return nothing;
  return html`<section class="receipt__section no-print">
    ${
      isCalls
        ? callsSummary(context, subject.calls, undefined, received.dispute.requestedAmount)
        : checkSubject(context, draft, undefined)
    }
  </section>`;
}
