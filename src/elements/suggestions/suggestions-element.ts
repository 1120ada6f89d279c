import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { chargesByHour, type ChargedHour } from '../../domain/charges-by-hour.js';
import type { CallList } from '../../domain/index.js';
import type { MergedFinding } from '../../domain/findings/index.js';
import { Findings } from '../../store/findings.js';
import type { Snapshot } from '../../store/index.js';
import { badgeStyles } from '../../styles/index.js';
import { checkIcon, chevronDownIcon, warningIcon } from '../../styles/later-icons.js';
import { AidElement, type AidContext } from '../aid/aid-element.js';
import { disputeText, findingText } from '../aid/finding-text.js';
import { callNames } from '../panel/call-names.js';
import { chargesChart } from './charges-chart.js';
import { suggestionsStyles } from './suggestions-styles.js';

/** Hundreds at once would freeze the page (P3). */
const FINDINGS_AT_ONCE = 20;
const CALLS_SHOWN = 3;
const BADGES = { certain: 'badge--negative', likely: 'badge--warning', possible: 'badge--info' };

/**
 * A part of `<redress-call-activity>`, which shows it above the list.
 *
 * @summary Calls of the list that may be wrong: one line, and behind it each finding with its calls.
 */
export class RedressSuggestions extends AidElement {
  static override styles = [AidElement.styles, badgeStyles, suggestionsStyles];

  @state() private isOpen = false;

  @state() private shown = FINDINGS_AT_ONCE;

  #hours: { readonly list: CallList; readonly hours: readonly ChargedHour[] } | undefined;

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    const { findings, activity, selection, rightCalls } = snapshot;
    return [findings, activity, selection, rightCalls];
  }

  protected override renderAid(context: AidContext): TemplateResult {
    const { a, f, store, snapshot } = context;
    store.use(Findings);
    const { findings, activity } = snapshot;
    const { list } = activity;
    if (!list || findings.list !== list) {
      return html`<p class="line muted">${a.findings.looking}</p>`;
    }
    const count = findings.byCall.size;
    const amounts = f.list(findings.atStake.map((amount) => f.money(amount)));
    return html`<button
        class="line ${count > 0 ? 'line--doubt' : ''}"
        type="button"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="found"
        @click=${() => {
          this.isOpen = !this.isOpen;
        }}
      >
        ${count > 0 ? warningIcon() : checkIcon()}
        <span class="line__text"
          >${count > 0 ? a.findings.line(count, f.number(count), amounts) : a.findings.none}</span
        >
        ${chevronDownIcon()}
      </button>
      <section class="found" id="found" aria-labelledby="found-title" ?hidden=${!this.isOpen}>
        ${this.isOpen ? this.#found(context, list) : nothing}
      </section>`;
  }

  #found(context: AidContext, list: CallList): TemplateResult {
    const { a, f, store, snapshot } = context;
    const { open, byCall } = snapshot.findings;
    const isEmpty = open.length === 0;
    const left = Math.min(FINDINGS_AT_ONCE, open.length - this.shown);
    const dismissed = snapshot.rightCalls.filter((id) => list.find(id)).length;
    return html`<div>
        <h3 id="found-title" tabindex="-1">${a.findings.title}</h3>
        <p class="muted small">${isEmpty ? a.findings.nothingLead : a.findings.lead}</p>
      </div>
      ${chargesChart(context, this.#hoursOf(context, list), (id) => byCall.has(id))}
      ${
        isEmpty
          ? nothing
          : html`<ol class="finding-list" role="list">
              ${open.slice(0, this.shown).map((finding) => this.#finding(context, finding))}
            </ol>`
      }
      ${
        left > 0
          ? html`<button
              class="button"
              type="button"
              @click=${() => {
                this.shown += FINDINGS_AT_ONCE;
              }}
            >
              ${a.findings.more(left, f.number(left))}
            </button>`
          : nothing
      }
      ${
        dismissed > 0
          ? html`<p>
              <button
                class="link-button"
                type="button"
                @click=${() => store.use(Findings).restoreAll()}
              >
                ${a.findings.restore(dismissed, f.number(dismissed))}
              </button>
            </p>`
          : nothing
      }
      <redress-call-log></redress-call-log>`;
  }

  #finding(context: AidContext, finding: MergedFinding): TemplateResult {
    const { a, f, snapshot } = context;
    const { lead, others, calls, atStake } = finding;
    const isSelected = calls.every(({ call }) => snapshot.selection.has(call.id));
    const further = [...new Set(others.map((other) => findingText(context, other)))];
    return html`<li class="finding">
      <p>
        <span class="badge ${BADGES[lead.strength]}">${a.findings.strengths[lead.strength]}</span>
      </p>
      <div class="finding__head">
        <p class="finding__sentence">${findingText(context, lead)}</p>
        <p class="finding__amount amount notranslate" translate="no">
          ${f.list(atStake.map((amount) => f.money(amount)))}
        </p>
      </div>
      ${further.slice(0, CALLS_SHOWN).map((text) => html`<p class="small muted">${text}</p>`)}
      ${this.#calls(context, finding)}
      <div class="cluster finding__actions">
        <button
          class="button button--small"
          type="button"
          aria-disabled=${isSelected ? 'true' : nothing}
          @click=${() => this.#select(context, finding, isSelected)}
        >
          ${isSelected ? checkIcon() : nothing}
          ${isSelected ? a.findings.selected : a.findings.select(calls.length)}
        </button>
        <button
          class="button button--small button--quiet"
          type="button"
          @click=${() => void this.#dismiss(context, finding)}
        >
          ${a.findings.right(calls.length)}
        </button>
      </div>
    </li>`;
  }

  #calls({ t, f, a, account }: AidContext, { calls }: MergedFinding): TemplateResult {
    const hidden = calls.length - CALLS_SHOWN;
    // One more takes no more room than the words about it.
    const shown = hidden > 1 ? calls.slice(0, CALLS_SHOWN) : calls;
    return html`<ul class="finding__calls" role="list" aria-label=${a.findings.calls}>
      ${shown.map(({ call }) => {
        const { number, when, charge } = callNames(t, f, account, call);
        return html`<li class="finding__call">
          <span
            ><bdi class="number notranslate" translate="no">${number}</bdi>
            <span class="muted">${when}</span></span
          >
          <span class="amount notranslate" translate="no">${charge}</span>
        </li>`;
      })}
      ${hidden > 1 ? html`<li class="muted">${a.findings.moreCalls(hidden, f.number(hidden))}</li>` : nothing}
    </ul>`;
  }

  #select(context: AidContext, finding: MergedFinding, isSelected: boolean): void {
    if (isSelected) return;
    const { store, t, f } = context;
    store.use(Findings).takeUp(finding, disputeText(context, finding));
    const { size } = store.snapshot.selection;
    this.announce(t.activity.selectedCalls(size, f.number(size)));
  }

  async #dismiss({ store, a }: AidContext, finding: MergedFinding): Promise<void> {
    store.use(Findings).dismiss(finding);
    this.announce(a.findings.dismissed);
    // The button with the focus goes with its finding.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#found-title')?.focus();
  }

  #hoursOf({ account }: AidContext, list: CallList): readonly ChargedHour[] {
    if (this.#hours?.list !== list) {
      this.#hours = { list, hours: chargesByHour(list.calls, account.timeZone) };
    }
    return this.#hours.hours;
  }
}
