import { html, type TemplateResult } from 'lit';
import { StoreOwner } from '../../controllers/store-owner.js';
import type { FeatureClass, Store } from '../../store/index.js';
import { contentsStyles } from '../../styles/index.js';
import { hasSupport } from '../panel/support-links.js';
import { SettingsElement } from './settings-element.js';

/**
 * @summary Owns one account's state: connects a billing system and gives all panels below it what they need.
 *
 * @slot - The panels, in any markup of the host's.
 *
 * @cssState misconfigured - No billing system is connected, because a setting is wrong.
 * @cssState dead-end - The account could not be loaded, and no setting leads to a person.
 *
 * @event {RedressSignedInEvent} redress-signed-in - An account was loaded.
 * @event {RedressSessionEndedEvent} redress-session-ended - The session is over; what was typed stays.
 * @event {RedressSubmittedEvent} redress-submitted - The billing system has a new dispute.
 * @event {RedressInformationAddedEvent} redress-information-added - Information was added to a dispute.
 * @event {RedressWithdrawnEvent} redress-withdrawn - A dispute was withdrawn.
 * @event {RedressContactReceivedEvent} redress-contact-received - A message to a person was received.
 * @event {RedressAmountsEvent} redress-amounts - What of each bill is in dispute, and what can be paid now: at first, and whenever it changes.
 * @event {RedressAnomalyEvent} redress-anomaly - The billing system answered something it should not have.
 * @event {RedressFailedEvent} redress-failed - A request has failed; the customer sees a message and a way on.
 */
export class RedressProvider extends SettingsElement {
  static override styles = contentsStyles;

  /**
   * What its store uses from the start. Everything else is used by the panels that need it.
   * @internal
   */
  static features: readonly FeatureClass<object>[] = [];

  readonly #internals = this.attachInternals();
  readonly #owner = new StoreOwner(this, (isMisconfigured) => {
    this.#setState('misconfigured', isMisconfigured);
  });

  constructor() {
    super();
    for (const Feature of RedressProvider.features) this.store.use(Feature);
    this.store.subscribe(() => this.#tellDeadEnd());
  }

  /** The headless state, for a host that lays out screens of its own. */
  get store(): Store {
    return this.#owner.store;
  }

  /** To be called after the customer has signed in, or when the billing system has news. */
  resume(): Promise<void> {
    return this.#owner.store.resume();
  }

  /** To be called when the host signs the customer out: nothing of the account stays. */
  signOut(): void {
    this.#owner.store.signOut();
  }

  protected override updated(): void {
    this.#tellDeadEnd();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #tellDeadEnd(): void {
    const { account, session } = this.store.snapshot;
    // Whoever is asked to sign in has a way on.
    const isStuck = account.activity === 'failed' && session !== 'signed-out';
    this.#setState('dead-end', account.held === undefined && isStuck && !hasSupport(this));
  }

  #setState(state: string, isSo: boolean): void {
    if (isSo) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }
}
