/** Copies a reference, and tells so both beside it and by the live region. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { checkIcon, copyIcon } from '../../styles/later-icons.js';
import type { PanelContext } from './panel-context.js';

export class ReferenceCopier {
  readonly #panel: LitElement;
  readonly #announce: (message: string) => void;
  #copied: string | undefined;

  constructor(panel: LitElement, announce: (message: string) => void) {
    this.#panel = panel;
    this.#announce = announce;
  }

  button(context: PanelContext, reference: string): TemplateResult {
    const { dispute: t } = context.t;
    const isCopied = this.#copied === reference;
    return html`<button
      class="button button--small no-print"
      type="button"
      @click=${() => void this.#copy(context, reference)}
    >
      ${isCopied ? checkIcon() : copyIcon()} ${isCopied ? t.copied : t.copy}
    </button>`;
  }

  /** Where the page may not use the clipboard, the reference is selected, to be copied by hand. */
  async #copy({ t }: PanelContext, reference: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(reference);
      this.#copied = reference;
      this.#announce(t.dispute.copied);
    } catch {
      const shown = this.#panel.renderRoot.querySelector('.receipt__number');
      if (shown) getSelection()?.selectAllChildren(shown);
      this.#announce(t.common.named(t.dispute.reference, reference));
    }
    this.#panel.requestUpdate();
  }
}
