import { native } from '../native.js';
import { shadowHostOf } from './shadow-host.js';

/** The locale of an element: its own, else the nearest `lang`, else English (I6). */
export function localeOf(element: Element, own: string | undefined): string {
  if (own) return own;
  for (const ancestor of withAncestors(element)) {
    const lang = native(ancestor, 'getAttribute')('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** Calls back when an inherited `lang` may have changed. Returns a function that stops it. */
export function watchLang(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const roots = new Set(
    [...withAncestors(element)].map((ancestor) => native(ancestor, 'getRootNode')()),
  );
  for (const root of roots) observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

function* withAncestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = parentAcrossShadows(at)) yield at;
}

function parentAcrossShadows(element: Element): Element | undefined {
  return (
    native(element, 'assignedSlot') ?? native(element, 'parentElement') ?? shadowHostOf(element)
  );
}
