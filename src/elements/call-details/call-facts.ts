/** All facts of the rated call. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import { factRow } from '../panel/fact-row.js';
import type { PanelContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';

export function callFacts(context: PanelContext, call: Call): TemplateResult {
  const { t, f, account, snapshot, store } = context;
  const line = snapshot.lines.held?.find(({ id }) => id === call.lineId);
  const bill = snapshot.cycles.held?.find(({ id }) => id === call.cycleId)?.bill;
  const number = partyNumberText(t, call.otherParty);
  const eligibility = store.eligibilityOf(call);
  return html`<section class="stack" aria-labelledby="facts-title">
    <h3 id="facts-title">${t.details.facts}</h3>
    <dl class="summary-list summary-list--plain">
      ${factRow(t.details.number, html`<bdi class="number notranslate" translate="no">${number}</bdi>`)}
      ${
        call.otherParty.raw !== '' && call.otherParty.raw !== number
          ? factRow(
              t.details.rawNumber,
              html`<bdi class="number notranslate" translate="no">${call.otherParty.raw}</bdi>`,
            )
          : nothing
      }
      ${
        line
          ? factRow(
              t.details.line,
              html`<bdi class="number notranslate" translate="no"
                  >${partyNumberText(t, line.number)}</bdi
                >
                ${line.label ? html`<span class="muted">${line.label}</span>` : nothing}`,
            )
          : nothing
      }
      ${factRow(
        t.details.start,
        html`<time datetime=${call.start}>${f.dateTimeOf(call.start, account.timeZone)}</time>`,
      )}
      ${factRow(t.details.direction, t.directions[call.direction])}
      ${factRow(t.details.type, t.callTypes[call.type])}
      ${call.destination ? factRow(t.details.destination, call.destination) : nothing}
      ${factRow(t.details.duration, f.duration(call.durationSeconds))}
      ${
        call.billedSeconds === undefined
          ? nothing
          : factRow(t.details.billedDuration, f.duration(call.billedSeconds))
      }
      ${bill ? factRow(t.details.bill, html`<bdi class="notranslate" translate="no">${bill.number}</bdi>`) : nothing}
      ${factRow(
        t.details.credit,
        eligibility.eligible
          ? html`<span class="badge badge--positive">${t.activity.eligible}</span> ${
                eligibility.lastDay
                  ? html`<span class="muted small"
                      >${t.details.objectBy(f.date(eligibility.lastDay))}</span
                    >`
                  : nothing
              }`
          : t.ineligibility[eligibility.reason],
      )}
    </dl>
  </section>`;
}
