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
import { itInChromium } from '../../support/engine.js';
import { shownText } from '../../support/by-role.js';
import { overflowing } from '../../support/fits.js';
import {
  hostileMarkupIn,
  HOSTILE_TEXTS,
  hostileTextsUpTo,
  missingTexts,
} from '../../support/hostile-texts.js';
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
import { expectConsole } from '../../support/traps.js';

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
  expectConsole('warn', /disputes has failed \(malformed\)/);
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
    itInChromium(
      `should have nothing that axe finds wrong, light and dark: ${state} (A1)`,
      async () => {
        const { panel } = await show({});
        await expectAccessibleInBothThemes(panel);
      },
    );

    it(`should fit into 320 pixels: ${state} (A7)`, async function () {
      if (!(await setViewport({ width: 320, height: 640 }))) this.skip();
      const { panel } = await show({ locale: 'fr' });
      expect(overflowing(panel)).to.deep.equal([]);
    });

    itInChromium(`should be French throughout: ${state} (I1)`, async () => {
      const { panel } = await show({ locale: 'fr' });
      const { explanation = '' } = buildOutcome();
      const own = shownText(panel)
        .replace(explanation, '')
        .replaceAll(WORDY.details ?? '', '');
      expect(own.replace('Nobody was in the office that day.', '')).not.to.match(ENGLISH);
    });
  }

  it('should show every hostile text as text: one dispute (S1)', async () => {
    const all = (field: string): string[] => HOSTILE_TEXTS.map((text) => `${field} ${text}`);
    const calls = hostileTextsUpTo(100).map((raw, index) =>
      buildDisputedCall({
        id: `call-${index}`,
        otherParty: buildPartyNumber({ kind: 'other', raw, display: undefined }),
      }),
    );
    const { panel } = await oneDispute({
      status: 'information-requested',
      reference: hostileTextsUpTo(64)[0],
      reason: hostileTextsUpTo(64)[1],
      details: all('details').join(),
      subject: { kind: 'calls', calls },
      evidence: all('file').map((name) => buildEvidence({ name })),
      timeline: all('said').map((text) => buildTimelineEntry({ text })),
      informationRequests: [buildInformationRequest({ question: all('asked').join() })],
      outcome: buildOutcome({
        explanation: all('because').join(),
        calls: calls.map(({ id }, index) => ({
          callId: id,
          decision: 'denied',
          explanation: all('denied')[index],
        })),
      }),
    });
    expect(hostileMarkupIn(panel)).to.deep.equal([]);
    const fields = ['details', 'file', 'said', 'asked', 'because', 'denied'];
    expect(missingTexts(panel, fields.flatMap(all))).to.deep.equal([]);
    expect(missingTexts(panel, hostileTextsUpTo(64).slice(0, 2))).to.deep.equal([]);
  });

  it('should show every hostile text as text: list (S1)', async () => {
    const { panel } = await statusList(
      hostileTextsUpTo(64).map((reference, index) =>
        buildDispute({
          id: `dispute-${index}`,
          reference,
          subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: `bill ${reference}` },
        }),
      ),
    );
    expect(hostileMarkupIn(panel)).to.deep.equal([]);
    const bills = hostileTextsUpTo(64).map((text) => `bill ${text}`);
    expect(missingTexts(panel, [...hostileTextsUpTo(64), ...bills])).to.deep.equal([]);
  });
});
