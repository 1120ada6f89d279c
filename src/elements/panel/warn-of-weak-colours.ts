/**
 * Tells whoever builds the page that its own tokens make text hard to read (A8): once per provider,
 * when the page is idle, in the console. The customer sees nothing of it.
 */
import { afterFirstCalls } from '../../controllers/after-first-calls.js';
import { OnDemandCode } from '../../controllers/on-demand-code.js';
import type { Store } from '../../store/index.js';

const checked = new WeakSet<Store>();
const check = new OnDemandCode(() => import('../../styles/contrast-check.js'));

export function warnOfWeakColours(panel: HTMLElement, store: Store): void {
  if (checked.has(store)) return;
  checked.add(store);
  // A check that did not arrive is no loss to the customer, and whoever builds the page comes again.
  afterFirstCalls(store, () => void warn(panel).catch(() => undefined));
}

async function warn(panel: HTMLElement): Promise<void> {
  const { weakColourPairs } = await check.load();
  if (!panel.isConnected || !panel.shadowRoot) return;
  for (const { front, ground, ratio, least } of weakColourPairs(panel.shadowRoot)) {
    console.warn(
      `<${panel.localName}>: --redress-${front} on --redress-${ground} has a contrast of ${ratio}, at least ${least} is needed.`,
    );
  }
}
