/**
 * The base of the panels that are loaded after the first one: brings what only they need, in their
 * file.
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { offerWritingHalf } from '../../controllers/writing-half.js';
import { completeText } from '../../i18n/index.js';
import { WritingHalf } from '../../store/index.js';
import type { PanelContext } from './panel-context.js';
import { PanelElement } from './panel-element.js';

/** What the panels after the first one have in common. */
export abstract class LaterPanelElement extends PanelElement {
  /**
   * To be called where a panel is registered: drafts can be brought back before one is shown.
   * @internal
   */
  static offerWriting(): void {
    offerWritingHalf(WritingHalf);
  }

  protected abstract override renderPanel(context: PanelContext): TemplateResult;

  protected override get context(): PanelContext | undefined {
    const first = super.context;
    if (!first) return undefined;
    const text = completeText(first.text);
    return { ...first, text, t: text.messages };
  }

  /** Also where a host registers the panel by itself. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    super.context?.store.equip(WritingHalf);
  }
}
