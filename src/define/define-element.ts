/**
 * Registers an element unless its name is taken: a second copy of the package on one page must not
 * throw, and the first copy goes on (E2).
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
