import { expect } from '@open-wc/testing';
import { BillingError } from '../../../src/contract/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { itInChromium } from '../../support/engine.js';
import {
  buildCall,
  buildContactReceipt,
  buildDispute,
  buildPartyNumber,
} from '../../support/builders.js';
import { getByRole, shownText } from '../../support/by-role.js';
import { overflowing } from '../../support/fits.js';
import {
  hostileMarkupIn,
  HOSTILE_TEXTS,
  hostileTextsUpTo,
  missingTexts,
} from '../../support/hostile-texts.js';
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
import { expectConsole } from '../../support/traps.js';
import { Contact } from '../../../src/store/index.js';

const LONG = buildPartyNumber({ display: 'sip:a-very-long-address-of-a-caller@telephony.example' });
const refuse = async (): Promise<never> => {
  expectConsole('warn', /contact has failed \(invalid\)/);
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
    itInChromium(
      `should have nothing that axe finds wrong, light and dark: ${state} (A1)`,
      async () => {
        await expectAccessibleInBothThemes((await show({})).panel);
      },
    );

    it(`should fit into 320 pixels: ${state} (A7)`, async function () {
      if (!(await setViewport({ width: 320, height: 640 }))) this.skip();
      expect(overflowing((await show({ locale: 'fr' })).panel)).to.deep.equal([]);
    });

    itInChromium(`should be French throughout: ${state} (I1)`, async () => {
      const { panel } = await show({ locale: 'fr' });
      const own = shownText(panel).replace(LONG.display ?? '', '');
      expect(own).not.to.match(ENGLISH);
    });
  }

  it('should show every hostile text as text (S1)', async () => {
    const calls = hostileTextsUpTo(100).map((raw, index) =>
      buildCall({
        id: `call-${index}`,
        otherParty: buildPartyNumber({ kind: 'other', raw, display: undefined }),
      }),
    );
    const form = await filledForm({ topic: 'calls-not-eligible', calls });
    const message = HOSTILE_TEXTS.join('\n');
    form.store.use(Contact).edit({ message, address: HOSTILE_TEXTS[0] ?? '' });
    await answered(form);
    expect(hostileMarkupIn(form.panel)).to.deep.equal([]);
    expect(missingTexts(form.panel)).to.deep.equal([]);
    const box = getByRole(form.panel, 'textbox', 'What happened?');
    expect(box).to.have.property('value', message);
  });

  it('should show hostile references as text (S1)', async () => {
    for (const reference of hostileTextsUpTo(64).slice(0, 3)) {
      const adapter = {
        disputes: async () => ({ items: [buildDispute({ reference })] }),
        contact: async () => buildContactReceipt({ reference }),
      };
      const form = await filledForm({ topic: 'escalation', disputeId: 'dispute-1' }, { adapter });
      expect(missingTexts(form.panel, [reference])).to.deep.equal([]);
      await sent(form);
      expect(hostileMarkupIn(form.panel)).to.deep.equal([]);
      expect(missingTexts(form.panel, [reference])).to.deep.equal([]);
    }
  });
});
