/** `<redress-call-activity>`. */
import { Drafts } from '../../../src/index.js';
import {
  ACCOUNT,
  bill,
  call,
  CALLS,
  cycle,
  LINE,
  LONG_TEXT,
  manyCalls,
  money,
  OPEN_CYCLE,
  PAID_CYCLE,
  SECOND_LINE,
} from '../nouns.js';
import { failing, listing, onceThen, silence } from '../scripted-adapter.js';
import { find, type GalleryState } from '../stage.js';

const element = 'redress-call-activity';

const SEVERAL: GalleryState['script'] = {
  lines: async () => [LINE, SECOND_LINE],
  billingCycles: async () => [OPEN_CYCLE, cycle(), PAID_CYCLE],
};

const onBill = (overrides: Parameters<typeof bill>[0]): GalleryState => ({
  element,
  script: { billingCycles: async () => [cycle({ bill: bill(overrides) })] },
});

export const callActivityStates: Readonly<Record<string, GalleryState>> = {
  'activity-list': { element, script: SEVERAL },
  'activity-one-number': { element },
  'activity-selected': {
    element,
    script: SEVERAL,
    act: ({ store }) => store.selection.add(CALLS.slice(0, 2)),
  },
  'activity-selected-elsewhere': {
    element,
    script: SEVERAL,
    act: async ({ store, rests }) => {
      store.selection.add([CALLS[0] ?? call()]);
      store.activity.chooseCycle(PAID_CYCLE.id);
      await rests();
      store.selection.add([call({ id: 'other', cycleId: PAID_CYCLE.id })]);
    },
  },
  'activity-pages': { element, script: listing(manyCalls(120)) },
  'activity-last-page': {
    element,
    script: listing(manyCalls(120)),
    act: ({ store }) => store.activity.showPage(99),
  },
  'activity-sorted': {
    element,
    act: ({ store }) => store.activity.refine({ sort: { column: 'charge', descending: true } }),
  },
  'activity-filters': {
    element,
    act: (stage) => {
      find(stage, '[aria-controls="filters"]', HTMLElement).click();
      stage.store.activity.refine({ direction: 'out', types: ['premium'], chargedOnly: true });
    },
  },
  'activity-filter-problems': {
    element,
    act: async (stage) => {
      find(stage, '[aria-controls="filters"]', HTMLElement).click();
      stage.store.activity.refine({ from: '2026-07-20', to: '2026-07-10' });
      await stage.rests();
      const amount = find(stage, '#minAmount', HTMLInputElement);
      amount.value = 'much';
      amount.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      amount.dispatchEvent(new Event('change', { bubbles: true }));
    },
  },
  'activity-nothing-found': {
    element,
    act: ({ store }) => store.activity.refine({ text: 'nowhere' }),
  },
  'activity-empty': { element, script: listing([]) },
  'activity-new-account': {
    element,
    script: { ...listing([]), billingCycles: async () => [], lines: async () => [] },
  },
  'activity-loading': { element, script: { calls: silence }, isWaiting: true },
  'activity-account-loading': { element, script: { account: silence }, isWaiting: true },
  'activity-failed': { element, script: { calls: failing('forbidden') } },
  'activity-unreadable': { element, script: { calls: failing('malformed') }, tells: 'warn' },
  'activity-account-failed': { element, script: { account: failing('unknown') }, tells: 'warn' },
  'activity-stale': {
    element,
    script: {
      account: onceThen(async () => ACCOUNT, failing('unknown')),
    },
    act: ({ store }) => store.resume(),
    tells: 'warn',
  },
  'activity-not-billed': {
    element,
    script: { billingCycles: async () => [OPEN_CYCLE] },
  },
  'activity-bill-paid': onBill({ state: 'paid', amountRemaining: money('0') }),
  'activity-bill-part-paid': onBill({ state: 'part-paid', amountRemaining: money('12.40') }),
  'activity-bill-in-credit': onBill({
    state: 'paid',
    amountDue: money('-5.20'),
    amountRemaining: money('0'),
  }),
  'activity-bill-unknown': onBill({ state: 'unknown', amountRemaining: undefined }),
  'activity-two-currencies': {
    element,
    script: listing([call(), call({ id: 'euro', charge: money('3.10', 'EUR') })]),
  },
  'activity-unfinished': {
    element,
    act: async ({ store, rests }) => {
      store.whenReady('drafts', () => {});
      const drafts = store.use(Drafts);
      drafts.beginForCalls([call()]);
      drafts.edit({ details: 'We were asleep.' });
      await rests();
      drafts.beginForBill(cycle());
      drafts.edit({ details: 'The bill is too high.' });
      store.goTo({ name: 'activity' });
    },
  },
  'activity-signed-out': { element, script: { account: failing('unauthenticated') } },
  'activity-session-ended': {
    element,
    script: { reasons: failing('unauthenticated'), disputes: failing('unauthenticated') },
    settings: { signInUrl: '/sign-in' },
  },
  'activity-demonstration': {
    element,
    script: {
      capabilities: { disputeBill: true, withdraw: true, evidence: true, demonstration: true },
    },
  },
  'activity-long-texts': {
    element,
    script: {
      ...listing([
        call({
          destination: LONG_TEXT.slice(0, 200),
          otherParty: { raw: '+4930123456789012345', kind: 'e164' },
          charge: money('123456789.12'),
        }),
      ]),
      account: async () => ({ ...ACCOUNT, holderName: LONG_TEXT.slice(0, 200) }),
      lines: async () => [{ ...LINE, label: LONG_TEXT.slice(0, 200) }, SECOND_LINE],
    },
  },
};
