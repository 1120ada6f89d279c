/**
 * Finds elements as a person with a screen reader does: by role and accessible name, through open
 * shadow roots, leaving out what is hidden. It never looks at classes or ids.
 */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { until } from './until.js';

/** A whole name, or a pattern that it matches; white space is collapsed. */
export type Name = string | RegExp;

/** Every shown element with the role, and with the name if one is given, in document order. */
export function queryAllByRole(root: ParentNode, role: string, name?: Name): HTMLElement[] {
  const found: HTMLElement[] = [];
  collect(root, (element) => {
    // The name is the expensive part, so it comes last.
    if (roleOf(element) !== role || !isShown(element)) return;
    if (name === undefined || isNamed(element, name)) found.push(element);
  });
  return found;
}

/** @returns the only one. @throws when there is none or more than one; the message tells what is there */
export function getByRole(root: ParentNode, role: string, name?: Name): HTMLElement {
  const found = queryAllByRole(root, role, name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new Error(
    `Expected one ${wanted(role, name)}, found ${found.length}. ${shownWith(root, role)}`,
  );
}

/** Waits until there is exactly one. */
export function findByRole(root: ParentNode, role: string, name?: Name): Promise<HTMLElement> {
  const look = () => {
    const [only, ...others] = queryAllByRole(root, role, name);
    return others.length === 0 && only;
  };
  return until(`one ${wanted(role, name)}`, look, { seen: () => shownWith(root, role) });
}

const wanted = (role: string, name?: Name): string =>
  name === undefined ? role : `${role} named ${String(name)}`;

/** The names of all with the role, for the message of a failure. */
export function shownWith(root: ParentNode, role: string): string {
  const names = queryAllByRole(root, role).map((element) => `"${nameOf(element)}"`);
  return `Every ${role}: ${names.join(', ') || 'none'}`;
}

/** The accessible name of an element, with white space collapsed. */
export function nameOf(element: Element): string {
  return plain(computeAccessibleName(element));
}

/** All text that is shown below a node, through shadow roots, with white space collapsed. */
export function shownText(root: Node): string {
  const parts: string[] = [];
  collectText(root, parts);
  return plain(parts.join(''));
}

/** The element that has the focus, in whatever shadow root it is. */
export function focusedElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Chai would walk through the whole page to print two elements that are not the same. */
export function expectFocusOn(element: Element | null | undefined): void {
  const focused = focusedElement();
  if (focused === element) return;
  throw new Error(`The focus is on ${inWords(focused)}, not on ${inWords(element)}`);
}

/** Waits until it has the focus. */
export async function focusArrivesOn(element: Element): Promise<void> {
  await until(`the focus on ${inWords(element)}`, () => focusedElement() === element, {
    seen: () => `the focus on ${inWords(focusedElement())}`,
  });
}

/** Waits until something of this name has the focus. */
export async function focusArrivesAt(name: Name): Promise<void> {
  const isThere = () => {
    const focused = focusedElement();
    return focused !== null && isNamed(focused, name);
  };
  await until(`the focus on ${String(name)}`, isThere, { seen: () => inWords(focusedElement()) });
}

/** Waits until the text is shown. */
export async function shows(root: Node, text: string): Promise<void> {
  const wanted = plain(text);
  await until(`the sight of "${wanted}"`, () => isShowing(root, wanted), {
    seen: () => shownText(root),
  });
}

/** Whether the words are shown; far cheaper than their text while they are not there at all. */
export function isShowing(root: Node, words: string): boolean {
  const parts: string[] = [];
  collectData(root, parts);
  const isThere = withoutSpace(parts.join('')).includes(withoutSpace(words));
  return isThere && shownText(root).includes(plain(words));
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** The text of all nodes in the order in which they are shown, whether they are or not. */
function collectData(node: Node, parts: string[]): void {
  if (node instanceof Text) parts.push(node.data);
  else for (const child of contentOf(node)) collectData(child, parts);
}

/** By its accessible name. */
const inWords = (element: Element | null | undefined): string =>
  element ? `<${element.localName}> "${nameOf(element)}"` : String(element);

/** White space as one sees it: `Intl` writes narrow and unbreakable spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Most of a page; asking for the role of each takes most of the time of looking for one. */
const WITHOUT_ROLE = new Set(['DIV', 'SPAN', 'SLOT', 'BDI', 'B', 'LABEL', 'STYLE']);

/** Date and time fields have no role of their own in ARIA; a customer types into them all the same. */
function roleOf(element: Element): string | null {
  if (WITHOUT_ROLE.has(element.tagName) && !element.hasAttribute('role')) return null;
  const role = getRole(element);
  if (role !== null || !(element instanceof HTMLInputElement)) return role;
  return element.type === 'date' || element.type === 'time' ? 'textbox' : null;
}

function isNamed(element: Element, name: Name): boolean {
  const own = nameOf(element);
  return typeof name === 'string' ? own === plain(name) : name.test(own);
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function collect(node: ParentNode, visit: (element: HTMLElement) => void): void {
  for (const child of childrenOf(node)) {
    if (isLeftOut(child)) continue;
    if (child instanceof HTMLElement) visit(child);
    collect(child, visit);
  }
}

function collectText(node: Node, parts: string[]): void {
  if (node instanceof Text) {
    parts.push(node.data);
    return;
  }
  const display = node instanceof Element ? getComputedStyle(node).display : 'inline';
  // Not `checkVisibility`, for which an element with `display: contents` is not there.
  if (display === 'none' || (node instanceof Element && isLeftOut(node))) return;
  const gap = display === 'inline' || display === 'contents' ? '' : ' ';
  parts.push(gap);
  for (const child of contentOf(node)) collectText(child, parts);
  parts.push(gap);
}

function isLeftOut(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert');
}

/** Of a host, what its shadow root shows; slotted children come where their slot is. */
function contentOf(node: Node): Iterable<Node> {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned : node.childNodes;
  }
  // What is folded away is not shown.
  if (node instanceof HTMLDetailsElement && !node.open) return node.querySelectorAll('summary');
  return (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes;
}

function childrenOf(node: ParentNode): Element[] {
  return [...contentOf(node)].filter((child) => child instanceof Element);
}
