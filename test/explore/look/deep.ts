/** Looks at a whole page: through open shadow roots, slots and frames of the same origin. */

export interface Place {
  readonly element: Element;
  /** Where the frame of the element begins in the page. */
  readonly left: number;
  readonly top: number;
}

/** Every element that is rendered below the root, in document order. */
export function* placesBelow(root: Element, left = 0, top = 0): Generator<Place> {
  yield { element: root, left, top };
  for (const child of renderedChildren(root)) yield* placesBelow(child, left, top);
  const page = frameDocument(root);
  if (!page?.body) return;
  const { x, y } = root.getBoundingClientRect();
  yield* placesBelow(page.body, left + x + root.clientLeft, top + y + root.clientTop);
}

export function* elementsBelow(root: Element): Generator<Element> {
  for (const { element } of placesBelow(root)) yield element;
}

/** None before the page has a body. */
export function* elementsOf({ body }: { readonly body: Element | null }): Generator<Element> {
  if (body) yield* elementsBelow(body);
}

function renderedChildren(element: Element): Iterable<Element> {
  if (element.shadowRoot) return element.shadowRoot.children;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return element.children;
}

function frameDocument(element: Element): Document | null {
  return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}

/** By the style, not by whether it is scrolled into view. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** What has the focus, in whatever shadow root or frame. */
export function activeElementOf(page: Document): Element | null {
  let active = page.activeElement;
  for (;;) {
    const next =
      active?.shadowRoot?.activeElement ?? (active && frameDocument(active))?.activeElement;
    if (!next) return active;
    active = next;
  }
}

/** The parent in what is rendered: beyond the shadow root, but not beyond the frame. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? root.host ?? null;
}
