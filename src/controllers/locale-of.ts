/** The locale of an element: its own, else the nearest `lang`, else English (I6). */
export function localeOf(element: Element, own: string | undefined): string {
  if (own) return own;
  for (const ancestor of withAncestors(element)) {
    const lang = ancestor.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** Calls back when a `lang` that the element may inherit changes. Returns a function that stops it. */
export function watchLang(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const roots = new Set([...withAncestors(element)].map((ancestor) => ancestor.getRootNode()));
  for (const root of roots) observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

function* withAncestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = parentAcrossShadows(at)) yield at;
}

function parentAcrossShadows(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
