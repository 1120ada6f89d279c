import { expect } from '@open-wc/testing';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { fill, fraudForm, goOn, press } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

const EN = [
  'Dispute summary',
  'You are reporting this call as fraudulent. This opens a dispute about its charge.',
  '+33 1 42 68 53 00, Jul 14, 2026, 9:12 AM $1.20',
  'What this means',
  'Your provider looks into it and decides whether you get a credit.',
  'If approved, a credit of $1.20 is applied to your current bill',
  'What happens next',
  'You check everything and submit the dispute.',
  'Why do you believe this call is fraudulent?',
];
const FR = [
  'Résumé du litige',
  'Vous signalez cet appel comme frauduleux. Cela ouvre un litige sur son montant.',
  'Ce que cela signifie',
  "S'il est accordé, un crédit de 1,20 $US sera déduit de votre facture actuelle",
  'La suite',
  'Vous vérifiez tout et soumettez le litige.',
  'Pourquoi pensez-vous que cet appel est frauduleux ?',
];

describe('<redress-reason-form> after reporting fraud', () => {
  standOnDay();

  for (const [locale, parts] of [
    ['en', EN],
    ['fr', FR],
  ] as const) {
    it(`should explain what it means and what happens next (${locale})`, async () => {
      const text = shownText((await fraudForm({ locale })).panel);
      for (const part of parts) expect(text).to.contain(part.replaceAll('\u00a0', ' '));
    });
  }

  it('should not ask for the reason, which is known', async () => {
    const form = await fraudForm();
    expect(queryAllByRole(form.panel, 'radio')).to.have.length(0);
    expect(queryAllByRole(form.panel, 'listitem', undefined).map(shownText)).to.include('Summary');
    await goOn(form);
    expect(shownText(form.panel)).to.contain('Reason I believe this call is fraudulent.');
  });

  it('should send why the customer believes it', async () => {
    const form = await fraudForm();
    await fill(form, /^Why do you believe/, 'The phone was stolen.');
    await goOn(form);
    expectFocusOn(getByRole(form.panel, 'heading', 'Check your dispute'));
    expect(shownText(form.panel)).to.contain('Details The phone was stolen.');
  });

  it('should go back to the call it came from', async () => {
    const form = await fraudForm();
    await press(form, 'Back');
    expect(form.store.snapshot.step).to.deep.equal({ name: 'call-details', callId: 'call-1' });
  });

  it('should go back from the reasons to the summary', async () => {
    const form = await fraudForm();
    await goOn(form);
    await press(form, 'Change reason');
    await rendered(form.panel);
    await press(form, 'Back');
    expect(getByRole(form.panel, 'heading', 'Dispute summary').isConnected).to.equal(true);
  });

  it('should want details when the reason was changed to another one', async () => {
    const form = await fraudForm();
    form.store.use(Drafts).edit({ reason: 'other' });
    await rendered(form.panel);
    await goOn(form);
    expect(form.store.snapshot.draft?.stage).to.equal('summary');
    expect(queryAllByRole(form.panel, 'link').map(shownText)).to.deep.equal([
      'Tell us more, since you chose another reason',
    ]);
  });
});
