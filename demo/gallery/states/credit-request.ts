/** `<redress-credit-request>`. */
import type { BillingCycle, Call } from '../../../src/index.js';
import {
  bill,
  call,
  CALLS,
  cycle,
  LONG_TEXT,
  manyCalls,
  money,
  OPEN_CYCLE,
  PAID_CYCLE,
} from '../nouns.js';
import type { GalleryState } from '../stage.js';

const element = 'redress-credit-request';

const of = (calls: readonly Call[], cycles: readonly BillingCycle[] = [cycle()]): GalleryState => ({
  element,
  script: { billingCycles: async () => cycles },
  act: ({ store }) => store.selection.add(calls),
});

const onBill = (overrides: Parameters<typeof bill>[0]): GalleryState =>
  of([call()], [cycle({ bill: bill(overrides) })]);

export const creditRequestStates: Readonly<Record<string, GalleryState>> = {
  'credit-nothing-selected': { element },
  'credit-one-call': of([call()]),
  'credit-some-refused': of(CALLS),
  'credit-all-refused': of(CALLS.slice(3)),
  'credit-many-calls': of(manyCalls(120)),
  'credit-too-many': of(manyCalls(1_001)),
  'credit-paid': onBill({ state: 'paid', amountRemaining: money('0') }),
  'credit-part-paid': onBill({ state: 'part-paid', amountRemaining: money('12.40') }),
  'credit-split': onBill({ state: 'part-paid', amountRemaining: money('2.40') }),
  'credit-payment-unknown': onBill({ state: 'unknown', amountRemaining: undefined }),
  'credit-next-bill': of([call({ cycleId: PAID_CYCLE.id })], [OPEN_CYCLE, cycle(), PAID_CYCLE]),
  'credit-not-billed': of([call({ cycleId: OPEN_CYCLE.id })], [OPEN_CYCLE, cycle()]),
  'credit-other-currency': of([call({ charge: money('3.10', 'EUR') })]),
  'credit-long-texts': of([
    call({ destination: LONG_TEXT.slice(0, 200), charge: money('123456789.12') }),
    call({
      id: 'unwritten',
      otherParty: { raw: '9'.repeat(40), kind: 'other' },
      eligibility: { eligible: false, reason: 'outside-window', lastDay: '2026-07-30' },
    }),
  ]),
};
