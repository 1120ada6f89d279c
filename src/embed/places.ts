/** Finds the places that an editor has marked, now and whenever one is added (E1). */
import { pageIsComplete } from '../controllers/page-is-complete.js';
import { explainPlace, explainUnmarked } from './explain-place.js';
import { mountAt } from './mount.js';
import { PLACE_SELECTOR, settingsOf } from './place-settings.js';

/** Returns what ends it. Places that are mounted stay. */
export function mountPlaces(page: Document): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') mountIn(target);
      for (const node of addedNodes) mountIn(node);
    }
  });
  observer.observe(page, {
    attributeFilter: [PLACE_SELECTOR.slice(1, -1)],
    attributes: true,
    childList: true,
    subtree: true,
  });
  mountIn(page);
  void pageIsComplete().then(() => explainUnmarked(page));
  return () => observer.disconnect();
}

function mountIn(node: Node): void {
  if (!(node instanceof Element) && !(node instanceof Document)) return;
  const places = [...node.querySelectorAll(PLACE_SELECTOR)];
  if (node instanceof Element && node.matches(PLACE_SELECTOR)) places.unshift(node);
  for (const place of places) mountPlace(place);
}

/** A place within a place, or within what is shown already, is a mistake that must not loop. */
function mountPlace(place: Element): void {
  if (!place.isConnected || place.parentElement?.closest(`${PLACE_SELECTOR}, redress-flow`)) return;
  // Another copy of this module was faster.
  if (place.querySelector(':scope > redress-flow')) return;
  mountAt(place, settingsOf(place));
  explainPlace(place);
}
