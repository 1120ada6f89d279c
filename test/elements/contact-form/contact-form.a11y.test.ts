import { expect } from '@open-wc/testing';
import { BillingError } from '../../../src/contract/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import {
  buildCall,
  buildContactReceipt,
  buildDispute,
  buildPartyNumber,
} from '../../support/builders.js';
import { shownText } from '../../support/by-role.js';
import { overflowing } from '../../support/fits.js';
import { hostileMarkupIn, HOSTILE_TEXTS } from '../../support/hostile-texts.js';
import { setViewport } from '../../support/page.js';
import { standOnDay } from '../../support/today.js';
import {
  answered,
  contactForm,
  filledForm,
  press,
  type ContactPanel,
  type ContactSetup,
} from './contact-setup.js';

const LONG = buildPartyNumber({ display: 'sip:a-very-long-address-of-a-caller@telephony.example' });
const refuse = async (): Promise<never> => {
  throw new BillingError('invalid');
};

async function sent(form: ContactPanel): Promise<ContactPanel> {
  await press(form, /^(Send|Envoyer)$/);
  await answered(form);
  return form;
}

const STATES: Readonly<Record<string, (setup: ContactSetup) => Promise<ContactPanel>>> = {
  'call not listed': (setup) => contactForm({ topic: 'call-not-listed' }, setup),
  'calls not eligible': (setup) =>
    contactForm({ topic: 'calls-not-eligible', calls: [buildCall({ otherParty: LONG })] }, setup),
  errors: async (setup) => sent(await contactForm({ topic: 'call-not-listed' }, setup)),
  failed: async (setup) =>
    sent(await filledForm({ topic: 'other' }, { ...setup, adapter: { contact: refuse } })),
  received: async (setup) => sent(await filledForm({ topic: 'other' }, setup)),
};

const ENGLISH = /\b(the|your|and|calls?|send|enter|day|reach)\b/i;

describe('<redress-contact-form> for everybody', () => {
  standOnDay();

  for (const [state, show] of Object.entries(STATES)) {
    it(`should have nothing that axe finds wrong, light and dark: ${state} (A1)`, async () => {
      await expectAccessibleInBothThemes((await show({})).panel);
    });

    it(`should fit into 320 pixels: ${state} (A7)`, async function () {
      if (!(await setViewport({ width: 320, height: 640 }))) this.skip();
      expect(overflowing((await show({ locale: 'fr' })).panel)).to.deep.equal([]);
    });

    it(`should be French throughout: ${state} (I1)`, async () => {
      const { panel } = await show({ locale: 'fr' });
      const own = shownText(panel).replace(LONG.display ?? '', '');
      expect(own).not.to.match(ENGLISH);
    });
  }

  for (const text of HOSTILE_TEXTS) {
    it(`should show a hostile text as text: ${text.slice(0, 24)} (S1)`, async () => {
      const otherParty = buildPartyNumber({
        kind: 'other',
        raw: text.slice(0, 100),
        display: undefined,
      });
      const about = await filledForm({
        topic: 'calls-not-eligible',
        calls: [buildCall({ otherParty })],
      });
      about.store.contact.edit({ message: text, address: text });
      await answered(about);
      expect(hostileMarkupIn(about.panel)).to.deep.equal([]);
      expect(about.panel.shadowRoot?.textContent).to.contain(text);

      const reference = text.slice(0, 64);
      const escalated = await filledForm(
        { topic: 'escalation', disputeId: 'dispute-1' },
        {
          adapter: {
            disputes: async () => ({ items: [buildDispute({ reference })] }),
            contact: async () => buildContactReceipt({ reference }),
          },
        },
      );
      expect(escalated.panel.shadowRoot?.textContent).to.contain(reference);
      await sent(escalated);
      expect(hostileMarkupIn(escalated.panel)).to.deep.equal([]);
      expect(escalated.panel.shadowRoot?.textContent).to.contain(reference);
    });
  }
});
