/**
 * Tells whoever builds the page that its own tokens make text hard to read (A8): once per provider,
 * when the page is idle, in the console. The customer sees nothing of it.
 */
import type { RedressStore } from '../../store/index.js';
import { weakColourPairs } from '../../styles/index.js';

const checked = new WeakSet<RedressStore>();

export function warnOfWeakColours(panel: HTMLElement, store: RedressStore): void {
  if (checked.has(store)) return;
  checked.add(store);
  whenIdle(() => {
    if (!panel.isConnected || !panel.shadowRoot) return;
    for (const { front, ground, ratio, least } of weakColourPairs(panel.shadowRoot)) {
      console.warn(
        `<${panel.localName}>: --redress-${front} on --redress-${ground} has a contrast of ${ratio}, at least ${least} is needed.`,
      );
    }
  });
}

/** Not every browser knows idle time. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
  else setTimeout(task);
}
