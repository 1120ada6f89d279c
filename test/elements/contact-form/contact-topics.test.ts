import { expect } from '@open-wc/testing';
import type { ContactRequest } from '../../../src/contract/index.js';
import type { ContactSubject } from '../../../src/store/index.js';
import { buildCalls, buildDispute, money } from '../../support/builders.js';
import { queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { standOnDay } from '../../support/today.js';
import { answered, contactForm, fill, filledForm, heldBack, press } from './contact-setup.js';
import { Contact } from '../../../src/store/index.js';

const CALLS = buildCalls(2, () => ({ charge: money('0.35') }));
const MISSING_CALL = ['Day of the call', 'Time of the call (optional)', 'The other phone number'];

interface Topic {
  readonly subject: ContactSubject;
  readonly intro: { readonly en: string; readonly fr: string };
  /** What is sent beside the message and the address. */
  readonly sends: Partial<ContactRequest>;
}

const TOPICS: readonly Topic[] = [
  {
    subject: { topic: 'call-not-listed' },
    intro: {
      en: 'Is a call missing from your list? Tell us about it, and a person will look into it.',
      fr: "Un appel manque dans votre liste ? Signalez-le-nous : un conseiller s'en occupera.",
    },
    sends: { missingCall: { date: '2026-07-20', number: '+1 202-555-0177' } },
  },
  {
    subject: { topic: 'calls-not-eligible', calls: CALLS },
    intro: {
      en: 'These calls cannot be credited here. A person will look at them.',
      fr: 'Ces appels ne peuvent pas être crédités ici. Un conseiller les examinera.',
    },
    sends: { callIds: ['call-1', 'call-2'] },
  },
  {
    subject: { topic: 'escalation', disputeId: 'dispute-1' },
    intro: {
      en: 'A person will look at your dispute D-1001.',
      fr: 'Un conseiller examinera votre litige D-1001.',
    },
    sends: { disputeId: 'dispute-1' },
  },
  {
    subject: { topic: 'other' },
    intro: {
      en: 'Tell us what happened, and a person will look into it.',
      fr: "Dites-nous ce qui s'est passé : un conseiller s'en occupera.",
    },
    sends: {},
  },
];

describe('<redress-contact-form> topics', () => {
  standOnDay();

  for (const { subject, intro, sends } of TOPICS) {
    for (const locale of ['en', 'fr'] as const) {
      it(`should say what "${subject.topic}" is about (${locale})`, async () => {
        const { panel } = await contactForm(subject, { locale });
        expect(shownText(panel)).to.contain(intro[locale].replaceAll('\u00a0', ' '));
      });
    }

    it(`should send exactly what was filled in about "${subject.topic}"`, async () => {
      const { sent, adapter } = heldBack();
      const form = await filledForm(subject, { adapter });
      const told = nextEvent(form.panel, 'redress-send-contact');
      await press(form, 'Send');
      expect((await told).topic).to.equal(subject.topic);
      expect(sent.map(({ request }) => request)).to.deep.equal([
        {
          accountId: 'account-1',
          clientReference: sent[0]?.request.clientReference,
          topic: subject.topic,
          message: 'This call is on my bill.',
          replyTo: { channel: 'phone', address: '+1 202-555-0100' },
          ...sends,
        },
      ]);
    });

    it(`should ask for the call only when it is not listed: "${subject.topic}"`, async () => {
      const { panel } = await contactForm(subject);
      const asked = MISSING_CALL.filter(
        (name) => queryAllByRole(panel, 'textbox', name).length > 0,
      );
      expect(asked).to.deep.equal(subject.topic === 'call-not-listed' ? MISSING_CALL : []);
    });
  }

  it('should list the calls it is about, filled in already', async () => {
    const { panel } = await contactForm({ topic: 'calls-not-eligible', calls: CALLS });
    const text = shownText(panel);
    expect(text).to.contain('About 2 calls');
    expect(text).to.contain('+33 1 42 68 53 00 Jul 14, 2026, 9:12 AM $0.35');
  });

  it('should not name a dispute that is not known', async () => {
    const { panel } = await contactForm({ topic: 'escalation', disputeId: 'elsewhere' });
    expect(shownText(panel)).to.contain('Tell us what happened');
  });

  it('should send the time of the call when it is given', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'call-not-listed' }, { adapter });
    form.store.use(Contact).edit({ time: '18:04' });
    await press(form, 'Send');
    expect(sent[0]?.request.missingCall?.time).to.equal('18:04');
  });

  it('should reach the customer by email when that is wished', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    const [, byEmail] = queryAllByRole(form.panel, 'radio');
    byEmail?.click();
    form.store.use(Contact).edit({ address: '' });
    await answered(form);
    await fill(form, 'Your email address', 'ada@example.com');
    await press(form, 'Send');
    expect(sent[0]?.request.replyTo).to.deep.equal({
      channel: 'email',
      address: 'ada@example.com',
    });
  });

  it('should know the dispute even when it was loaded later', async () => {
    const form = await contactForm({ topic: 'escalation', disputeId: 'dispute-9' });
    form.store.disputes.accept(buildDispute({ id: 'dispute-9', reference: 'D-1009' }));
    await answered(form);
    expect(shownText(form.panel)).to.contain('A person will look at your dispute D-1009.');
  });
});
