/**
 * The base of the parts that panels show beside their own content. They say nothing by themselves
 * while a provider, a language or an account is missing: the panel around them does.
 */
import {
  html,
  isServer,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { state } from 'lit/decorators.js';
import { OutsideChanges } from '../../controllers/outside-changes.js';
import { ProvidedController } from '../../controllers/provided-controller.js';
import { loadAidText } from '../../i18n/aid-text.js';
import { completeText } from '../../i18n/index.js';
import type { AidMessages } from '../../i18n/messages.js';
import type { AidSettings } from '../../settings/settings.js';
import type { Snapshot } from '../../store/index.js';
import { followReaderSize, laterStyles, sharedStyles } from '../../styles/index.js';
import { BaseElement } from '../panel/base-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { PanelElement } from '../panel/panel-element.js';

export interface AidContext extends PanelContext {
  /** The messages of these parts. */
  readonly a: AidMessages;
  readonly aid: AidSettings;
}

export abstract class AidElement extends BaseElement {
  static override styles: CSSResultGroup = [sharedStyles, laterStyles];

  readonly #provided = new ProvidedController(this, (snapshot) => [
    snapshot.session,
    snapshot.account,
    snapshot.capabilities,
    ...this.slices(snapshot),
  ]);

  @state() private words: AidMessages | undefined;

  #wordsOf: unknown;

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

  protected abstract slices(snapshot: Snapshot): readonly unknown[];

  protected abstract renderAid(context: AidContext): TemplateResult | typeof nothing;

  protected get context(): AidContext | undefined {
    const provided = this.#provided.provided;
    const { words } = this;
    const account = provided?.store.snapshot.account.held;
    if (!provided?.text || !account || !words) return undefined;
    const { store, links, aid } = provided;
    const { snapshot } = store;
    if (snapshot.session === 'signed-out') return undefined;
    const text = completeText(provided.text);
    return {
      store,
      snapshot,
      account,
      text,
      t: text.messages,
      f: text.format,
      links,
      a: words,
      aid,
    };
  }

  /**
   * Says something through the live region of the panel around it (A3).
   * @internal
   */
  announce(message: string): void {
    const { host } = this.getRootNode() as ShadowRoot;
    if (host instanceof PanelElement || host instanceof AidElement) host.announce(message);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const text = this.#provided.provided?.text;
    if (!text || text === this.#wordsOf) return;
    this.#wordsOf = text;
    void loadAidText(text).then((words) => {
      if (text === this.#wordsOf) this.words = words;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const { locale, direction } = context.text;
    return html`<div class="redress" lang=${locale} dir=${direction}>
      ${this.renderAid(context)}
    </div>`;
  }
}
