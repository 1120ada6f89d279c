/** Finds the element of the page to which the demonstration is connected. */
import type { RedressFlow, RedressProvider } from '../../src/index.js';

interface HostElements {
  readonly 'redress-flow': RedressFlow;
  readonly 'redress-provider': RedressProvider;
}

/** Found by its name alone: it is defined later, when its settings are there. */
export function findHost<Tag extends keyof HostElements>(tag: Tag): HostElements[Tag] {
  const found = document.querySelector<HostElements[Tag]>(tag);
  if (!found) throw new Error(`The page has no <${tag}>`);
  return found;
}
