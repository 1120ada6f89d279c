/** Puts the whole flow into an element of the page, and takes it out again without a trace (E5). */
import type { RedressFlow } from '../elements/flow/flow-element.js';
import {
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type SettingValue,
} from '../settings/settings.js';
import { passOn, PLACE_SETTINGS } from './place-settings.js';

/** The settings of `<redress-flow>`, under the names of its properties. */
export type MountOptions = { readonly [Name in SettingName]?: SettingValue<Name> | undefined };

export interface Mounted {
  readonly flow: RedressFlow;
  /** Takes the flow out, and puts back what stood in its place. */
  destroy(): void;
}

const mounted = new WeakMap<Element, Mounted>();

/**
 * What stands in the element is kept within the flow: it is the fallback, and comes back with
 * `destroy`. The same element twice gives the flow that is there already.
 * @throws TypeError when it is no element
 */
export function mount(element: Element, options: MountOptions = {}): Mounted {
  if (!(element instanceof Element)) {
    throw new TypeError('Redress.mount() needs an element of the page as its first argument.');
  }
  return putInto(element, (flow) => {
    apply(flow, options);
  });
}

/** As `mount`, with what is written at the place. */
export function mountAt(place: Element): Mounted {
  return putInto(place, (flow) => {
    for (const setting of PLACE_SETTINGS) passOn(place, setting, flow);
  });
}

function putInto(element: Element, prepare: (flow: RedressFlow) => void): Mounted {
  const known = mounted.get(element);
  if (known?.flow.parentElement === element) return known;
  const flow = document.createElement('redress-flow');
  prepare(flow);
  // A child of the flow without a slot is not shown, but is there when the flow cannot be.
  flow.append(...element.childNodes);
  element.append(flow);
  const handle: Mounted = {
    flow,
    destroy() {
      if (mounted.get(element) !== handle) return;
      mounted.delete(element);
      const fallback = [...flow.childNodes];
      flow.remove();
      element.append(...fallback);
    },
  };
  mounted.set(element, handle);
  return handle;
}

/** Only settings, and own keys: a polluted prototype or a typing error sets nothing (S3). */
function apply(flow: RedressFlow, options: MountOptions): void {
  for (const name of SETTING_NAMES) {
    if (!Object.hasOwn(options, name)) continue;
    const { [name]: value } = options;
    const { attribute, isProperty } = SETTINGS[name];
    if (isProperty) Object.assign(flow, { [name]: value });
    else if (attribute && value !== undefined) flow.setAttribute(attribute, value as string);
  }
}
