import { expect } from '@open-wc/testing';
import type { Dispute } from '../../../src/contract/index.js';
import {
  buildCall,
  buildDispute,
  buildInformationRequest,
  buildPartyNumber,
} from '../../support/builders.js';
import { hostileMarkupIn, HOSTILE_TEXTS } from '../../support/hostile-texts.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { callsForm, checkForm, reasonForm, submit, type Form } from './form-setup.js';

function expectTextOnly({ panel }: Form, text: string): void {
  expect(hostileMarkupIn(panel)).to.deep.equal([]);
  expect(panel.shadowRoot?.textContent).to.contain(text);
}

const hostileCall = (text: string) =>
  buildCall({
    otherParty: buildPartyNumber({ kind: 'other', raw: text.slice(0, 100), display: undefined }),
    eligibility: { eligible: true },
  });

describe('<redress-reason-form> hostile texts', () => {
  standOnDay();

  for (const text of HOSTILE_TEXTS) {
    const name = text.slice(0, 24);

    it(`should show labels of reasons as text: ${name} (S1)`, async () => {
      const reasons = async () => [{ code: 'own', subjects: ['calls' as const], label: text }];
      expectTextOnly(await callsForm({ adapter: { reasons } }), text);
    });

    it(`should show what was typed as text: ${name} (S1)`, async () => {
      const form = await checkForm({}, [hostileCall(text)]);
      form.store.drafts.edit({ details: text });
      await form.store.drafts.addEvidence([new File(['x'], `${text}.txt`)]);
      await rendered(form.panel);
      expectTextOnly(form, text);
      await submit(form);
      expect(hostileMarkupIn(form.panel)).to.deep.equal([]);
    });

    it(`should show a reference and a question as text: ${name} (S1)`, async () => {
      const dispute: Dispute = buildDispute({
        reference: text.slice(0, 64),
        status: 'information-requested',
        informationRequests: [buildInformationRequest({ question: text })],
      });
      expectTextOnly(await reasonForm((store) => store.drafts.beginInformation(dispute)), text);
      const existing = await callsForm({
        adapter: { disputes: async () => ({ items: [dispute] }) },
      });
      expectTextOnly(existing, text.slice(0, 64));
    });
  }
});
