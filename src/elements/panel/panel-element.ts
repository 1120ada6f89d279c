/**
 * The base of every panel: finds its provider, and answers for all panels alike what is shown
 * without a provider, without a language, without an account, and after the session has ended.
 * Must never decide anything about money or disputes.
 */
import {
  css,
  html,
  isServer,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { OutsideChanges } from '../../controllers/outside-changes.js';
import { ProvidedController } from '../../controllers/provided-controller.js';
import type { Snapshot, Store } from '../../store/index.js';
import { followReaderSize, sharedStyles } from '../../styles/index.js';
import { RedressSignInEvent } from '../../events/index.js';
import { native } from '../../native.js';
import type { FirstContext } from './panel-context.js';
import {
  demonstrationTag,
  failedState,
  loadingPanel,
  misconfiguredPanel,
  missingProviderState,
  signInPanel,
  staleNotice,
} from './panel-states.js';
import { BaseElement } from './base-element.js';
import { warnOfMistakes } from './warn-of-mistakes.js';

/**
 * What is laid out by its container's width has no width of its own, and would vanish where the page
 * shrinks what it holds: in a dialog, a float, a flex row, a centred column. Two words so far apart
 * ask for the room there is, and no more: without it, there is a line for each of them.
 */
const wideStyles = css`
  :host::before {
    all: initial;
    content: '. .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    word-spacing: 960px;
  }
`;

/** The panel that says what is to be said once. */
const tellers = new WeakMap<Store, PanelElement>();

/**
 * What all panels have in common.
 *
 * @attr {'light' | 'dark'} theme - Decides between light and dark, here and below. Left out: the page's `color-scheme`.
 *
 * @event {RedressSignInEvent} redress-sign-in - The customer wants to sign in. Cancelable; not sent when `sign-in-url` is set.
 */
export abstract class PanelElement extends BaseElement {
  static override styles: CSSResultGroup = [sharedStyles, wideStyles];

  readonly #provided = new ProvidedController(this, (snapshot) => [
    snapshot.session,
    snapshot.account,
    snapshot.capabilities,
    ...this.slices(snapshot),
  ]);
  #announcement = '';
  /** The control that had the focus has gone, and nothing took its place yet. */
  #hasLostFocus = false;

  constructor() {
    super();
    new OutsideChanges(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (!isServer) followReaderSize(root);
    return root;
  }

  override adoptedCallback(): void {
    super.adoptedCallback();
    const root: Node | undefined = this.renderRoot;
    if (root) followReaderSize(root);
  }

  /** The parts of the snapshot that this panel shows; it renders again only when one has changed. */
  protected abstract slices(snapshot: Snapshot): readonly unknown[];

  protected abstract renderPanel(context: FirstContext): TemplateResult;

  /** Everything a panel renders from, or undefined while something of it is missing. */
  protected get context(): FirstContext | undefined {
    const provided = this.#provided.provided;
    const account = provided?.store.snapshot.account.held;
    if (!provided?.text || !account) return undefined;
    const { store, text, links } = provided;
    return {
      store,
      snapshot: store.snapshot,
      account,
      text,
      t: text.messages,
      f: text.format,
      links,
    };
  }

  /** Puts the focus on the panel's heading (A3), once it is rendered. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    heading?.focus();
    // A layout with headings of its own may hide ours: then the panel takes the focus, by its name.
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    if (!heading || !panel || this.#focused === heading) return;
    panel.tabIndex = -1;
    panel.focus();
  }

  /**
   * Says something once through the live region, which exists beforehand (A3). For parts of the panel
   * too, so that a panel has one such region.
   * @internal
   */
  announce(message: string): void {
    // The same words twice would not be read the second time.
    this.#announcement = message === this.#announcement ? `${message}\u00a0` : message;
    this.requestUpdate();
  }

  /**
   * Tells the page what the customer is about to do, and does it unless the page objects.
   * @returns whether it was done
   */
  protected request(intent: Event, action: () => void): boolean {
    const isAllowed = this.dispatchEvent(intent);
    if (isAllowed) action();
    return isAllowed;
  }

  /**
   * What is said above the panel: that the data is made up, and that it could not be refreshed. One
   * of the panels below a provider says it for all. The journey says the first for the panel that it
   * shows, and leaves the other to it.
   */
  protected renderNotes({ t, store, snapshot }: FirstContext): TemplateResult | typeof nothing {
    const { error } = snapshot.account;
    const teller = tellers.get(store);
    if (teller !== this && teller?.isConnected && !teller.closest('[hidden]')) return nothing;
    tellers.set(store, this);
    const isDemonstration = snapshot.capabilities?.demonstration && !('panel' in this.dataset);
    return html`
      ${isDemonstration ? demonstrationTag(t, 'tag--above') : nothing}
      ${error ? staleNotice(t, error, () => store.retry()) : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.context) warnOfMistakes(this, this.context.store);
  }

  protected override update(changed: PropertyValues): void {
    const hadFocus = this.#hasFocus;
    super.update(changed);
    this.#hasLostFocus = (this.#hasLostFocus || hadFocus) && !this.#hasFocus;
    if (this.#hasLostFocus) this.#bringFocusBack();
  }

  get #focused(): Element | null | undefined {
    return (this.renderRoot as Partial<ShadowRoot>).activeElement;
  }

  get #hasFocus(): boolean {
    return Boolean(this.#focused);
  }

  /** A button that is gone once it was used must not throw the customer out of the panel (A2). */
  #bringFocusBack(): void {
    const { ownerDocument: page } = this;
    const active = native(page, 'activeElement');
    const isElsewhere = active !== null && active !== native(page, 'body');
    const heading = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    if (!isElsewhere) heading?.focus();
    if (isElsewhere || heading) this.#hasLostFocus = false;
  }

  protected override render(): TemplateResult {
    const text = this.#provided.provided?.text;
    return html`
      <div
        class="redress"
        lang=${text?.locale ?? nothing}
        dir=${text?.direction ?? nothing}
        @keydown=${keepKeysInside}
        @keypress=${keepKeysInside}
        @keyup=${keepKeysInside}
      >
        <div class="visually-hidden" role="status" data-announcer>${this.#announcement}</div>
        ${this.#content()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const provided = this.#provided.provided;
    // On a server nobody can say yet whether one stands above.
    if (!provided) return isServer ? loadingPanel(undefined) : missingProviderState(this.localName);
    const { store, text, links, isMisconfigured } = provided;
    if (!text) return loadingPanel(undefined);
    if (isMisconfigured) return misconfiguredPanel(text.messages, links);
    const { session, account } = store.snapshot;
    if (session === 'signed-out') {
      return signInPanel(text.messages, links, account.held !== undefined, () =>
        this.request(new RedressSignInEvent(), () => {}),
      );
    }
    const context = this.context;
    if (context) return html`${this.renderNotes(context)}${this.renderPanel(context)}`;
    if (!account.error) return loadingPanel(text.messages);
    const failure = failedState(text.messages, links, account.error, () => store.retry());
    return html`<div class="panel">${failure}</div>`;
  }
}

/** A host's single-key shortcuts must not fire while the customer types here (E10). */
function keepKeysInside(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Escape') {
    event.stopPropagation();
  }
}
