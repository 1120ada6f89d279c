/** A bare element with every shared sheet, whose shadow root shows what a test gives it. */
import { fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import * as styles from '../../../src/styles/index.js';

class SampleElement extends LitElement {
  static override styles = [
    ...styles.sharedStyles,
    styles.badgeStyles,
    styles.fieldStyles,
    styles.tickBoxStyles,
    styles.paginationStyles,
    styles.summaryListStyles,
    styles.tableStyles,
    styles.tableHeadStyles,
    styles.tableMediumStyles,
    styles.tableNarrowStyles,
    styles.toolbarStyles,
  ];

  static override properties = { content: { attribute: false } };

  declare content: TemplateResult;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    styles.followReaderSize(root);
    return root;
  }

  override render(): TemplateResult {
    return html`<div class="redress">${this.content}</div>`;
  }
}

customElements.define('sample-element', SampleElement);

export interface Sample {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** The first match inside; a missing one is an error of the test. */
  readonly find: (selector: string) => HTMLElement;
}

export async function sampleOf(content: TemplateResult, width = 'auto'): Promise<Sample> {
  const frame = await fixture<HTMLElement>(
    html`<div style="width: ${width}">
      <sample-element .content=${content}></sample-element>
    </div>`,
  );
  const host = frame.querySelector<SampleElement>('sample-element');
  await host?.updateComplete;
  const shadow = host?.shadowRoot;
  if (!host || !shadow) throw new Error('the sample was not rendered');
  return {
    host,
    shadow,
    find: (selector) => {
      const element = shadow.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`no ${selector} in the sample`);
      return element;
    },
  };
}

/** Adds a style sheet to the page; the returned function takes it away. */
export function addPageStyle(text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
