/** The settings that the provider and the flow have in common. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { BillingAdapter } from '../../contract/index.js';
import type { EvidenceLimits } from '../../domain/index.js';
import type { MessageOverrides } from '../../i18n/index.js';

export abstract class SettingsElement extends LitElement {
  /** A registered name (`demo`, or the host's own), or, as a property, an adapter object. */
  @property() adapter: string | BillingAdapter | undefined;

  /** Where the billing system answers, for adapters that need to know. */
  @property() endpoint: string | undefined;

  /** BCP 47 tag. Left out: the nearest `lang`, else English. */
  @property() locale: string | undefined;

  /** Where to sign in. Left out: the cancelable event `redress-sign-in` is sent instead. */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | undefined;

  /** Where a customer finds a person. */
  @property({ attribute: 'support-url' }) supportUrl: string | undefined;

  @property({ attribute: 'support-phone' }) supportPhone: string | undefined;

  /** Gives the adapter a bearer token when it needs one. Never an attribute. */
  @property({ attribute: false }) getToken: (() => Promise<string>) | undefined;

  /** The host's own wording for any part of the catalogue. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Which files, how many and how large a customer may attach. */
  @property({ attribute: false }) evidenceLimits: EvidenceLimits | undefined;
}
