import { expect } from '@open-wc/testing';
import type { ContactFields } from '../../../src/store/index.js';
import {
  expectFocusOn,
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { click, press as pressKey } from '../../support/page.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import {
  contactForm,
  fill,
  filledForm,
  heldBack,
  press,
  type ContactPanel,
} from './contact-setup.js';
import { Contact } from '../../../src/store/index.js';

const EVERYTHING_MISSING = {
  en: [
    'Enter the day of the call',
    'Enter the number, or what you know of it',
    'Tell us what happened',
    'Enter a phone number where we can reach you',
  ],
  fr: [
    "Saisissez le jour de l'appel",
    'Saisissez le numéro, ou ce que vous en savez',
    "Dites-nous ce qui s'est passé",
    'Saisissez un numéro de téléphone où vous joindre',
  ],
} as const;

const WRONG: readonly { what: string; fields: Partial<ContactFields>; en: string; fr: string }[] = [
  {
    what: 'a day in the future',
    fields: { date: '2026-08-12' },
    en: 'The day of the call cannot be in the future',
    fr: "Le jour de l'appel ne peut pas être dans le futur",
  },
  {
    what: 'a message that is too long',
    fields: { message: 'a'.repeat(10_001) },
    en: 'Shorten what you wrote to 10,000 characters',
    fr: 'Raccourcissez votre texte à 10 000 caractères',
  },
  {
    what: 'an impossible email address',
    fields: { channel: 'email', address: 'ada@example' },
    en: 'Enter an email address such as name@example.com',
    fr: 'Saisissez une adresse e-mail, par exemple nom@example.com',
  },
  {
    what: 'a phone number without enough digits',
    fields: { address: 'call me' },
    en: 'Enter a phone number where we can reach you',
    fr: 'Saisissez un numéro de téléphone où vous joindre',
  },
];

const linksOf = ({ panel }: ContactPanel): string[] => {
  const [summary] = queryAllByRole(panel, 'group', /There is a problem|Il y a un problème/);
  return summary ? queryAllByRole(summary, 'link').map(nameOf) : [];
};

describe('<redress-contact-form> errors', () => {
  standOnDay();

  it('should say nothing before the first attempt (A4)', async () => {
    const form = await contactForm({ topic: 'call-not-listed' });
    await fill(form, 'What happened?', 'x');
    await pressKey('Backspace');
    await rendered(form.panel);
    expect(linksOf(form)).to.deep.equal([]);
    const invalid = queryAllByRole(form.panel, 'textbox').map((box) =>
      box.getAttribute('aria-invalid'),
    );
    expect(new Set(invalid)).to.deep.equal(new Set(['false']));
  });

  for (const locale of ['en', 'fr'] as const) {
    it(`should list everything that is missing, in the order of the fields (A4, ${locale})`, async () => {
      const { sent, adapter } = heldBack();
      const form = await contactForm({ topic: 'call-not-listed' }, { locale, adapter });
      await press(form, /^(Send|Envoyer)$/);
      expect(linksOf(form)).to.deep.equal(EVERYTHING_MISSING[locale]);
      expectFocusOn(getByRole(form.panel, 'group', /problem|problème/));
      expect(sent).to.have.length(0);
    });

    for (const { what, fields, ...words } of WRONG) {
      it(`should refuse ${what} (${locale})`, async () => {
        const form = await filledForm({ topic: 'call-not-listed' }, { locale });
        form.store.use(Contact).edit(fields);
        await rendered(form.panel);
        await press(form, /^(Send|Envoyer)$/);
        expect(linksOf(form)).to.deep.equal([words[locale].replaceAll(/[\u00a0\u202f]/g, ' ')]);
      });
    }
  }

  it('keeps day and time on one line when one of them is wrong', async () => {
    const form = await contactForm({ topic: 'call-not-listed' });
    await press(form, 'Send');
    const [day, time] = ['#date', '#time'].map((id) =>
      form.panel.shadowRoot?.querySelector(id)?.getBoundingClientRect(),
    );
    expect(day && time && day.left < time.left, 'side by side').to.equal(true);
    expect(day?.top).to.equal(time?.top);
  });

  it('should lead from each link to its field, which says the same (A4)', async () => {
    const form = await contactForm({ topic: 'call-not-listed' });
    await press(form, 'Send');
    const summary = getByRole(form.panel, 'group', 'There is a problem');
    const fields = queryAllByRole(form.panel, 'textbox').filter(
      (field) => field.getAttribute('aria-invalid') === 'true',
    );
    for (const [index, link] of queryAllByRole(summary, 'link').entries()) {
      await click(link);
      const field = fields[index];
      expectFocusOn(field);
      const root = form.panel.shadowRoot;
      const described = (field?.getAttribute('aria-describedby') ?? '').split(' ');
      const texts = described.map((id) => shownText(root?.getElementById(id) ?? form.panel));
      expect(texts).to.include(nameOf(link));
    }
  });

  it('should follow what is typed after the first attempt (A4)', async () => {
    const form = await contactForm({ topic: 'other' });
    await press(form, 'Send');
    await fill(form, 'What happened?', 'It is not mine.');
    expect(linksOf(form)).to.deep.equal(['Enter a phone number where we can reach you']);
    const [, byEmail] = queryAllByRole(form.panel, 'radio');
    await click(byEmail ?? form.panel);
    await rendered(form.panel);
    expect(linksOf(form)).to.deep.equal(['Enter an email address such as name@example.com']);
  });

  it('should take digits of any system in a phone number (I5)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    form.store.use(Contact).edit({ address: '٠١٢٣٤٥٦٧' });
    await press(form, 'Send');
    expect(sent).to.have.length(1);
  });

  it('should begin without errors when it is opened on something else', async () => {
    const form = await contactForm({ topic: 'other' });
    await press(form, 'Send');
    form.store.use(Contact).begin({ topic: 'call-not-listed' });
    await rendered(form.panel);
    expect(linksOf(form)).to.deep.equal([]);
  });
});
