/** A customer without a mouse: only keys, and never a focus that cannot be seen (A2). */
import { focusedElement, nameOf, queryAllByRole, type Name } from './by-role.js';
import { elementAt, isWithin } from './journey-press.js';
import { press } from './page.js';

const MOST_TABS = 80;

/** Goes on with Tab until a control has the focus; every stop on the way must be seen. */
export async function tabTo(root: Element, role: string, name: Name): Promise<HTMLElement> {
  const passed: string[] = [];
  for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
    const focused = focusedElement();
    const wanted = queryAllByRole(root, role, name);
    const found = wanted.find((element) => element === focused);
    if (found) return found;
    await press('Tab');
    passed.push(seenFocus());
  }
  throw new Error(`No ${role} "${String(name)}" among ${passed.join(' | ')}`);
}

/** @throws when the focused control shows no focus, or something lies over it */
function seenFocus(): string {
  const focused = focusedElement();
  if (!focused || focused === document.body) return 'the page';
  const name = `${focused.localName} "${nameOf(focused)}"`;
  if (!focused.matches(':focus-visible')) throw new Error(`${name} shows no focus`);
  const { left, top, width, height } = focused.getBoundingClientRect();
  const hit = elementAt(left + width / 2, top + height / 2);
  const isCovered = hit !== null && !isWithin(hit, focused) && !focused.contains(hit);
  // A field that only its label shows, such as that for files, is as large as a dot.
  if (isCovered && width > 1) throw new Error(`${name} is covered by ${hit.className}`);
  return name;
}
