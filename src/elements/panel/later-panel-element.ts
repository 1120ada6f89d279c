/**
 * The base of the panels that are loaded after the first one: brings what only they need, in their
 * file.
 */
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { completeText } from '../../i18n/index.js';
import { Contact, Drafts, type FeatureClass } from '../../store/index.js';
import { laterStyles } from '../../styles/index.js';
import type { PanelContext } from './panel-context.js';
import { PanelElement } from './panel-element.js';

/** What the customer may have asked for before the code for it was there. */
export const LATER_FEATURES: readonly FeatureClass<object>[] = [Drafts, Contact];

/** What the panels after the first one have in common. */
export abstract class LaterPanelElement extends PanelElement {
  static override styles: CSSResultGroup = [PanelElement.styles, laterStyles];

  protected abstract override renderPanel(context: PanelContext): TemplateResult;

  protected override get context(): PanelContext | undefined {
    const first = super.context;
    if (!first) return undefined;
    const text = completeText(first.text);
    return { ...first, text, t: text.messages };
  }

  /** Puts the focus on the summary of errors (A4), once it is rendered. */
  protected async focusErrorSummary(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    for (const Feature of LATER_FEATURES) super.context?.store.use(Feature);
  }
}
