import { html, type TemplateResult } from 'lit';
import type { Snapshot } from '../../store/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { PanelElement } from '../panel/panel-element.js';

export class RedressCallDetails extends PanelElement {
  protected override slices(_snapshot: Snapshot): readonly unknown[] {
    return [];
  }

  protected override renderPanel(_context: PanelContext): TemplateResult {
    return html``;
  }
}
