/** All facts of the rated call. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';

export function callFacts(context: PanelContext, call: Call): TemplateResult {
  const { t, f, account, snapshot, store } = context;
  const line = snapshot.lines.held?.find(({ id }) => id === call.lineId);
  const bill = snapshot.cycles.held?.find(({ id }) => id === call.cycleId)?.bill;
  const number = partyNumberText(t, call.otherParty);
  const eligibility = store.eligibilityOf(call);
  return html`<section aria-labelledby="facts-title">
    <h3 id="facts-title">${t.details.facts}</h3>
    <dl class="summary-list summary-list--plain">
      ${fact(t.details.number, html`<bdi class="number">${number}</bdi>`)}
      ${
        call.otherParty.raw !== '' && call.otherParty.raw !== number
          ? fact(t.details.rawNumber, html`<bdi class="number">${call.otherParty.raw}</bdi>`)
          : nothing
      }
      ${
        line
          ? fact(
              t.details.line,
              html`<bdi class="number">${partyNumberText(t, line.number)}</bdi>
                ${line.label ? html`<span class="muted">${line.label}</span>` : nothing}`,
            )
          : nothing
      }
      ${fact(
        t.details.start,
        html`<time datetime=${call.start}>${f.dateTimeOf(call.start, account.timeZone)}</time>`,
      )}
      ${fact(t.details.direction, html`${t.directions[call.direction]}`)}
      ${fact(t.details.type, html`${t.callTypes[call.type]}`)}
      ${call.destination ? fact(t.details.destination, html`${call.destination}`) : nothing}
      ${fact(t.details.duration, html`${f.duration(call.durationSeconds)}`)}
      ${
        call.billedSeconds === undefined
          ? nothing
          : fact(t.details.billedDuration, html`${f.duration(call.billedSeconds)}`)
      }
      ${bill ? fact(t.details.bill, html`<bdi>${bill.number}</bdi>`) : nothing}
      ${fact(
        t.details.credit,
        eligibility.eligible
          ? html`<span class="badge badge--positive">${t.activity.eligible}</span> ${
                eligibility.lastDay
                  ? html`<span class="muted small"
                      >${t.details.objectBy(f.date(eligibility.lastDay))}</span
                    >`
                  : nothing
              }`
          : html`${t.ineligibility[eligibility.reason]}`,
      )}
    </dl>
  </section>`;
}

function fact(name: string, value: TemplateResult): TemplateResult {
  return html`<div class="summary-list__row">
    <dt class="summary-list__key">${name}</dt>
    <dd class="summary-list__value">${value}</dd>
  </div>`;
}
