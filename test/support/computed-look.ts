/** How everything inside a flow looks, as the browser has computed it. */

/** What a page could change: by inheritance, by its root's size, by rules for everything. */
const PROPERTIES = [
  'background-color',
  'border-top-width',
  'box-shadow',
  'color',
  'cursor',
  'display',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-weight',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'margin-top',
  'min-height',
  'opacity',
  'outline-style',
  'padding-top',
  'pointer-events',
  'position',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-transform',
  'user-select',
  'visibility',
  'white-space-collapse',
  'width',
  'word-spacing',
] as const;

/** One line for each element below the host, through all shadow roots. */
export function lookOf(host: Element): string[] {
  const view = host.ownerDocument.defaultView;
  const lines: string[] = [];
  const visit = (root: ParentNode, place: string): void => {
    for (const [index, element] of [...root.children].entries()) {
      const name = `${place} > ${element.localName}:${index}`;
      const style = view?.getComputedStyle(element);
      // An element that only holds others has no text, and often not even a box.
      const isDrawn = !['contents', 'none'].includes(style?.display ?? '') && !element.shadowRoot;
      const values = PROPERTIES.map(
        (property) => `${property}=${style?.getPropertyValue(property)}`,
      );
      lines.push(isDrawn ? `${name} ${values.join(' ')}` : name);
      if (element.shadowRoot) visit(element.shadowRoot, name);
      visit(element, name);
    }
  };
  if (host.shadowRoot) visit(host.shadowRoot, host.localName);
  return lines;
}
