/** Finds the places that an editor has marked, now and whenever one is added (E1). */
import { pageIsComplete } from '../controllers/page-is-complete.js';
import { explainPlace, explainUnmarked } from './explain-place.js';
import { native } from '../native.js';
import { mountAt } from './mount.js';
import { mountingOf } from './mounting.js';
import { attributeOf, passOn, PLACE_SELECTOR, PLACE_SETTINGS } from './place-settings.js';

/** Returns what ends it. Places that are mounted stay. */
export function mountPlaces(page: Document): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes, attributeName } of changes) {
      if (attributeName !== null) {
        mountIn(target);
        followChange(target as Element, attributeName);
      }
      for (const node of addedNodes) mountIn(node);
    }
  });
  observer.observe(page, {
    attributeFilter: [PLACE_SELECTOR.slice(1, -1), ...PLACE_SETTINGS.map(attributeOf)],
    attributes: true,
    childList: true,
    subtree: true,
  });
  mountIn(page);
  void pageIsComplete().then(() => explainUnmarked(page));
  return () => observer.disconnect();
}

/** A setting that a host writes anew, such as another language, takes effect at once. */
function followChange(place: Element, attribute: string): void {
  const name = PLACE_SETTINGS.find((setting) => attributeOf(setting) === attribute);
  const mounting = native(place, 'matches')(PLACE_SELECTOR) && mountingOf(place);
  if (name && mounting) passOn(place, name, mounting.flow);
}

function mountIn(node: Node): void {
  // By what it can do: a script may bring an element from another document.
  if (!('querySelectorAll' in node)) return;
  const root = node as Element | Document;
  const places = [...native(root, 'querySelectorAll')(PLACE_SELECTOR)];
  if (isElement(root) && native(root, 'matches')(PLACE_SELECTOR)) places.unshift(root);
  for (const place of places) mountPlace(place);
}

function isElement(node: Node): node is Element {
  return native(node, 'nodeType') === 1;
}

/** A place within a place, or within what is shown already, is a mistake that must not loop. */
function mountPlace(place: Element): void {
  if (!native(place, 'isConnected') || native(place, 'closest')('redress-flow')) return;
  const parent = native(place, 'parentElement');
  if (parent && native(parent, 'closest')(PLACE_SELECTOR)) return;
  const known = mountingOf(place);
  // Another copy of this module may have been faster.
  if (known) {
    known.restore();
    return;
  }
  mountAt(place);
  explainPlace(place);
}
