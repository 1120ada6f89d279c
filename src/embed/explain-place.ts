/** Tells an editor which attribute is not known, or is missing: a slip of the keyboard (E12). */
import { registeredAdapterNames } from '../controllers/adapter-registry.js';
import { native } from '../native.js';
import { attributeOf, PLACE_SELECTOR, PLACE_SETTINGS } from './place-settings.js';

const KNOWN: readonly string[] = ['data-redress', ...PLACE_SETTINGS.map(attributeOf)];
const DOCS = 'docs/embedding.md#one-div';

/** Other attributes of the page are none of our business, unless they are nearly one of ours. */
export function explainPlace(place: Element): void {
  for (const { name, value } of native(place, 'attributes')) {
    const meant = meantBy(name);
    if (!meant) continue;
    console.error(
      `<${native(place, 'localName')} ${name}="${value}"> is not known to Redress, and is not used. Did you mean ${meant}? Allowed: ${KNOWN.join(', ')}. See ${DOCS}.`,
    );
  }
}

/** What names one of our adapters and is not marked, with quotes that a word processor has bent, say. */
export function explainUnmarked(page: Document): void {
  for (const place of native(page, 'querySelectorAll')(`[data-adapter]:not(${PLACE_SELECTOR})`)) {
    const adapter = native(place, 'getAttribute')('data-adapter') ?? '';
    if (!registeredAdapterNames().includes(adapter)) continue;
    console.error(
      `<${native(place, 'localName')} data-adapter="${adapter}"> has no attribute data-redress, so Redress is not shown there. See ${DOCS}.`,
    );
  }
}

function meantBy(name: string): string | undefined {
  if (KNOWN.includes(name)) return undefined;
  return name.startsWith('data-')
    ? KNOWN.find((known) => isNearly(name, known))
    : KNOWN.find((known) => known === `data-${name}`);
}

/** The same but for hyphens, or for two letters. */
function isNearly(written: string, known: string): boolean {
  return written.replaceAll('-', '') === known.replaceAll('-', '') || distance(written, known) <= 2;
}

/** How many letters are to be added, removed or changed. */
function distance(a: string, b: string): number {
  let before = [...Array(b.length + 1).keys()];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      const longer = (current[column - 1] ?? 0) + 1;
      const shorter = (before[column] ?? 0) + 1;
      current.push(Math.min(changed, longer, shorter));
    }
    before = current;
  }
  return before.at(-1) ?? 0;
}
