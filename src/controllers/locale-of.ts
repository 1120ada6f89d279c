/** The language an element is in: its own attribute, else the nearest `lang`, else the document's, else English (I6). */
export function localeOf(element: Element, own: string | undefined): string {
  if (own) return own;
  for (let at: Element | undefined = element; at; at = parentAcrossShadows(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

function parentAcrossShadows(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
