/** What has happened, newest first, with the words of whoever acted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dispute, TimelineEntry } from '../../contract/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { toneOf } from '../panel/status-badge.js';

const MARKS: Readonly<Record<TimelineEntry['kind'], string>> = {
  submitted: 'timeline__item--done',
  acknowledged: 'timeline__item--done',
  'under-review': 'timeline__item--done',
  'information-requested': 'timeline__item--waiting',
  'information-added': 'timeline__item--done',
  'evidence-added': 'timeline__item--done',
  message: 'timeline__item--done',
  decided: 'timeline__item--done',
  credited: 'timeline__item--positive',
  withdrawn: 'timeline__item--done',
  escalated: 'timeline__item--done',
};

/** Of a decision: what was decided. */
const DECIDED: Readonly<Record<string, string>> = {
  positive: 'timeline__item--positive',
  negative: 'timeline__item--negative',
};

export function disputeTimeline(
  { t, f, account }: PanelContext,
  { timeline, status }: Dispute,
): TemplateResult {
  const newestFirst = timeline.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return html`<ol class="timeline" role="list">
    ${newestFirst.map(
      ({ at, kind, by, text }) =>
        html`<li
          class="timeline__item ${(kind === 'decided' && DECIDED[toneOf(status)]) || MARKS[kind]}"
        >
          <p class="timeline__title">${t.status.events[kind]}</p>
          <p class="timeline__time">
            <time datetime=${at}>${f.dateTimeOf(at, account.timeZone)}</time> ·
            ${by === 'customer' ? t.status.byYou : t.status.byProvider}
          </p>
          ${text ? message(text, by === 'provider' ? account.language : undefined) : nothing}
        </li>`,
    )}
  </ol>`;
}

const message = (text: string, language: string | undefined): TemplateResult =>
  html`<blockquote class="timeline__message" lang=${language ?? nothing}>${text}</blockquote>`;
