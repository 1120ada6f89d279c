/**
 * One visit to the demonstration: its settings, the provider in the page, and the element which
 * shows it. Plays the host of the elements: owns the login, and tells them when there is news.
 */
import {
  createDemoProvider,
  indexedDbStorage,
  memoryStorage,
  type DemoAccountId,
  type DemoProvider,
  type LoadedCallRecords,
} from '../../src/adapters/demo/index.js';
import type { CallRecord } from '../../src/records/index.js';
import type { BillingAdapter, RedressFlow, RedressProvider } from '../../src/index.js';
import { demoTextOf, textLocaleOf, type DemoText } from '../text/index.js';
import { daysAhead, daysToNextMonth } from './clock-steps.js';
import { DEFAULT_SETTINGS, type DemoSettings } from './demo-settings.js';

/** The element that brings the store: the flow, or a provider around panels. */
export type HostElement = RedressFlow | RedressProvider;

const LATENCY_MS = 220;

export class DemoSession {
  readonly provider: DemoProvider;
  readonly #host: HostElement;
  readonly #listeners = new Set<() => void>();
  #settings: DemoSettings;
  #attempt: symbol | undefined;

  constructor(host: HostElement, settings: DemoSettings) {
    this.#host = host;
    this.#settings = settings;
    const isKept = settings.storage === 'browser';
    this.provider = createDemoProvider({
      storage: isKept ? indexedDbStorage('redress-demo') : memoryStorage(),
      latencyMs: LATENCY_MS,
    });
    this.provider.subscribe(() => this.#notify());
    host.addEventListener('redress-sign-in', () => this.signIn());
  }

  get settings(): DemoSettings {
    return this.#settings;
  }

  get text(): DemoText {
    return demoTextOf(this.#settings.locale);
  }

  /** The language of the page's own texts, for dates and numbers in them. */
  get textLocale(): string {
    return textLocaleOf(this.#settings.locale);
  }

  /** Who is signed in; undefined when nobody is. */
  get holderName(): string | undefined {
    const { signedInAs } = this.provider;
    return this.provider.accountIds().find(({ id }) => id === signedInAs)?.name;
  }

  /** Brings the provider to where the settings want it, and connects the element with it. */
  async start(): Promise<void> {
    await this.provider.ready;
    const { settings, provider } = this;
    const missing = settings.days - this.#daysAhead();
    if (missing > 0) provider.clock.advance({ days: missing });
    // Imported calls are not kept: after a reload they are gone.
    const isThere = provider.accountIds().some(({ id }) => id === settings.account);
    const account = isThere ? settings.account : DEFAULT_SETTINGS.account;
    if (settings.session === 'in') provider.signIn(account);
    this.change({ account, days: this.#daysAhead() });
    await this.connect(settings.connection);
  }

  /** Lets the elements ask in the page or over HTTP; where there is no way for that, in the page. */
  async connect(wanted: DemoSettings['connection']): Promise<void> {
    const attempt = Symbol(wanted);
    this.#attempt = attempt;
    const overHttp = wanted === 'http' ? await overHttpOf(this.provider) : undefined;
    // Another one was chosen meanwhile.
    if (this.#attempt !== attempt) return;
    this.#host.adapter = overHttp ?? this.provider.adapter;
    this.change({ connection: overHttp ? 'http' : 'page' });
  }

  /** Takes over settings that are a matter of display or of the network alone. */
  change(change: Partial<DemoSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    const { network, locale } = this.#settings;
    const mode = network === 'normal' ? 'none' : network;
    if (this.provider.faults.mode !== mode) this.provider.faults.mode = mode;
    this.#host.locale = locale;
    this.#notify();
  }

  switchAccount(account: DemoAccountId): void {
    this.provider.signIn(account);
    this.change({ account, session: 'in' });
    this.#tell((host) => host.resume());
  }

  signIn(): void {
    this.switchAccount(this.#settings.account);
  }

  /** The customer's own doing: nothing of the account stays on the page. */
  signOut(): void {
    this.provider.signOut();
    this.change({ session: 'out' });
    this.#tell((host) => host.signOut());
  }

  /** As a time-out would: the elements find out by themselves, and keep what was typed. */
  expireSession(): void {
    this.provider.expireSession();
    this.change({ session: 'out' });
    this.#tell((host) => host.resume());
  }

  advanceClock(days: number): void {
    this.provider.clock.advance({ days });
    this.#afterClock();
  }

  advanceMonth(): void {
    this.advanceClock(daysToNextMonth(this.provider.clock.now()));
  }

  resetClock(): void {
    this.provider.clock.reset();
    this.#afterClock();
  }

  /** @throws BillingError `invalid` when the calls do not fit those imported before */
  useCallRecords(
    records: readonly CallRecord[],
    source: string,
    options: { readonly timeZone: string; readonly currency: string | undefined },
  ): LoadedCallRecords {
    const loaded = this.provider.loadCallRecords(records, source, options);
    // The same account with more calls is no other account: what is shown of it is old.
    if (this.#settings.account === 'imported') this.#tell((host) => host.signOut());
    this.switchAccount('imported');
    return loaded;
  }

  resetEverything(): void {
    this.#tell((host) => host.signOut());
    this.provider.reset();
    const { storage, controls, connection } = this.#settings;
    this.change({ ...DEFAULT_SETTINGS, storage, controls, connection });
    this.signIn();
  }

  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #daysAhead(): number {
    return daysAhead(this.provider.clock.now(), new Date());
  }

  #afterClock(): void {
    this.change({ days: this.#daysAhead() });
    this.#tell((host) => this.#showNews(host));
  }

  /** At once, or when the code of the element has arrived: a visitor may be faster. */
  #tell(act: (host: HostElement) => unknown): void {
    const host = this.#host;
    if (customElements.get(host.localName)) act(host);
    else void customElements.whenDefined(host.localName).then(() => act(host));
  }

  /** Bills, disputes and what can still be disputed depend on the date. */
  async #showNews(host: HostElement): Promise<void> {
    await host.resume();
    const { store } = host;
    if (store?.snapshot.activity.calls.held) await store.activity.reload();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Loaded only when it is chosen. `undefined` where no service worker is to be had. */
async function overHttpOf(provider: DemoProvider): Promise<BillingAdapter | undefined> {
  try {
    const { restOverWorker } = await import('../http/rest-over-worker.js');
    return await restOverWorker(provider);
  } catch {
    return undefined;
  }
}
