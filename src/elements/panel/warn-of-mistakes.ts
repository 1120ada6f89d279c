/**
 * Warns whoever builds the page of mistakes that the customer would pay for (A8, E12): once per
 * provider, when the page is idle, in the console.
 */
import { afterFirstCalls } from '../../controllers/after-first-calls.js';
import { OnDemandCode } from '../../controllers/on-demand-code.js';
import type { Store } from '../../store/index.js';

const checked = new WeakSet<Store>();
const check = new OnDemandCode(() => import('./page-mistakes.js'));

export function warnOfMistakes(panel: HTMLElement, store: Store): void {
  if (checked.has(store)) return;
  checked.add(store);
  // A check that did not arrive is no loss to the customer, and whoever builds the page comes again.
  afterFirstCalls(store, () => void warn(panel).catch(() => undefined));
}

async function warn(panel: HTMLElement): Promise<void> {
  const { pageMistakes } = await check.load();
  if (panel.isConnected) for (const mistake of pageMistakes(panel)) console.warn(mistake);
}
