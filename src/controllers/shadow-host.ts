import { native } from '../native.js';

/** The element whose shadow tree a node is in. No `instanceof`: the root may be of another document. */
export function shadowHostOf(node: Node): Element | undefined {
  const root = native(node, 'getRootNode')();
  // Also a link has a `host`: a string.
  const host: unknown = native(root as ShadowRoot, 'host');
  return typeof host === 'object' ? (host as Element) : undefined;
}
