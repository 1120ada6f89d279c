import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { OnDemandCode } from '../../controllers/on-demand-code.js';
import { RedressNavigateEvent } from '../../events/index.js';
import { native } from '../../native.js';
import type { JourneyStep, Snapshot } from '../../store/index.js';
import { RedressCallActivity } from '../call-activity/call-activity-element.js';
import type { FirstContext } from '../panel/panel-context.js';
import { PanelElement } from '../panel/panel-element.js';
import { loadingPanel, missingCodePanel } from '../panel/panel-states.js';
import { supportLinks } from '../panel/support-links.js';
import { journeyStyles } from './journey-styles.js';
import { PanelCode, type LaterPanels } from './panel-code.js';
import { panelFor, panelTagOf } from './panel-of-step.js';

/**
 * @summary The steps of the journey, one at a time, below a provider. `<redress-flow>` is this with a provider of its own.
 *
 * @event {RedressNavigateEvent} redress-navigate - The customer goes to another step. Cancelable.
 * @event {RedressRequestCreditEvent} redress-request-credit - A credit is requested for the selected calls. Cancelable.
 * @event {RedressReportFraudEvent} redress-report-fraud - A call is reported as fraudulent. Cancelable.
 * @event {RedressDisputeBillEvent} redress-dispute-bill - A bill is disputed. Cancelable.
 * @event {RedressAddInformationEvent} redress-add-information - Information is to be added to a dispute. Cancelable.
 * @event {RedressSubmitEvent} redress-submit - A dispute or information is about to be sent. Cancelable.
 * @event {RedressWithdrawEvent} redress-withdraw - A dispute is about to be withdrawn. Cancelable.
 * @event {RedressContactEvent} redress-contact - The customer wants to reach a person. Cancelable.
 * @event {RedressSendContactEvent} redress-send-contact - The contact form is about to be sent. Cancelable.
 * @event {RedressFeedbackEvent} redress-feedback - The customer says whether a page was useful. Cancelable.
 *
 * @csspart panel - The frame of the panel that is shown.
 * @csspart header - The head of the panel that is shown, with its heading.
 * @csspart footer - The foot of the panel that is shown, where it has one.
 */
export class RedressJourney extends PanelElement {
  static override styles = [PanelElement.styles, journeyStyles];

  /**
   * What loads and registers the panels that come after the first one. Left out: they are all there,
   * or the host registers them.
   * @internal
   */
  static laterPanels: OnDemandCode<LaterPanels> | undefined;

  readonly #panelCode = new PanelCode(RedressJourney.laterPanels, () => this.announce(''));
  #shown: JourneyStep | undefined;
  #hadFocus = false;

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    return [snapshot.step, snapshot.disputes, snapshot.draft, snapshot.parkedDrafts];
  }

  protected override renderPanel(context: FirstContext): TemplateResult {
    const { t, account, links, snapshot } = context;
    // A confirmation has its own way to a person: one is enough.
    const support = snapshot.draft?.stage === 'sent' ? nothing : supportLinks(t, links);
    return html`
      <div class="journey">
        <header class="journey__header">
          <p class="journey__account notranslate" translate="no">${account.holderName}</p>
          <nav class="journey__nav" aria-label=${t.flow.navigation}>
            ${this.#tab(context, { name: 'activity' }, t.flow.callActivity)}
            ${this.#tab(context, { name: 'disputes' }, t.flow.disputes)}
          </nav>
        </header>
        ${this.#panel(context)}
        ${asksForFeedback(snapshot) ? html`<redress-feedback></redress-feedback>` : nothing}
        ${
          support === nothing
            ? nothing
            : html`<footer class="journey__footer">
                <p>${t.common.needHelp} ${support}</p>
              </footer>`
        }
      </div>
    `;
  }

  protected override willUpdate(): void {
    this.#hadFocus = Boolean(this.#activeElement);
    const { context } = this;
    const step = context?.snapshot.step;
    if (!step || step === this.#shown || this.#panelCode.has(panelTagOf(step))) return;
    this.#loadPanels(context);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const step = this.context?.snapshot.step;
    const before = this.#shown;
    this.#shown = step;
    if (!step) return;
    if (this.context) this.#panelCode.preload(this.context.store);
    // On the first rendering the focus is the page's; a step of the customer's takes it along (A3).
    const isOtherStep = before !== undefined && before !== step;
    // After signing in, the button that had the focus is gone.
    const hasLostFocus = this.#hadFocus && !this.#activeElement;
    if (isOtherStep || hasLostFocus) void this.#focusPanel(before ?? step);
  }

  protected override renderNotes(): typeof nothing {
    return nothing;
  }

  #tab(
    { snapshot, store }: FirstContext,
    step: { readonly name: 'activity' } | { readonly name: 'disputes' },
    label: string,
  ): TemplateResult {
    const isCurrent = step.name === sectionOf(snapshot.step);
    return html`<button
      class="journey__tab"
      type="button"
      aria-current=${isCurrent ? 'page' : nothing}
      @click=${() => this.request(new RedressNavigateEvent(step.name), () => store.goTo(step))}
    >
      ${label}
    </button>`;
  }

  #panel(context: FirstContext): TemplateResult {
    const { t, links, snapshot } = context;
    const { step } = snapshot;
    if (this.#panelCode.has(panelTagOf(step))) return panelFor(step);
    if (!this.#panelCode.hasFailed) return loadingPanel(t);
    return missingCodePanel(t, links, () => this.#loadPanels(context));
  }

  #loadPanels({ t, store }: FirstContext): void {
    this.#panelCode.load(store);
    this.announce(t.common.loading);
  }

  /** From a call's details back to its row in the list; everywhere else to the heading. */
  async #focusPanel(before: JourneyStep): Promise<void> {
    const step = this.#shown;
    const whereItWas = this.#focused;
    await this.#panelCode.settled;
    await this.updateComplete;
    // Another step takes the focus itself; and a customer who has gone on meanwhile is left alone.
    const isElsewhere =
      this.#focused !== whereItWas && this.#focused !== native(this.ownerDocument, 'body');
    if (step !== this.#shown || isElsewhere) return;
    const panel = this.renderRoot.querySelector('[data-panel]');
    if (panel instanceof RedressCallActivity && before.name === 'call-details') {
      if (await panel.focusCall(before.callId)) return;
    }
    if (panel instanceof PanelElement) await panel.focusHeading();
    else await this.focusHeading();
  }

  /** Not by `shadowRoot`, which is null where a host closes all shadow roots. On a server there is none. */
  get #activeElement(): Element | null {
    return (this.renderRoot as Partial<ShadowRoot> | undefined)?.activeElement ?? null;
  }

  /** What has the focus: a tab of the journey's own, else whatever it is on the page. */
  get #focused(): Element | null {
    return this.#activeElement ?? native(this.ownerDocument, 'activeElement');
  }
}

/** Where something was read or done, never in the middle of a form. */
function asksForFeedback({ step: { name }, draft }: Snapshot): boolean {
  if (name === 'dispute-form') return draft?.stage === 'sent';
  return name === 'call-details' || name === 'disputes' || name === 'dispute';
}

function sectionOf(step: JourneyStep): 'activity' | 'disputes' {
  return step.name === 'disputes' || step.name === 'dispute' ? 'disputes' : 'activity';
}
