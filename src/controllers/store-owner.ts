/**
 * Owns one store for an element: attaches the adapter, loads the language, gives both to everything
 * below, and tells the page about outcomes. The provider and the flow are its two faces.
 */
import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { providedContext, type Provided } from '../context/provided.js';
import type { BillingAdapter } from '../contract/index.js';
import {
  loadText,
  onLanguageRegistered,
  type FirstText,
  type MessageOverrides,
} from '../i18n/index.js';
import { DraftSharers, Store, sessionDraftStore, type DraftStore } from '../store/index.js';
import { SETTINGS_GUIDE, settingProblems } from '../settings/setting-problems.js';
import { AID_SETTINGS, HOST_LINKS, pick, type Settings } from '../settings/settings.js';
import {
  findAdapterFactory,
  onAdapterRegistered,
  registeredAdapterNames,
} from './adapter-registry.js';
import { explainFailure } from './explain-failure.js';
import { localeOf, watchLang } from './locale-of.js';
import { outcomeEvent } from './outcome-events.js';
import { pageIsComplete } from './page-is-complete.js';
import { shadowHostOf } from './shadow-host.js';

export type StoreOwnerSettings = Readonly<Settings>;

/** What the host was told when its settings were applied last. */
type AppliedSettings = Pick<StoreOwnerSettings, 'adapter' | 'endpoint' | 'getToken' | 'messages'>;

/** Web storage has one entry, however many flows there are on the page. */
const draftsOfPage = new DraftSharers();

export class StoreOwner implements ReactiveController {
  readonly store = new Store({ submissionStorage: () => localStorage });
  readonly #host: ReactiveElement & StoreOwnerSettings;
  readonly #onMisconfigured: (isMisconfigured: boolean) => void;
  readonly #context: ContextProvider<typeof providedContext, ReactiveElement>;
  readonly #sessionDrafts = sessionDraftStore(undefined, draftsOfPage);
  #applied: AppliedSettings | undefined;
  #text: FirstText | undefined;
  #wantedLocale = '';
  #isMisconfigured = false;
  #told: ReadonlySet<string> = new Set();
  #detach: (() => void) | undefined;
  #unwatchLang: (() => void) | undefined;
  #unwatchAdapters: (() => void) | undefined;
  #unwatchLanguages: (() => void) | undefined;
  /** Counts attachments, so that an adapter that loads late does not replace a newer one. */
  #attachment = 0;

  /** @param onMisconfigured called whenever that changes: then nothing of the account can be shown */
  constructor(
    host: ReactiveElement & StoreOwnerSettings,
    onMisconfigured: (isMisconfigured: boolean) => void = () => {},
  ) {
    this.#host = host;
    this.#onMisconfigured = onMisconfigured;
    this.#context = new ContextProvider(host, {
      context: providedContext,
      initialValue: this.#value(),
    });
    this.store.onOutcome((outcome) => {
      if (outcome.type === 'failed') explainFailure(this.#tag, outcome);
      if (host.isConnected) host.dispatchEvent(outcomeEvent(outcome));
    });
    host.addController(this);
  }

  get text(): FirstText | undefined {
    return this.#text;
  }

  hostConnected(): void {
    addEventListener('online', this.#comeBack);
    addEventListener('pageshow', this.#comeBackFromCache);
    this.#unwatchLang = watchLang(this.#host, () => this.#host.requestUpdate());
    // A host registers its language after the import that defines the elements.
    this.#unwatchLanguages = onLanguageRegistered(() => {
      if (this.#wantedLocale) void this.#loadText(this.#wantedLocale, this.#host.messages);
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#comeBack);
    removeEventListener('pageshow', this.#comeBackFromCache);
    this.#unwatchLang?.();
    this.#unwatchLanguages?.();
    // A move within the page disconnects and connects in one go: that must not detach.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#leave();
      this.#applied = undefined;
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { adapter, endpoint, getToken, messages, evidenceLimits } = this.#host;
    const before = this.#applied;
    this.#applied = { adapter, endpoint, getToken, messages };
    this.store.evidenceLimits = evidenceLimits;
    this.#reportProblems();
    this.store.draftStore = this.#draftStore();
    const needsAdapter =
      !before ||
      before.adapter !== adapter ||
      before.endpoint !== endpoint ||
      before.getToken !== getToken;
    if (needsAdapter) void this.#attach();
    const locale = localeOf(this.#host, this.#host.locale);
    if (!before || locale !== this.#wantedLocale || before.messages !== messages) {
      void this.#loadText(locale, messages);
    }
    this.#publish();
  }

  /** The element that the editor wrote: the provider inside a flow is of the flow's making. */
  get #written(): Element {
    const above = shadowHostOf(this.#host);
    return above?.localName === 'redress-flow' ? above : this.#host;
  }

  get #tag(): string {
    return this.#written.localName;
  }

  /** The host's own goes first. Without either, nothing leaves the memory of this page (S7). */
  #draftStore(): DraftStore | undefined {
    const { draftStore, persist } = this.#host;
    if (draftStore) return draftStore;
    return persist === 'session' ? this.#sessionDrafts : undefined;
  }

  /** Each once, for as long as it is wrong. */
  #reportProblems(): void {
    const problems = settingProblems(this.#written, this.#host);
    for (const problem of problems) if (!this.#told.has(problem)) console.error(problem);
    this.#told = new Set(problems);
  }

  async #attach(): Promise<void> {
    const attachment = this.#leave();
    const adapter = await this.#createAdapter();
    if (attachment !== this.#attachment) return;
    this.#detach = adapter && this.#attachTo(adapter);
    this.#isMisconfigured = this.#detach === undefined;
    this.#onMisconfigured(this.#isMisconfigured);
    this.#publish();
  }

  /** Ends what was begun for the former adapter. @returns what the next attachment is called */
  #leave(): number {
    const next = ++this.#attachment;
    this.#unwatchAdapters?.();
    this.#unwatchAdapters = undefined;
    this.#detach?.();
    this.#detach = undefined;
    return next;
  }

  #attachTo(adapter: BillingAdapter): (() => void) | undefined {
    try {
      return this.store.attach(adapter);
    } catch (error) {
      // What it can do is looked at before it is asked for anything.
      console.error(
        `<${this.#tag}> has an adapter that cannot be used. See redress/docs/adapters.md#methods.`,
        error,
      );
      return undefined;
    }
  }

  async #createAdapter(): Promise<BillingAdapter | undefined> {
    const { adapter, endpoint, getToken } = this.#host;
    if (typeof adapter === 'object' && adapter !== null) return adapter;
    const factory = adapter ? findAdapterFactory(adapter) : undefined;
    if (!factory) {
      await this.#explainMissing(adapter);
      return undefined;
    }
    try {
      return await factory({ endpoint, getToken });
    } catch (error) {
      console.error(
        `<${this.#tag} adapter="${adapter}"> could not be created. See ${SETTINGS_GUIDE}.`,
        error,
      );
      return undefined;
    }
  }

  /** A script that comes after the tag may set the property or register the name: then all is well. */
  async #explainMissing(adapter: string | undefined): Promise<void> {
    const attachment = this.#attachment;
    if (adapter) {
      this.#unwatchAdapters = onAdapterRegistered(() => {
        if (findAdapterFactory(adapter)) void this.#attach();
      });
    }
    await pageIsComplete();
    if (attachment !== this.#attachment) return;
    const known = registeredAdapterNames().join(', ') || 'none is registered';
    const problem = adapter
      ? `<${this.#tag} adapter="${adapter}"> is not a registered adapter. Allowed: ${known}.`
      : `<${this.#tag}> has no adapter. Set the attribute adapter to a registered name (${known}), or the property adapter to an object.`;
    console.error(`${problem} See ${SETTINGS_GUIDE}.`);
  }

  async #loadText(locale: string, messages: MessageOverrides | undefined): Promise<void> {
    this.#wantedLocale = locale;
    const { text, fallback } = await loadText(locale, messages);
    // A later choice of language wins (R6).
    if (locale !== this.#wantedLocale) return;
    if (fallback) {
      console.warn(
        `<${this.#tag}> shows English: "${locale}" ${fallback === 'not-loaded' ? 'could not be loaded' : 'is not available'}.`,
      );
    }
    this.#text = text;
    this.store.activity.useLabels({
      type: (type) => text.messages.callTypes[type],
      direction: (direction) => text.messages.directions[direction],
    });
    this.#publish();
    this.#host.requestUpdate();
  }

  #publish(): void {
    const { text, isMisconfigured, links, aid } = this.#context.value;
    const fresh = this.#value();
    const isSame =
      text === fresh.text &&
      isMisconfigured === fresh.isMisconfigured &&
      HOST_LINKS.every((name) => links[name] === fresh.links[name]) &&
      AID_SETTINGS.every((name) => aid[name] === fresh.aid[name]);
    if (!isSame) this.#context.setValue(fresh);
  }

  #value(): Provided {
    return {
      store: this.store,
      text: this.#text,
      links: pick(this.#host, HOST_LINKS),
      aid: pick(this.#host, AID_SETTINGS),
      isMisconfigured: this.#isMisconfigured,
    };
  }

  readonly #comeBack = (): void => {
    void this.store.resume();
  };

  readonly #comeBackFromCache = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#comeBack();
  };
}
