import { ContextEvent } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { providedContext } from '../../context/provided.js';
import type { Store } from '../../store/index.js';
import { pick, SETTING_PROPERTIES } from '../../settings/settings.js';
import type { RedressProvider } from '../provider/provider-element.js';
import { native } from '../../native.js';
import { BROKEN } from '../panel/base-element.js';
import { SettingsElement } from '../provider/settings-element.js';

/**
 * Brings its own provider unless one stands above it.
 *
 * @summary The whole journey as one tag, from the call activity to the outcome of a dispute.
 *
 * @event {RedressSignInEvent} redress-sign-in - The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set.
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
 * @event {RedressSignedInEvent} redress-signed-in - An account was loaded.
 * @event {RedressSessionEndedEvent} redress-session-ended - The session is over; what was typed stays.
 * @event {RedressSubmittedEvent} redress-submitted - The billing system has a new dispute.
 * @event {RedressInformationAddedEvent} redress-information-added - Information was added to a dispute.
 * @event {RedressWithdrawnEvent} redress-withdrawn - A dispute was withdrawn.
 * @event {RedressContactReceivedEvent} redress-contact-received - A message to a person was received.
 * @event {RedressAmountsEvent} redress-amounts - What of each bill is in dispute, and what can be paid now: at first, and whenever it changes.
 * @event {RedressAnomalyEvent} redress-anomaly - The billing system answered something it should not have.
 * @event {RedressFailedEvent} redress-failed - A request has failed; the customer sees a message and a way on.
 *
 * @csspart panel - The frame of the panel that is shown.
 * @csspart header - The head of the panel that is shown, with its heading.
 * @csspart footer - The foot of the panel that is shown, where it has one.
 *
 * @cssState shown - The journey was rendered, and no panel of it has failed to.
 *
 * @slot - Shown when a setting is wrong, when nothing can be loaded and no setting leads to a person, and before the script has run: a way to a person.
 */
export class RedressFlow extends SettingsElement {
  static override styles = css`
    :host {
      display: block;
      color-scheme: inherit;
    }

    :host([hidden]) {
      display: none;
    }

    /* What the page has put here in case of need, such as a script that never runs. */
    slot {
      display: block;
    }

    :host(:state(shown)) slot {
      display: none;
    }

    :host(:state(shown)) redress-provider:state(misconfigured) + slot,
    :host(:state(shown)) redress-provider:state(dead-end) + slot {
      display: block;
    }

    :host([theme='light']) {
      color-scheme: light;
    }

    :host([theme='dark']) {
      color-scheme: dark;
    }
  `;

  readonly #internals = this.attachInternals();
  /** Until Lit has rendered, which it cannot where the page hides what it needs. */
  #firstSlot: HTMLElement | undefined;
  #isBroken = false;

  @state() private isBelowProvider = false;

  constructor() {
    super();
    this.addEventListener(BROKEN, () => {
      this.#isBroken = true;
      this.#internals.states.delete('shown');
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.isBelowProvider = this.#findStoreAbove() !== undefined;
  }

  /** The headless state of the own provider, or of the one above. */
  get store(): Store | undefined {
    return this.#provider?.store ?? this.#findStoreAbove();
  }

  /** To be called after the customer has signed in, or when the billing system has news. */
  async resume(): Promise<void> {
    await this.updateComplete;
    await this.store?.resume();
  }

  /** To be called when the host signs the customer out: nothing of the account stays. */
  signOut(): void {
    const { store } = this;
    if (store) store.signOut();
    else void this.#signOutOnceRendered();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Rendered on a server, it has one.
    if (!root.firstChild) {
      this.#firstSlot = native(document, 'createElement')('slot');
      root.append(this.#firstSlot);
    }
    return root;
  }

  protected override updated(): void {
    const provider = this.#provider;
    // Its own update comes after this one, so that it begins with all settings.
    if (provider) Object.assign(provider, pick(this, SETTING_PROPERTIES));
    this.#firstSlot?.remove();
    void this.#tellShown();
  }

  protected override render(): TemplateResult {
    if (this.isBelowProvider)
      return html`<redress-journey exportparts="panel, header, footer"></redress-journey>`;
    return html`<redress-provider
        ><redress-journey exportparts="panel, header, footer"></redress-journey></redress-provider
      ><slot></slot>`;
  }

  /** Called as soon as it is defined, it has no store yet; drafts of the former customer may be saved. */
  async #signOutOnceRendered(): Promise<void> {
    await this.updateComplete;
    await this.#provider?.updateComplete;
    this.store?.signOut();
  }

  async #tellShown(): Promise<void> {
    await customElements.whenDefined('redress-journey');
    const journey = this.renderRoot.querySelector('redress-journey');
    await journey?.updateComplete;
    if (journey?.hasUpdated && !this.#isBroken) this.#internals.states.add('shown');
  }

  get #provider(): RedressProvider | null {
    // Not `shadowRoot`, which is null where a host closes all shadow roots.
    return this.renderRoot?.querySelector('redress-provider') ?? null;
  }

  /** Context requests are answered at once or not at all, so this asks without waiting. */
  #findStoreAbove(): Store | undefined {
    let found: Store | undefined;
    const parent = this.parentNode ?? undefined;
    parent?.dispatchEvent(
      new ContextEvent(providedContext, this, ({ store }) => {
        found = store;
      }),
    );
    return found;
  }
}
