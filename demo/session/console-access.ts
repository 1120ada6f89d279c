/** What the provider has really done, for the console and for `npm run explore`. The page only shows it. */
import type { DemoProvider } from '../../src/adapters/demo/index.js';
import { ledgerOf, type MockLedger } from '../../src/testing/mock-back-end/ledger.js';

/** The global `redressDemo` of a page. */
export interface DemoConsole {
  readonly ledger: () => MockLedger;
}

export function giveLedgerToConsole(provider: DemoProvider): void {
  const redressDemo: DemoConsole = { ledger: () => ledgerOf(provider) };
  Object.assign(globalThis, { redressDemo });
}
