/** Puts the whole flow into an element of the page, and takes it out again without a trace (E5). */
import { RedressFlow } from '../elements/flow/flow-element.js';
import { PLACE_SETTINGS, type PlaceSetting } from './place-settings.js';

/** The properties of `<redress-flow>`, under their own names. */
export type MountOptions = Partial<
  Pick<
    RedressFlow,
    | 'adapter'
    | 'draftStore'
    | 'endpoint'
    | 'evidenceLimits'
    | 'getToken'
    | 'locale'
    | 'messages'
    | 'persist'
    | 'signInUrl'
    | 'supportPhone'
    | 'supportUrl'
  >
> & { readonly theme?: 'light' | 'dark' };

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
export function mountAt(place: Element, settings: ReadonlyMap<PlaceSetting, string>): Mounted {
  return putInto(place, (flow) => {
    for (const name of PLACE_SETTINGS) {
      const value = settings.get(name);
      if (value !== undefined) flow.setAttribute(name, value);
    }
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

function apply(flow: RedressFlow, { theme, ...properties }: MountOptions): void {
  if (theme !== undefined) flow.setAttribute('theme', theme);
  // Only what the flow has: a polluted prototype or a typing error sets nothing (S3).
  for (const [name, value] of Object.entries(properties)) {
    if (name in RedressFlow.prototype) Object.assign(flow, { [name]: value });
  }
}
