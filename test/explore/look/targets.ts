/** Where a visitor could click, and into what they could type: through shadow roots and frames. */
import { getFingerprint, type Fingerprint } from '@antithesishq/bombadil/browser';
import { isLeaving } from '../page/stay-on-page.js';
import { activeElementOf, isShown, parentOf, placesBelow } from './deep.js';

/** No interface: the explorer takes only what can be written as JSON. */
export type Target = { fingerprint: Fingerprint; point: { x: number; y: number } };

/**
 * By how often they are to be chosen: a list of fifty rows must not keep the explorer from the one
 * button that leads on.
 */
export const TARGET_GROUPS = [
  'primary',
  'product',
  'boxesOfRows',
  'buttonsOfRows',
  'host',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];
export type Targets = Record<TargetGroup, Target[]>;

const CLICKABLE =
  'a[href], summary, label[for], [role=button], [role=tab], [role=menuitem], :is(button, input, select, textarea):enabled';

export function targetsOf(page: Document): Targets {
  const targets: Targets = {
    primary: [],
    product: [],
    boxesOfRows: [],
    buttonsOfRows: [],
    host: [],
  };
  for (const { element, left, top } of placesBelow(page.body)) {
    if (!element.matches(CLICKABLE) || element.matches('input[type=file]')) continue;
    if (element.matches('a') && isLeaving(element, page.location)) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const inner = { x: x + width / 2, y: y + height / 2 };
    if (width === 0 || height === 0 || !isShown(element) || !isHit(element, inner)) continue;
    const point = { x: left + inner.x, y: top + inner.y };
    if (!isInside(point, page)) continue;
    targets[groupOf(element)].push({ fingerprint: getFingerprint(element), point });
  }
  return targets;
}

function groupOf(element: Element): TargetGroup {
  if (element.closest('tbody')) {
    return element.localName === 'input' ? 'boxesOfRows' : 'buttonsOfRows';
  }
  if (element.matches('.button--primary, .primary')) return 'primary';
  return isOfProduct(element) ? 'product' : 'host';
}

function isOfProduct(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.localName.startsWith('redress-')) return true;
  }
  return false;
}

/** Whether a click arrives there, and not at what lies above it. */
function isHit(element: Element, { x, y }: { x: number; y: number }): boolean {
  let hit = element.ownerDocument.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const label = hit?.closest('label');
  if (label && label.control === element) return true;
  for (let at = hit; at; at = parentOf(at)) if (at === element) return true;
  return false;
}

function isInside({ x, y }: { x: number; y: number }, { defaultView }: Document): boolean {
  const { innerWidth = 0, innerHeight = 0 } = defaultView ?? {};
  return x >= 0 && x < innerWidth && y >= 0 && y < innerHeight;
}

/** The kind of control that has the focus: `textarea`, `select`, `text`, `checkbox`, `button` … */
export function activeKind(page: Document): string {
  const active = activeElementOf(page);
  if (!active || active === page.body) return '';
  return active.localName === 'input' ? (active as HTMLInputElement).type : active.localName;
}

/** A file can only be given to an input of the page itself. */
export function asksForFile(page: Document): boolean {
  return page.querySelector('dialog[open] input[type=file]') !== null;
}
