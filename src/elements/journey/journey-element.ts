import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { NavigateEvent } from '../../events/index.js';
import type { JourneyStep, Snapshot } from '../../store/index.js';
import { RedressCallActivity } from '../call-activity/call-activity-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { PanelElement } from '../panel/panel-element.js';
import { supportLinks } from '../panel/support-links.js';
import { journeyStyles } from './journey-styles.js';

/**
 * @summary The steps of the journey, one at a time, below a provider. `<redress-flow>` is this with a provider of its own.
 *
 * @event {NavigateEvent} redress-navigate - The customer goes to another step. Cancelable.
 * @event {RequestCreditEvent} redress-request-credit - A credit is requested for the selected calls. Cancelable.
 * @event {ReportFraudEvent} redress-report-fraud - A call is reported as fraudulent. Cancelable.
 * @event {DisputeBillEvent} redress-dispute-bill - A bill is disputed. Cancelable.
 * @event {AddInformationEvent} redress-add-information - Information is to be added to a dispute. Cancelable.
 * @event {SubmitEvent} redress-submit - A dispute or information is about to be sent. Cancelable.
 * @event {WithdrawEvent} redress-withdraw - A dispute is about to be withdrawn. Cancelable.
 * @event {ContactEvent} redress-contact - The customer wants to reach a person. Cancelable.
 * @event {SendContactEvent} redress-send-contact - The contact form is about to be sent. Cancelable.
 *
 * @csspart panel - The frame of the panel that is shown.
 * @csspart header - The head of the panel that is shown, with its heading.
 * @csspart footer - The foot of the panel that is shown, where it has one.
 */
export class RedressJourney extends PanelElement {
  static override styles = [PanelElement.styles, journeyStyles];

  #shown: JourneyStep | undefined;
  #hadFocus = false;

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    return [snapshot.step, snapshot.disputes, snapshot.draft, snapshot.parkedDrafts];
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { t, snapshot, account, links } = context;
    const support = supportLinks(t, links);
    return html`
      <div class="journey">
        <header class="journey__header">
          <p class="journey__account">${account.holderName}</p>
          <nav class="journey__nav" aria-label=${t.flow.navigation}>
            ${this.#tab(context, { name: 'activity' }, t.flow.callActivity)}
            ${this.#tab(context, { name: 'disputes' }, t.flow.disputes)}
          </nav>
        </header>
        ${panelFor(snapshot.step)}
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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const step = this.context?.snapshot.step;
    const before = this.#shown;
    this.#shown = step;
    if (!step) return;
    // On the first rendering the focus is the page's; a step of the customer's takes it along (A3).
    const isOtherStep = before !== undefined && before !== step;
    // After signing in, the button that had the focus is gone.
    const hasLostFocus = this.#hadFocus && !this.shadowRoot?.activeElement;
    if (isOtherStep || hasLostFocus) void this.#focusPanel(before ?? step);
  }

  protected override willUpdate(): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override renderNotes(): typeof nothing {
    return nothing;
  }

  #tab(
    { snapshot, store }: PanelContext,
    step: { readonly name: 'activity' } | { readonly name: 'disputes' },
    label: string,
  ): TemplateResult {
    const isCurrent = step.name === sectionOf(snapshot.step);
    return html`<button
      class="journey__tab"
      type="button"
      aria-current=${isCurrent ? 'page' : nothing}
      @click=${() => this.request(new NavigateEvent(step.name), () => store.goTo(step))}
    >
      ${label}
    </button>`;
  }

  /** From a call's details back to its row in the list; everywhere else to the heading. */
  async #focusPanel(before: JourneyStep): Promise<void> {
    await this.updateComplete;
    const panel = this.renderRoot.querySelector('[data-panel]');
    if (panel instanceof RedressCallActivity && before.name === 'call-details') {
      if (await panel.focusCall(before.callId)) return;
    }
    if (panel instanceof PanelElement) await panel.focusHeading();
  }
}

function sectionOf(step: JourneyStep): 'activity' | 'disputes' {
  return step.name === 'disputes' || step.name === 'dispute' ? 'disputes' : 'activity';
}

function panelFor(step: JourneyStep): TemplateResult {
  switch (step.name) {
    case 'activity':
      return html`<redress-call-activity
        data-panel
        exportparts="panel, header, footer"
      ></redress-call-activity>`;
    case 'call-details':
      return html`<redress-call-details
        data-panel
        exportparts="panel, header, footer"
      ></redress-call-details>`;
    case 'credit-request':
      return html`<redress-credit-request
        data-panel
        exportparts="panel, header, footer"
      ></redress-credit-request>`;
    case 'dispute-form':
      return html`<redress-reason-form
        data-panel
        exportparts="panel, header, footer"
      ></redress-reason-form>`;
    case 'contact':
      return html`<redress-contact-form
        data-panel
        exportparts="panel, header, footer"
      ></redress-contact-form>`;
    case 'disputes':
    case 'dispute':
      return html`<redress-dispute-status
        data-panel
        exportparts="panel, header, footer"
      ></redress-dispute-status>`;
  }
}
