import { expect } from '@open-wc/testing';
import { BillingError, type Dispute } from '../../../src/contract/index.js';
import {
  buildDispute,
  buildDisputedCall,
  buildEvidence,
  buildInformationRequest,
  buildOutcome,
  buildPartyNumber,
  buildTimelineEntry,
} from '../../support/builders.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { shownText } from '../../support/by-role.js';
import { overflowing } from '../../support/fits.js';
import { hostileMarkupIn, HOSTILE_TEXTS } from '../../support/hostile-texts.js';
import { setViewport } from '../../support/page.js';
import { settled } from '../../support/panel-fixture.js';
import {
  EVERY_STATUS,
  oneDispute,
  press,
  statusList,
  type StatusPanel,
  type StatusSetup,
} from './status-setup.js';

const WORDY: Partial<Dispute> = {
  reference: 'D-2026-000000000000000000000000000000000000000000001001',
  details: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  evidence: [
    buildEvidence({
      name: 'capture-2026-08-05-donaudampfschifffahrtselektrizitaetenhauptbetriebswerk.png',
    }),
  ],
  timeline: [buildTimelineEntry({ kind: 'message', by: 'provider', text: 'a'.repeat(80) })],
  informationRequests: [buildInformationRequest({ question: 'q'.repeat(80) })],
};

const failed = async (): Promise<never> => {
  throw new BillingError('malformed');
};

const STATES: Readonly<Record<string, (setup: StatusSetup) => Promise<StatusPanel>>> = {
  'empty list': (setup) => statusList([], setup),
  list: (setup) =>
    statusList(
      EVERY_STATUS.map((status) => buildDispute({ ...WORDY, id: status, status })),
      setup,
    ),
  'failed list': (setup) => statusList([], { ...setup, adapter: { disputes: failed } }),
  'a question waits': (setup) => oneDispute({ ...WORDY, status: 'information-requested' }, setup),
  'partly approved': (setup) =>
    oneDispute({ ...WORDY, status: 'partially-approved', outcome: buildOutcome() }, setup),
  gone: async (setup) => {
    const status = await statusList([], setup);
    status.store.goTo({ name: 'dispute', disputeId: 'gone' });
    await settled(status);
    return status;
  },
  'withdraw dialog': async (setup) => {
    const status = await oneDispute({}, setup);
    await press(status, /^(Withdraw dispute|Retirer le litige)$/);
    return status;
  },
};

const ENGLISH = /\b(the|your|and|calls?|dispute|reason|evidence|credit|closed|answer)\b/i;

describe('<redress-dispute-status> for everybody', () => {
  for (const [state, show] of Object.entries(STATES)) {
    it(`should have nothing that axe finds wrong, light and dark: ${state} (A1)`, async () => {
      const { panel } = await show({});
      await expectAccessibleInBothThemes(panel);
    });

    it(`should fit into 320 pixels: ${state} (A7)`, async function () {
      if (!(await setViewport({ width: 320, height: 640 }))) this.skip();
      const { panel } = await show({ locale: 'fr' });
      expect(overflowing(panel)).to.deep.equal([]);
    });

    it(`should be French throughout: ${state} (I1)`, async () => {
      const { panel } = await show({ locale: 'fr' });
      const { explanation = '' } = buildOutcome();
      const own = shownText(panel)
        .replace(explanation, '')
        .replaceAll(WORDY.details ?? '', '');
      expect(own.replace('Nobody was in the office that day.', '')).not.to.match(ENGLISH);
    });
  }

  for (const text of HOSTILE_TEXTS) {
    it(`should show every hostile text as text: ${text.slice(0, 24)} (S1)`, async () => {
      const otherParty = buildPartyNumber({
        kind: 'other',
        raw: text.slice(0, 100),
        display: undefined,
      });
      const { panel } = await oneDispute({
        status: 'information-requested',
        reference: text.slice(0, 64),
        reason: text.slice(0, 64),
        details: text,
        subject: { kind: 'calls', calls: [buildDisputedCall({ otherParty })] },
        evidence: [buildEvidence({ name: text })],
        timeline: [buildTimelineEntry({ text })],
        informationRequests: [buildInformationRequest({ question: text })],
        outcome: buildOutcome({
          explanation: text,
          calls: [{ callId: 'call-1', decision: 'denied', explanation: text }],
          placements: [],
        }),
      });
      expect(hostileMarkupIn(panel)).to.deep.equal([]);
      const shown = panel.shadowRoot?.textContent?.split(text).length ?? 0;
      // Details, evidence, timeline, question, and the outcome twice.
      expect(shown).to.be.at.least(7);
    });
  }
});
