/** Measures what is on the page: what sticks out, what is cut off, what is too small to hit. */
import { nameOf, queryAllByRole } from './by-role.js';
import { elementAt, isWithin } from './journey-press.js';

/** What would have to be scrolled sideways to be seen. */
export function stickingOut(root: Element): string[] {
  const page = document.documentElement;
  const found: string[] = [];
  if (page.scrollWidth > page.clientWidth) {
    found.push(`the page is ${page.scrollWidth} wide in a window of ${page.clientWidth}`);
  }
  for (const element of shownElements(root)) {
    const { left, right } = element.getBoundingClientRect();
    if (right > page.clientWidth + 0.5 || left < -0.5)
      found.push(`${described(element)} sticks out`);
    else if (isSidewaysScroller(element)) found.push(`${described(element)} scrolls sideways`);
  }
  return found;
}

/** Text that its box cuts off. */
export function cutOff(root: Element): string[] {
  return [...shownElements(root)]
    .filter((element) => !isFilledIn(element))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => `${described(element)} is cut off`);
}

/** What was typed into a field moves with the caret: none of it is out of reach. */
const isFilledIn = (element: Element): boolean =>
  element instanceof HTMLInputElement && element.value !== '';

const TARGETS = ['button', 'link', 'checkbox', 'radio', 'combobox', 'textbox', 'searchbox'];
const SMALLEST = 24;

/** Controls whose area to press is smaller than that, except links within a sentence. */
export function tooSmall(root: Element, smallest = SMALLEST): string[] {
  return TARGETS.flatMap((role) => queryAllByRole(root, role))
    .filter((control) => !isWithinSentence(control) && !isLargeEnough(control, smallest))
    .map((control) => `${described(control)} "${nameOf(control)}" is too small`);
}

/** By its box, by that of its label, or because a press beside the box hits it all the same. */
function isLargeEnough(control: HTMLElement, smallest: number): boolean {
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  const boxes = [control, ...(label?.contains(control) ? [label] : [])];
  const isLargeBox = boxes.some((box) => {
    const { width, height } = box.getBoundingClientRect();
    return Math.min(width, height) >= smallest;
  });
  if (isLargeBox) return true;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const reach = smallest / 2 - 0.5;
  return [-reach, reach].every((x) =>
    [-reach, reach].every((y) => {
      const hit = elementAt(left + width / 2 + x, top + height / 2 + y);
      return hit !== null && isWithin(hit, control);
    }),
  );
}

/** Headings that skip a level; the first one is the panel's own. */
export function skippedLevels(root: Element): string[] {
  let before = 1;
  return queryAllByRole(root, 'heading').flatMap((heading) => {
    const level = Number(heading.localName.slice(1));
    const isSkipping = level > before + 1;
    before = level;
    return isSkipping ? [`"${nameOf(heading)}" has level ${level}`] : [];
  });
}

/** Spaces out all text as a person may who reads it so (WCAG 1.4.12). Returns what ends it. */
export function spaceOutText(root: Element): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  const spaced: ShadowRoot[] = [];
  for (const element of withShadows(root)) {
    const { shadowRoot } = element;
    if (!shadowRoot || shadowRoot.adoptedStyleSheets.includes(sheet)) continue;
    shadowRoot.adoptedStyleSheets.push(sheet);
    spaced.push(shadowRoot);
  }
  return () => {
    for (const shadow of spaced)
      shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function isSidewaysScroller(element: Element): boolean {
  const { overflowX } = getComputedStyle(element);
  const scrolls = overflowX === 'auto' || overflowX === 'scroll';
  return scrolls && element.scrollWidth > element.clientWidth + 1;
}

/** A target within a line of text is as high as the line. */
function isWithinSentence(control: Element): boolean {
  const around = control.closest('p')?.textContent.trim() ?? '';
  return around.length > control.textContent.trim().length;
}

function* shownElements(root: Element): Generator<Element> {
  for (const element of withShadows(root)) {
    const { width, height } = element.getBoundingClientRect();
    // What is only there for screen readers is as large as a dot.
    if (width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })) {
      yield element;
    }
  }
}

function* withShadows(root: Element): Generator<Element> {
  yield root;
  if (root.shadowRoot) for (const child of root.shadowRoot.children) yield* withShadows(child);
  for (const child of root.children) yield* withShadows(child);
}

function described(element: Element): string {
  const text = element.textContent.trim().slice(0, 30).replace(/\s+/g, ' ');
  return `${element.localName}.${element.getAttribute('class') ?? ''} (${text})`;
}
