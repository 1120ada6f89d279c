/** The dispute status with disputes that the test decides. */
import {
  BillingError,
  type BillingAdapter,
  type Dispute,
  type DisputeStatus,
} from '../../../src/contract/index.js';
import { buildDispute } from '../../support/builders.js';
import { getByRole } from '../../support/by-role.js';
import { hashed } from '../../support/hashed.js';
import { click } from '../../support/page.js';
import {
  mountPanel,
  rendered,
  settled,
  type PanelFixture,
  type ProviderSettings,
} from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';

export type StatusPanel = PanelFixture<'redress-dispute-status'>;

export interface StatusSetup extends ProviderSettings {
  readonly adapter?: Partial<BillingAdapter>;
}

/** A billing system that has these disputes and answers for each of them. */
export function having(...items: readonly Dispute[]): Partial<BillingAdapter> {
  return {
    disputes: async () => ({ items }),
    dispute: async ({ disputeId }) => {
      const dispute = items.find(({ id }) => id === disputeId);
      if (!dispute) throw new BillingError('not-found');
      return dispute;
    },
  };
}

export async function statusList(
  disputes: readonly Dispute[],
  { adapter, ...settings }: StatusSetup = {},
): Promise<StatusPanel> {
  const status = await mountPanel('redress-dispute-status', {
    ...settings,
    adapter: stubAdapter({ ...having(...disputes), ...adapter }),
  });
  status.store.goTo({ name: 'disputes' });
  await settled(status);
  return status;
}

/** One dispute, opened. */
export async function oneDispute(
  overrides: Partial<Dispute>,
  setup: StatusSetup = {},
): Promise<StatusPanel> {
  const dispute = buildDispute(overrides);
  const status = await statusList([dispute], setup);
  status.store.goTo({ name: 'dispute', disputeId: dispute.id });
  await settled(status);
  return status;
}

export async function press(status: StatusPanel, name: string | RegExp): Promise<void> {
  await click(getByRole(status.panel, 'button', name));
  await hashed();
  await rendered(status.provider);
}

export const EVERY_STATUS: readonly DisputeStatus[] = [
  'submitted',
  'under-review',
  'information-requested',
  'approved',
  'partially-approved',
  'denied',
  'withdrawn',
  'closed-unknown',
];
