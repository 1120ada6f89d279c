/**
 * The base of the panels that come after the list of calls: what only they need is loaded with them,
 * and not with the list.
 */
import type { PropertyValues } from 'lit';
import { WritingHalf, type RedressStore } from '../../store/index.js';
import { PanelElement } from './panel-element.js';

/** Gives a store what these panels write by, also where none of them is shown yet. */
export function equip(store: RedressStore): void {
  store.equip(WritingHalf);
}

/** What the panels after the list of calls have in common. */
export abstract class LaterPanelElement extends PanelElement {
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.context) equip(this.context.store);
  }
}
