/** `<redress-flow>`, `<redress-journey>`, and what every element shows alike. */
import { Drafts } from '../../../src/index.js';
import { call, dispute, LINE, OPEN_CYCLE, cycle, PAID_CYCLE, SECOND_LINE } from '../nouns.js';
import { failing, having } from '../scripted-adapter.js';
import type { GalleryState } from '../stage.js';

const element = 'redress-flow';

const SEVERAL = {
  lines: async () => [LINE, SECOND_LINE],
  billingCycles: async () => [OPEN_CYCLE, cycle(), PAID_CYCLE],
};

export const flowStates: Readonly<Record<string, GalleryState>> = {
  'flow-activity': { element, script: SEVERAL },
  'flow-details': {
    element,
    act: ({ store }) => store.goTo({ name: 'call-details', callId: 'call-1' }),
  },
  'flow-credit-request': {
    element,
    act: ({ store }) => {
      store.selection.add([call()]);
      store.goTo({ name: 'credit-request' });
    },
  },
  'flow-form': {
    element,
    act: ({ store }) => {
      store.use(Drafts).beginForCalls([call()]);
      store.goTo({ name: 'dispute-form' });
    },
  },
  'flow-disputes': {
    element,
    script: having(dispute()),
    act: ({ store }) => store.goTo({ name: 'disputes' }),
  },
  'flow-dispute': {
    element,
    script: having(dispute()),
    act: ({ store }) => store.goTo({ name: 'dispute', disputeId: 'dispute-1' }),
  },
  'flow-contact': { element, act: ({ store }) => store.goTo({ name: 'contact' }) },
  'flow-demonstration': {
    element,
    script: {
      capabilities: { disputeBill: true, withdraw: true, evidence: true, demonstration: true },
    },
  },
  'flow-signed-out': { element, script: { account: failing('unauthenticated') } },
  'flow-no-support': {
    element,
    script: { account: failing('unknown') },
    tells: 'warn',
    settings: { supportUrl: undefined, supportPhone: undefined },
  },
  'journey-in-provider': { element: 'redress-journey', script: SEVERAL },
  'any-without-provider': { element: 'redress-call-activity', lacks: 'provider' },
  'any-without-adapter': { element: 'redress-call-activity', lacks: 'adapter', tells: 'error' },
};
