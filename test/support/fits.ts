/** Whether a panel fits into a narrow page without scrolling sideways (A7). */

/** Every element below the panel that reaches beyond the page's edge, as its tag and class. */
export function overflowing(panel: HTMLElement): string[] {
  const width = document.documentElement.clientWidth;
  const all = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.redress *') ?? [])];
  return all
    .filter((element) => !element.closest('.visually-hidden'))
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (left < -0.5 || right > width + 0.5);
    })
    .map((element) => `${element.localName}.${element.className}`);
}
