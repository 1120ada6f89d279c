/** Where the dispute that was received is not all that the customer meant to send. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../../contract/index.js';
import { rejectedCalls, type Draft, type Received } from '../../../store/index.js';
import { warningIcon } from '../../../styles/later-icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { untakenCallRows } from '../../panel/untaken-call-rows.js';
import { differenceTexts } from './confirmation-text.js';

export interface ReceivedActions {
  /** Adds what was changed too late. */
  readonly addChanges: () => void;
  readonly askAbout: (calls: readonly Call[]) => void;
}

export function receivedNotices(
  context: PanelContext,
  draft: Draft,
  received: Received,
  actions: ReceivedActions,
): TemplateResult {
  return html`${differing(context, received)} ${earlierVersion(context, received, actions)}
  ${untaken(context, draft, received, actions)}`;
}

function differing(context: PanelContext, received: Received): TemplateResult | typeof nothing {
  const { t } = context;
  const texts = differenceTexts(context, received);
  if (texts.length === 0) return nothing;
  return notice(
    'differs-title',
    t.dispute.differsTitle,
    html`<ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>
      <p>${t.dispute.differsBody}</p>`,
  );
}

function earlierVersion(
  { t }: PanelContext,
  { isEarlierVersion }: Received,
  { addChanges }: ReceivedActions,
): TemplateResult | typeof nothing {
  if (!isEarlierVersion) return nothing;
  const { earlierVersionTitle, earlierVersionBody, addInformation } = t.dispute;
  return notice('earlier-title', earlierVersionTitle, html`<p>${earlierVersionBody}</p>`, {
    label: addInformation,
    act: addChanges,
  });
}

function untaken(
  context: PanelContext,
  draft: Draft,
  received: Received,
  { askAbout }: ReceivedActions,
): TemplateResult | typeof nothing {
  const { t, f } = context;
  const calls = rejectedCalls(draft, received);
  if (calls.length === 0) return nothing;
  const ids = new Set(calls.map(({ call }) => call.id));
  const { purpose } = draft;
  const sent = purpose.kind === 'dispute-calls' ? purpose.calls : [];
  return notice(
    'untaken-title',
    t.dispute.untakenTitle(calls.length, f.number(calls.length)),
    html`${untakenCallRows(context, calls)}
      <p>${t.credit.refusedBody(calls.length)}</p>`,
    {
      label: t.credit.askPerson(calls.length),
      act: () => askAbout(sent.filter(({ id }) => ids.has(id))),
    },
  );
}

function notice(
  titleId: string,
  title: string,
  body: TemplateResult,
  action?: { readonly label: string; readonly act: () => void },
): TemplateResult {
  return html`<section class="receipt__section">
    <div class="notice notice--warning" role="group" aria-labelledby=${titleId}>
      ${warningIcon('notice__icon')}
      <div class="notice__body">
        <h3 class="notice__title" id=${titleId}>${title}</h3>
        ${body}
        ${
          action
            ? html`<div class="notice__actions no-print">
                <button class="button button--small" type="button" @click=${action.act}>
                  ${action.label}
                </button>
              </div>`
            : nothing
        }
      </div>
    </div>
  </section>`;
}
