/** Finds the places that an editor has marked, now and whenever one is added (E1). */
import { pageIsComplete } from '../controllers/page-is-complete.js';
import { explainPlace, explainUnmarked } from './explain-place.js';
import { mountAt } from './mount.js';
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
  const flow = place.matches(PLACE_SELECTOR) && place.querySelector(':scope > redress-flow');
  if (name && flow) passOn(place, name, flow);
}

function mountIn(node: Node): void {
  if (!(node instanceof Element) && !(node instanceof Document)) return;
  const places = [...node.querySelectorAll(PLACE_SELECTOR)];
  if (node instanceof Element && node.matches(PLACE_SELECTOR)) places.unshift(node);
  for (const place of places) mountPlace(place);
}

/** A place within a place, or within what is shown already, is a mistake that must not loop. */
function mountPlace(place: Element): void {
  if (!place.isConnected || place.closest('redress-flow')) return;
  if (place.parentElement?.closest(PLACE_SELECTOR)) return;
  // Another copy of this module was faster.
  if (place.querySelector(':scope > redress-flow')) return;
  mountAt(place);
  explainPlace(place);
}
