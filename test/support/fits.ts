/** Whether a panel fits into a narrow page without scrolling sideways (A7). */

/** Every element of the panel that reaches beyond the page's edges, itself or by its text. */
export function overflowing(panel: HTMLElement): string[] {
  const all = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.redress *') ?? [])];
  return all
    .filter((element) => !element.closest('.visually-hidden'))
    .filter((element) => [element.getBoundingClientRect(), ...textBoxes(element)].some(isBeyond))
    .map((element) => `${element.localName}.${element.className}`);
}

function isBeyond({ left, right, width }: DOMRect): boolean {
  return width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
}

/** The lines of the text right inside an element; a text may reach beyond its own box. */
function textBoxes(element: HTMLElement): DOMRect[] {
  return [...element.childNodes]
    .filter((node) => node instanceof Text)
    .flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
}
