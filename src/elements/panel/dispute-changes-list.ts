/** What has changed in a dispute since the customer last saw it, so that going on is no surprise (R12). */
import { html, nothing, type TemplateResult } from 'lit';
import type { DisputeChanges } from '../../domain/index.js';
import type { PanelContext } from './panel-context.js';

export function disputeChangesList(
  { t, f, account }: PanelContext,
  changes: DisputeChanges | undefined,
): TemplateResult | typeof nothing {
  if (!changes) return nothing;
  const { status, entries, question } = changes;
  // Most providers put their question on the timeline as well.
  const isOnTimeline = entries.some(({ text }) => text === question?.question);
  return html`<p>${t.status.changed}</p>
    <ul>
      ${status ? html`<li>${t.status.statusNow(t.statuses[status])}</li>` : nothing}
      ${entries.map(
        ({ at, kind, text }) =>
          html`<li>
            ${t.status.events[kind]}
            <span class="small">${f.dateTimeOf(at, account.timeZone)}</span>
            ${text ? html`<blockquote lang=${account.language ?? nothing}>${text}</blockquote>` : nothing}
          </li>`,
      )}
      ${
        question && !isOnTimeline
          ? html`<li>
              ${t.status.askedTitle}
              <blockquote lang=${account.language ?? nothing}>${question.question}</blockquote>
            </li>`
          : nothing
      }
    </ul>`;
}
