import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { MAX_CALLS_PER_DISPUTE, type Call } from '../../contract/index.js';
import { isZero } from '../../domain/index.js';
import { RedressContactEvent, RedressNavigateEvent } from '../../events/index.js';
import {
  creditPlanOf,
  creditRequestOf,
  type CreditRequest,
  type Snapshot,
  Contact,
} from '../../store/index.js';
import { fieldStyles } from '../../styles/index.js';
import { creditLanding } from '../panel/credit-landing.js';
import { LaterPanelElement } from '../panel/later-panel-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { backButton, backRow } from '../panel/back-button.js';
import type { CallPage } from './credit-call.js';
import { eligibleCalls } from './eligible-calls.js';
import { refusedCalls } from './refused-calls.js';
import { creditRequestStyles } from './credit-request-styles.js';

const ROWS_AT_ONCE = 100;

/**
 * @summary The credit request panel: the selected calls that are eligible with their total, and the others, each with the reason why and the route left.
 *
 * @event {RedressNavigateEvent} redress-navigate - The customer goes on to the reason, or back to the list. Cancelable.
 * @event {RedressContactEvent} redress-contact - A person is asked to look at calls that cannot be credited here. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 * @csspart header - The head of the panel, with its heading.
 * @csspart heading - The name of the panel, for a layout that has a heading of its own.
 * @csspart back - What leads back, above the panel.
 * @csspart footer - The bar at the foot: the total, "Continue".
 */
export class RedressCreditRequest extends LaterPanelElement {
  static override styles = [LaterPanelElement.styles, fieldStyles, creditRequestStyles];

  /** How many calls of each list are drawn: thousands at once would freeze the page (P3). */
  @state() private shownCalls = ROWS_AT_ONCE;

  readonly #showMore = (): void => {
    this.shownCalls += ROWS_AT_ONCE;
  };

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    return [snapshot.selection, snapshot.cycles, snapshot.disputes, snapshot.draft];
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { t, store, snapshot } = context;
    const request = creditRequestOf(snapshot.selection, store.eligibilityOf);
    return html`
      ${backRow(backButton(t.common.backToCallActivity, () => this.#goBack(context)))}
      <section class="panel" part="panel" aria-labelledby="title">
        <header class="panel__header" part="header">
          <div class="panel__titles">
            <h2 class="panel__title" part="heading" id="title" data-heading tabindex="-1">
              ${t.credit.title}
            </h2>
            ${snapshot.selection.size > 0 ? html`<p class="lead">${t.credit.intro}</p>` : nothing}
          </div>
        </header>
        ${
          snapshot.selection.size === 0
            ? this.#empty(context)
            : html`<div class="panel__body with-aside">
                  ${this.#eligible(context, request)} ${this.#refused(context, request)}
                </div>
                ${this.#foot(context, request)}`
        }
      </section>
    `;
  }

  #empty(context: PanelContext): TemplateResult {
    const { t } = context;
    return html`<div class="state state--empty">
      <h3 class="state__title">${t.credit.emptyTitle}</h3>
      <p class="state__text">${t.credit.emptyBody}</p>
      <div class="state__actions">
        <button class="button" type="button" @click=${() => this.#goBack(context)}>
          ${t.credit.addMore}
        </button>
      </div>
    </div>`;
  }

  #eligible(context: PanelContext, { eligible, refused }: CreditRequest): TemplateResult {
    const { t, store, snapshot } = context;
    if (eligible.length === 0) return html`<h3>${t.credit.noneEligibleTitle(refused.length)}</h3>`;
    const plans = creditPlanOf(eligible, snapshot.cycles.held ?? [], store.today);
    return html`<div class="stack">${eligibleCalls(context, eligible, this.#page(context))}</div>
      <div class="aside">${creditLanding(context, plans)}</div>`;
  }

  #refused(context: PanelContext, { refused }: CreditRequest): TemplateResult | typeof nothing {
    if (refused.length === 0) return nothing;
    return html`<div>
      ${refusedCalls(context, refused, this.#page(context), () =>
        this.#askPerson(
          context,
          refused.map(({ call }) => call),
        ),
      )}
    </div>`;
  }

  #page(context: PanelContext): CallPage {
    return {
      shown: this.shownCalls,
      showMore: this.#showMore,
      remove: (call) => this.#remove(context, call),
    };
  }

  #foot(context: PanelContext, { eligible, totals }: CreditRequest): TemplateResult {
    const { t, f } = context;
    const isTooMany = eligible.length > MAX_CALLS_PER_DISPUTE;
    const isTooLittle = totals.length > 0 && totals.every(isZero);
    return html`<footer class="panel__footer sticky-bar" part="footer">
      <div class="sticky-bar__summary" aria-live="polite">
        ${
          isTooMany
            ? html`<span class="field__error"
                >${t.credit.tooMany(MAX_CALLS_PER_DISPUTE, f.number(MAX_CALLS_PER_DISPUTE))}</span
              >`
            : isTooLittle
              ? html`<span class="field__error">${t.credit.tooLittle(eligible.length)}</span>`
              : totals.length > 0
                ? html`<span class="sticky-bar__label">${t.credit.total}</span>
                    <span class="sticky-bar__value amount notranslate" translate="no"
                      >${f.list(totals.map((total) => f.money(total)))}</span
                    >`
                : nothing
        }
      </div>
      <div class="sticky-bar__actions">
        <button class="button button--quiet" type="button" @click=${() => this.#goBack(context)}>
          ${t.credit.addMore}
        </button>
        <button
          class="button button--primary"
          type="button"
          ?disabled=${eligible.length === 0 || isTooMany || isTooLittle}
          @click=${() => this.#continue(context, eligible)}
        >
          ${t.credit.continue}
        </button>
      </div>
    </footer>`;
  }

  #remove({ store, t }: PanelContext, call: Call): void {
    store.selection.remove([call.id]);
    this.announce(t.credit.removed);
    // The row with the focus is gone: the heading is the nearest thing that stays.
    void this.focusHeading();
  }

  #goBack({ store }: PanelContext): void {
    this.request(new RedressNavigateEvent('activity'), () => store.goTo({ name: 'activity' }));
  }

  #continue({ store }: PanelContext, eligible: readonly Call[]): void {
    this.request(new RedressNavigateEvent('dispute-form'), () => {
      store.whenReady('drafts', (drafts) => drafts.beginForCalls(eligible));
      store.goTo({ name: 'dispute-form' });
    });
  }

  #askPerson({ store }: PanelContext, calls: readonly Call[]): void {
    this.request(new RedressContactEvent('calls-not-eligible', calls), () => {
      store.use(Contact).begin({ topic: 'calls-not-eligible', calls });
      store.goTo({ name: 'contact' });
    });
  }
}
