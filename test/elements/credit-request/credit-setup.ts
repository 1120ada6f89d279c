/** The credit request panel with calls that were selected before. */
import type { BillingAdapter, BillingCycle, Call } from '../../../src/contract/index.js';
import { buildCycle } from '../../support/builders.js';
import {
  mountPanel,
  settled,
  type PanelFixture,
  type ProviderSettings,
} from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';

export interface CreditSetup extends ProviderSettings {
  readonly calls?: readonly Call[];
  readonly cycles?: readonly BillingCycle[];
  readonly adapter?: Partial<BillingAdapter>;
}

export async function creditPanel({
  calls = [],
  cycles = [buildCycle()],
  adapter,
  ...settings
}: CreditSetup = {}): Promise<PanelFixture<'redress-credit-request'>> {
  const mounted = await mountPanel('redress-credit-request', {
    ...settings,
    adapter: stubAdapter({
      billingCycles: async () => cycles,
      disputes: async () => ({ items: [] }),
      ...adapter,
    }),
  });
  mounted.store.selection.add(calls);
  await settled(mounted);
  return mounted;
}
