/** Presses a control as a hand does: when it has come to rest and nothing covers it. */
import { nameOf } from './by-role.js';
import { aFrame, click } from './page.js';
import { until } from './until.js';

/** `mouse` is the real one, which takes its time; `script` does what a press does to the element. */
export type Hand = 'mouse' | 'script';

export async function pressAtRest(control: HTMLElement, hand: Hand): Promise<void> {
  let obstacle = 'it moves';
  await until(
    `"${nameOf(control)}" to be at rest, with nothing over it`,
    async () => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = control.getBoundingClientRect();
      await aFrame();
      // The mouse comes by another way, and would miss what moves in the meantime.
      if (hand === 'mouse') await aFrame();
      const after = control.getBoundingClientRect();
      if (before.top !== after.top || before.left !== after.left) return false;
      const hit = elementAt(after.left + after.width / 2, after.top + after.height / 2);
      if (hit && isWithin(hit, control)) return true;
      obstacle = hit ? `${hit.localName}.${hit.className} covers it` : 'it is out of sight';
      return false;
    },
    { seen: () => obstacle },
  );
  if (hand === 'mouse') {
    await click(control);
  } else {
    control.focus();
    control.click();
  }
}

/** The innermost element at a point of the window, through shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}

/** Whether it is the control, in it, or its label. */
export function isWithin(element: Element, control: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at === control) return true;
    if (at instanceof HTMLLabelElement && at.control === control) return true;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
