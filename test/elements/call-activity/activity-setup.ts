/** One account with two numbers and three cycles, and a hundred and twenty calls on the first list. */
import type { BillingAdapter, BillingCycle, Call, Line } from '../../../src/contract/index.js';
import type { Store } from '../../../src/store/index.js';
import {
  buildBill,
  buildCall,
  buildCalls,
  buildCycle,
  buildLine,
  buildPartyNumber,
  money,
} from '../../support/builders.js';
import { queryAllByRole, nameOf } from '../../support/by-role.js';
import { rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';

export const lines: readonly Line[] = [
  buildLine(),
  buildLine({
    id: 'line-2',
    number: buildPartyNumber({ raw: '+12025550101', display: '+1 202-555-0101' }),
    label: 'Workshop',
  }),
];

export const cycles: readonly BillingCycle[] = [
  buildCycle({ id: 'cycle-3', start: '2026-08-01', end: '2026-09-01', bill: undefined }),
  buildCycle(),
  buildCycle({
    id: 'cycle-0',
    start: '2026-06-01',
    end: '2026-07-01',
    bill: buildBill({ id: 'bill-0', number: 'B-2026-07', issued: '2026-07-01', state: 'paid' }),
  }),
];

const ELIGIBLE = { eligible: true } as const;

/** One call a minute, each a cent dearer and a second longer than the one before. */
export const manyCalls: readonly Call[] = buildCalls(120, (index) => ({
  start: new Date(Date.UTC(2026, 6, 14, 12, index)).toISOString(),
  durationSeconds: 60 + index,
  charge: money((1 + index / 100).toFixed(2)),
  otherParty: buildPartyNumber({
    raw: `+1202555${String(1000 + index)}`,
    display: `+1 202-555-${String(1000 + index)}`,
  }),
  eligibility: ELIGIBLE,
}));

/** Few calls that differ in everything that can be searched, filtered or sorted by. */
export const mixedCalls: readonly Call[] = [
  buildCall({
    id: 'paris',
    start: '2026-07-03T08:00:00Z',
    durationSeconds: 300,
    charge: money('4.50'),
    eligibility: ELIGIBLE,
  }),
  buildCall({
    id: 'hotline',
    start: '2026-07-10T08:00:00Z',
    durationSeconds: 30,
    type: 'premium',
    destination: 'Weather line',
    charge: money('12.00'),
    otherParty: { raw: '09001', kind: 'shortcode' },
    eligibility: ELIGIBLE,
  }),
  buildCall({
    id: 'incoming',
    start: '2026-07-20T08:00:00Z',
    durationSeconds: 3_700,
    direction: 'in',
    type: 'mobile',
    destination: undefined,
    charge: money('0'),
    otherParty: { raw: '', kind: 'withheld' },
    eligibility: { eligible: false, reason: 'not-charged' },
  }),
  buildCall({
    id: 'geneva',
    start: '2026-07-30T08:00:00Z',
    durationSeconds: 61,
    destination: 'Genève, Switzerland',
    charge: money('0.0425'),
    otherParty: buildPartyNumber({ raw: '+41229170000', display: '+41 22 917 00 00' }),
    eligibility: { eligible: false, reason: 'included-in-plan' },
  }),
];

/** Calls of `line-1` in `cycle-1`; one call of its own on every other list. */
export function activityAdapter(
  calls: readonly Call[],
  overrides: Partial<BillingAdapter> = {},
): BillingAdapter {
  return stubAdapter({
    lines: async () => lines,
    billingCycles: async () => cycles,
    disputes: async () => ({ items: [] }),
    calls: async ({ lineId, cycleId }) => ({
      items:
        lineId === 'line-1' && cycleId === 'cycle-1'
          ? calls
          : [buildCall({ id: `${lineId} ${cycleId}`, lineId, cycleId, eligibility: ELIGIBLE })],
    }),
    ...overrides,
  });
}

/** The adapter with one number and one cycle: nothing is asked. */
export function plainAdapter(
  calls: readonly Call[],
  overrides: Partial<BillingAdapter> = {},
): BillingAdapter {
  return stubAdapter({
    disputes: async () => ({ items: [] }),
    calls: async () => ({ items: calls }),
    ...overrides,
  });
}

/** Every call, also those that were not charged. */
export async function showAll<Mounted extends { readonly panel: Element; readonly store: Store }>(
  mounted: Mounted,
): Promise<Mounted> {
  mounted.store.activity.refine({ chargedOnly: false });
  await rendered(mounted.panel);
  return mounted;
}

/** The rows of calls, without the head. */
export function rowsOf(panel: Element): HTMLElement[] {
  return queryAllByRole(panel, 'row').slice(1);
}

/** The text of one cell of each row, by the number of its column from 0. */
export function columnTexts(panel: Element, column: number): string[] {
  return rowsOf(panel).map((row) => {
    return (row.children[column]?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  });
}

/** The checkboxes of the rows. */
export function rowBoxes(panel: Element): HTMLInputElement[] {
  return queryAllByRole(panel, 'checkbox', /^Select call/) as HTMLInputElement[];
}

export function announced(panel: Element): string {
  return (panel.shadowRoot?.querySelector('[data-announcer]')?.textContent ?? '').trim();
}

export function choose(list: HTMLElement, value: string): void {
  (list as HTMLSelectElement).value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

export function enter(box: HTMLElement, text: string): void {
  (box as HTMLInputElement).value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

export const namesOf = (elements: readonly Element[]): string[] => elements.map(nameOf);
