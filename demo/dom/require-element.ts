/** Finds what the page's markup promises; a page without it is a mistake of ours, told at once. */
export function requireElement<T extends Element>(
  selector: string,
  type: new () => T,
  root: ParentNode = document,
): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} "${selector}"`);
  return found;
}
