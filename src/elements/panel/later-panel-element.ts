/**
 * The base of the panels that are loaded after the first one: brings what only they need, in their
 * file.
 */
import type { TemplateResult } from 'lit';
import { completeText } from '../../i18n/index.js';
import type { PanelContext } from './panel-context.js';
import { PanelElement } from './panel-element.js';

/** What the panels after the first one have in common. */
export abstract class LaterPanelElement extends PanelElement {
  protected abstract override renderPanel(context: PanelContext): TemplateResult;

  protected override get context(): PanelContext | undefined {
    const first = super.context;
    if (!first) return undefined;
    const text = completeText(first.text);
    return { ...first, text, t: text.messages };
  }
}
