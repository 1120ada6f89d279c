/**
 * An element that has its styles in every document of the site: in the page, in a frame, in a pop-up
 * window (E14). A constructed style sheet belongs to one document, and an element loses all of them
 * when it is moved to another.
 */
import { adoptStyles, LitElement, type CSSResult } from 'lit';
import { native } from '../../native.js';

/** Of other documents than the one that this module runs in. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

export abstract class PortableElement extends LitElement {
  /** The browser calls it after a move to another document. */
  adoptedCallback(): void {
    const root: unknown = this.renderRoot;
    if (root) adoptIn(root as ShadowRoot, this.#styles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === globalThis.document) return super.createRenderRoot();
    // Lit would give it the sheets of the page, which throws.
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptIn(root, this.#styles);
    return root;
  }

  get #styles(): CSSResult[] {
    return (this.constructor as typeof LitElement).elementStyles as CSSResult[];
  }
}

function adoptIn(root: ShadowRoot, styles: CSSResult[]): void {
  const { ownerDocument: page } = root;
  if (page === document) {
    adoptStyles(root, styles);
    return;
  }
  // A document without a window shows nothing, so that nothing is missed.
  const window = native(page, 'defaultView');
  if (window) root.adoptedStyleSheets = styles.map((style) => sheetIn(page, window, style));
}

function sheetIn(
  page: Document,
  { CSSStyleSheet: Sheet }: Window & typeof globalThis,
  style: CSSResult,
): CSSStyleSheet {
  let known = sheets.get(page);
  if (!known) sheets.set(page, (known = new Map()));
  let sheet = known.get(style);
  if (!sheet) {
    sheet = new Sheet();
    sheet.replaceSync(style.cssText);
    known.set(style, sheet);
  }
  return sheet;
}
