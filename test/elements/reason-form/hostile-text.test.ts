import { expect } from '@open-wc/testing';
import type { Reason } from '../../../src/contract/index.js';
import {
  buildBill,
  buildCall,
  buildCycle,
  buildDispute,
  buildInformationRequest,
  buildPartyNumber,
} from '../../support/builders.js';
import { getByRole } from '../../support/by-role.js';
import {
  hostileMarkupIn,
  HOSTILE_TEXTS,
  hostileTextsUpTo,
  missingTexts,
} from '../../support/hostile-texts.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { callsForm, checkForm, press, reasonForm, submit, type Form } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

function expectTextOnly({ panel }: Form, texts: readonly string[] = HOSTILE_TEXTS): void {
  expect(hostileMarkupIn(panel)).to.deep.equal([]);
  expect(missingTexts(panel, texts)).to.deep.equal([]);
}

const CALLS = hostileTextsUpTo(100).map((raw, index) =>
  buildCall({
    id: `call-${index}`,
    otherParty: buildPartyNumber({ kind: 'other', raw, display: undefined }),
    eligibility: { eligible: true },
  }),
);

describe('<redress-reason-form> hostile texts', () => {
  standOnDay();

  it('should show labels of reasons as text (S1)', async () => {
    const catalogue = HOSTILE_TEXTS.map((label, index): Reason => ({
      code: `own-${index}`,
      subjects: ['calls'],
      label,
    }));
    expectTextOnly(await callsForm({ adapter: { reasons: async () => catalogue } }));
  });

  it('should show numbers, what was typed and names of files as text, on every page (S1)', async () => {
    const form = await checkForm({}, CALLS);
    const details = HOSTILE_TEXTS.map((text) => `typed ${text}`);
    form.store.use(Drafts).edit({ details: details.join('\n') });
    const files = HOSTILE_TEXTS.map((text, index) => new File([String(index)], `${text}.txt`));
    await form.store.use(Drafts).addEvidence(files);
    await rendered(form.panel);
    expectTextOnly(form, [...HOSTILE_TEXTS, ...details]);
    expect(form.store.snapshot.draft?.evidence).to.have.length(HOSTILE_TEXTS.length);
    await press(form, 'Change details');
    expectTextOnly(form, []);
    const box = getByRole(form.panel, 'textbox', 'More details');
    expect(box).to.have.property('value', details.join('\n'));
    await press(form, 'Continue');
    await submit(form);
    expectTextOnly(form);
  });

  it('should show a single number and the number of a bill as text (S1)', async () => {
    for (const text of hostileTextsUpTo(100).slice(0, 3)) {
      const [call] = CALLS.filter(({ otherParty }) => otherParty.raw === text);
      expectTextOnly(await callsForm({}, call ? [call] : []), [text]);
      const cycle = buildCycle({ bill: buildBill({ number: text }) });
      expectTextOnly(await reasonForm((store) => store.use(Drafts).beginForBill(cycle)), [text]);
    }
  });

  it('should show a question and references as text (S1)', async () => {
    const dispute = buildDispute({
      reference: hostileTextsUpTo(64)[0],
      status: 'information-requested',
      informationRequests: [buildInformationRequest({ question: HOSTILE_TEXTS.join('\n') })],
    });
    expectTextOnly(await reasonForm((store) => store.use(Drafts).beginInformation(dispute)));
    const disputes = async () => ({ items: [dispute] });
    expectTextOnly(await callsForm({ adapter: { disputes } }), hostileTextsUpTo(64).slice(0, 1));
  });
});
