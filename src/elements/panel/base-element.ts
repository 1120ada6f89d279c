/**
 * What all elements have in common: their styles in every document of the site, and a word to the
 * flow around them when they cannot be rendered.
 */
import { adoptStyles, LitElement, type CSSResult } from 'lit';
import { native } from '../../native.js';

/** Of an element that could not be rendered. Heard by the elements around it, but not on the page. */
export const BROKEN = 'redress-broken';

/**
 * Of other documents than the one that this module runs in: frames, pop-up windows (E14). A constructed
 * style sheet belongs to one document, and an element loses all of them when it is moved to another.
 */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

export abstract class BaseElement extends LitElement {
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

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      tellBroken(this);
      throw error;
    }
  }

  get #styles(): CSSResult[] {
    return (this.constructor as typeof LitElement).elementStyles as CSSResult[];
  }
}

/** Not within the class: the manifest would list the event for hosts. */
function tellBroken(element: Element): void {
  element.dispatchEvent(new Event(BROKEN, { composed: true }));
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
