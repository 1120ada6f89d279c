/** Puts the whole flow into an element of the page, and takes it out again without a trace (E5). */
import type { RedressFlow } from '../elements/flow/flow-element.js';
import { native } from '../native.js';
import type { SettingName, SettingValue } from '../settings/settings.js';
import { Mounting, mountingOf } from './mounting.js';
import { attributeOf, passOn, PLACE_SETTINGS } from './place-settings.js';

/** The settings of `<redress-flow>`, under the names of its properties. */
export type MountOptions = { readonly [Name in SettingName]?: SettingValue<Name> | undefined };

export interface Mounted {
  readonly flow: RedressFlow;
  /**
   * Takes this call of `mount` back. The last one takes the flow out, and puts back what stood in its
   * place; until then the settings of the last call that is left count.
   */
  readonly destroy: () => void;
}

/**
 * The same element twice has one flow, with the settings of the later call.
 * @throws TypeError when it is no element, or stands in a flow, where nothing is shown
 */
export function mount(element: Element, options: MountOptions = {}): Mounted {
  // By what it can do: it may be of another document, which has an `Element` of its own.
  const isElement = typeof element === 'object' && element !== null && 'closest' in element;
  if (!isElement || native(element, 'nodeType') !== 1) {
    throw new TypeError('Redress.mount() needs an element of the page as its first argument.');
  }
  if (native(element, 'closest')('redress-flow')) {
    throw new TypeError('Redress.mount() needs an element outside of every <redress-flow>.');
  }
  const known = mountingOf(element);
  return (known?.isOver === false ? known : new Mounting(element)).claim(options);
}

/** With what is written at the place. */
export function mountAt(place: Element): void {
  const mounting = new Mounting(place);
  for (const setting of PLACE_SETTINGS) {
    // A flow that stands in the place already keeps what the place does not say.
    if (native(place, 'hasAttribute')(attributeOf(setting))) passOn(place, setting, mounting.flow);
  }
  mounting.show();
}
