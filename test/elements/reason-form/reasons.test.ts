import { expect } from '@open-wc/testing';
import { BillingError, type Reason, type ReasonsInput } from '../../../src/contract/index.js';
import { deferred } from '../../support/deferred.js';
import { getByRole, nameOf, queryAllByRole, shownText } from '../../support/by-role.js';
import { settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { billForm, callsForm, choose, press, speak, type Form } from './form-setup.js';
import { expectConsole } from '../../support/traps.js';
import { Drafts } from '../../../src/store/index.js';

const CALL_REASONS = {
  en: [
    'I believe this call is fraudulent.',
    'Nobody on this line made this call.',
    'The duration is wrong.',
    'The rate is wrong, or the call should be included in my plan.',
    'The same call was charged more than once.',
    'The call did not connect, or was cut off.',
    'Another reason (details needed)',
  ],
  fr: [
    'Je pense que cet appel est frauduleux.',
    "Personne sur cette ligne n'a passé cet appel.",
    'La durée est incorrecte.',
    "Le tarif est incorrect, ou l'appel devrait être inclus dans mon forfait.",
    'Le même appel a été facturé plusieurs fois.',
    "L'appel n'a pas abouti, ou a été coupé.",
    'Un autre motif (précisions nécessaires)',
  ],
} as const;
const BILL_REASONS = {
  en: [
    'I paid my bill, but not all of my payments were credited.',
    'I asked for a payment plan or a deferred payment, and my request was declined.',
    "I lost service because of the provider's error.",
    'Another reason (details needed)',
  ],
  fr: [
    "J'ai payé ma facture, mais je n'ai pas été crédité de tous mes paiements.",
    "J'ai demandé un plan de paiement ou un paiement différé, mais ma demande a été refusée.",
    "J'ai perdu le service à cause d'une erreur de mon opérateur.",
    'Un autre motif (précisions nécessaires)',
  ],
} as const;

const OWN_REASONS: readonly Reason[] = [
  { code: 'line-noise', subjects: ['calls'], label: 'The line was too noisy.' },
  { code: 'late-bill', subjects: ['bill'], label: 'The bill came too late.' },
  { code: 'other', subjects: ['calls', 'bill'], detailsRequired: true },
];

function reasonsShown({ panel }: Form): string[] {
  return queryAllByRole(panel, 'radio').map(nameOf);
}

describe('<redress-reason-form> reasons', () => {
  standOnDay();

  for (const locale of ['en', 'fr'] as const) {
    it(`should offer the reasons that fit calls, and no others (${locale})`, async () => {
      expect(reasonsShown(await callsForm({ locale }))).to.deep.equal(CALL_REASONS[locale]);
    });

    it(`should offer the reasons that fit a bill, and no others (${locale})`, async () => {
      expect(reasonsShown(await billForm({ locale }))).to.deep.equal(BILL_REASONS[locale]);
    });
  }

  it("should offer the provider's own catalogue, asked for by subject and language", async () => {
    const asked: ReasonsInput[] = [];
    const reasons = async (input: ReasonsInput): Promise<readonly Reason[]> => {
      asked.push(input);
      return OWN_REASONS;
    };
    const form = await callsForm({ adapter: { reasons }, locale: 'en-GB' });
    expect(reasonsShown(form)).to.deep.equal([
      'The line was too noisy.',
      'Another reason (details needed)',
    ]);
    expect(asked).to.deep.equal([{ accountId: 'account-1', subject: 'calls', locale: 'en-GB' }]);
    await choose(form, 'The line was too noisy.');
    expect(form.store.snapshot.draft?.reason).to.equal('line-noise');
    await press(form, 'Continue');
    expect(shownText(form.panel)).to.contain('The line was too noisy.');
  });

  it('should ask for one reason only', async () => {
    const form = await callsForm();
    await choose(form, 'The duration is wrong.');
    await choose(form, 'Nobody on this line made this call.');
    const checked = queryAllByRole(form.panel, 'radio').filter((radio) =>
      radio.matches(':checked'),
    );
    expect(checked.map(nameOf)).to.deep.equal(['Nobody on this line made this call.']);
  });

  it('should show that the reasons are on their way', async () => {
    const answer = deferred<readonly Reason[]>();
    const adapter = { reasons: () => answer.promise };
    const form = await callsForm({ adapter, isWaiting: true });
    expect(shownText(getByRole(form.panel, 'group', 'Reason'))).to.equal('Loading…');
    answer.resolve(OWN_REASONS);
    await settled(form);
    expect(reasonsShown(form)).to.have.length(2);
  });

  it('should say that the reasons could not be loaded, ask only once, and try again', async () => {
    expectConsole('warn', /reasons has failed \(malformed\)/);
    let attempts = 0;
    const reasons = async (): Promise<readonly Reason[]> => {
      attempts += 1;
      if (attempts === 1) throw new BillingError('malformed');
      return OWN_REASONS;
    };
    const form = await callsForm({ adapter: { reasons } });
    form.store.use(Drafts).edit({ details: 'typed meanwhile' });
    await settled(form);
    expect(attempts).to.equal(1);
    expect(shownText(getByRole(form.panel, 'group', 'Reason'))).to.contain('could not be loaded');
    await press(form, 'Try again');
    await settled(form);
    expect(attempts).to.equal(2);
    expect(reasonsShown(form)).to.have.length(2);
    expect(form.store.snapshot.draft?.details).to.equal('typed meanwhile');
  });

  it('should keep the choice when the language changes (R7)', async () => {
    const form = await callsForm();
    await choose(form, 'The duration is wrong.');
    await speak(form, 'fr');
    const checked = queryAllByRole(form.panel, 'radio').filter((radio) =>
      radio.matches(':checked'),
    );
    expect(checked.map(nameOf)).to.deep.equal(['La durée est incorrecte.']);
  });
});
