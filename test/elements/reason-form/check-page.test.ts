import { expect } from '@open-wc/testing';
import type { Call } from '../../../src/contract/index.js';
import {
  buildBill,
  buildCall,
  buildCycle,
  buildPartyNumber,
  money,
} from '../../support/builders.js';
import {
  expectFocusOn,
  focusedElement,
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { press as pressKey, type } from '../../support/page.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import {
  billForm,
  checkForm,
  choose,
  CALL,
  fill,
  formAdapter,
  fraudForm,
  goOn,
  press,
  type Form,
} from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

const OTHER: Call = buildCall({
  id: 'call-2',
  charge: money('0.35'),
  otherParty: buildPartyNumber({ display: '+44 20 7946 0000' }),
  eligibility: { eligible: true },
});

const isChecking = ({ panel }: Form): boolean =>
  queryAllByRole(panel, 'heading', 'Check your dispute').length === 1;

describe('<redress-reason-form> check page', () => {
  standOnDay();

  it('should list everything that is sent, and where the credit goes (A5)', async () => {
    const form = await checkForm({}, [CALL, OTHER]);
    await form.store.use(Drafts).addEvidence([new File(['note'], 'note.txt')]);
    await rendered(form.panel);
    const text = shownText(form.panel);
    for (const part of [
      '+33 1 42 68 53 00 Jul 14, 2026, 9:12 AM $1.20',
      '+44 20 7946 0000 Jul 14, 2026, 9:12 AM $0.35',
      'Total credit requested $1.55',
      'Reason The rate is wrong, or the calls should be included in my plan. Change reason',
      'Details It should be in my plan. Change details',
      'Evidence note.txt Change evidence',
      'If approved, a credit of $1.55 is applied to your current bill of August 1, 2026',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('adds nothing up where there is one call alone', async () => {
    const form = await checkForm();
    const calls = getByRole(form.panel, 'region', 'Calls');
    expect(shownText(calls)).to.equal(
      'Calls Change calls +33 1 42 68 53 00 Jul 14, 2026, 9:12 AM $1.20',
    );
  });

  it('shows the details with their line breaks, as they are sent', async () => {
    const form = await checkForm({}, [CALL]);
    form.store.use(Drafts).edit({ details: ' First.\r\n\r\nSecond\0. ' });
    await rendered(form.panel);
    const details = form.panel.shadowRoot?.querySelector('.prose');
    expect(details?.textContent).to.equal('First.\n\nSecond.');
    expect(details && getComputedStyle(details).whiteSpace).to.match(/^(pre-wrap|preserve)/);
  });

  it('should say of what was left empty that there is none', async () => {
    const form = await billForm();
    await choose(form, /^I lost service/);
    await goOn(form);
    const text = shownText(form.panel);
    expect(text).to.contain('Bill B-2026-08');
    expect(text).to.contain('Amount None Change amount');
    expect(text).to.contain('Details None Change details');
    expect(text).to.contain('Evidence None Change evidence');
    expect(text).to.contain('your provider will tell you how much is credited and on which bill');
  });

  it('should plan the credit of a bill by the amount objected to', async () => {
    const form = await billForm();
    form.store.use(Drafts).edit({ reason: 'service-lost', amountText: '10' });
    form.store.use(Drafts).goToStage('check');
    await rendered(form.panel);
    expect(shownText(form.panel)).to.contain(
      'If approved, a credit of $10.00 is applied to your current bill',
    );
  });

  for (const [link, field] of [
    ['Change details', 'More details'],
    ['Change evidence', 'Choose files'],
    ['Change reason', 'The rate is wrong, or the call should be included in my plan.'],
  ] as const) {
    it(`should lead by "${link}" to its field, and straight back (A5)`, async () => {
      const form = await checkForm();
      await press(form, link);
      await rendered(form.panel);
      expect(nameOf(focusedElement() ?? document.body)).to.equal(field);
      await goOn(form);
      expect(isChecking(form)).to.equal(true);
      expectFocusOn(getByRole(form.panel, 'heading', 'Check your dispute'));
    });
  }

  it('should lead by "Change amount" to the amount, and straight back (A5)', async () => {
    const form = await billForm();
    form.store.use(Drafts).edit({ reason: 'service-lost', amountText: '10' });
    form.store.use(Drafts).goToStage('check');
    await rendered(form.panel);
    await press(form, 'Change amount');
    await rendered(form.panel);
    expectFocusOn(getByRole(form.panel, 'textbox', /^Amount/));
    await pressKey('End');
    await type('.5');
    await pressKey('Enter');
    await rendered(form.panel);
    expect(shownText(form.panel)).to.contain('Amount $10.50');
  });

  it('should change the calls in the credit request, which comes straight back (A5)', async () => {
    const {
      panel: journey,
      provider,
      store,
    } = await mountPanel('redress-journey', {
      adapter: formAdapter(),
    });
    const flow = { panel: journey, provider, store } as unknown as Form;
    store.selection.add([CALL, OTHER]);
    store.goTo({ name: 'credit-request' });
    await rendered(provider);
    await press(flow, 'Continue');
    await settled(flow);
    await choose(flow, 'The durations are wrong.');
    await fill(flow, 'More details', 'Too long by far.');
    await goOn(flow);
    await press(flow, 'Change calls');
    await press(flow, /^Remove call \+44/);
    await press(flow, 'Continue');
    await settled(flow);
    expect(isChecking(flow)).to.equal(true);
    const text = shownText(journey);
    expect(text).to.contain('Reason The duration is wrong.');
    expect(text).to.contain('Details Too long by far.');
  });

  it('should go back to the page before by "Back"', async () => {
    const form = await checkForm();
    await press(form, 'Back');
    expectFocusOn(getByRole(form.panel, 'heading', 'Dispute your calls'));
  });

  it('should lead back into the summary of a fraud report, and to the reasons only for the reason', async () => {
    const form = await fraudForm();
    await goOn(form);
    await press(form, 'Change details');
    await rendered(form.panel);
    expect(getByRole(form.panel, 'heading', 'Dispute summary').isConnected).to.equal(true);
    await goOn(form);
    await press(form, 'Change reason');
    await rendered(form.panel);
    expect(nameOf(focusedElement() ?? document.body)).to.equal(
      'I believe this call is fraudulent.',
    );
    await goOn(form);
    expect(isChecking(form)).to.equal(true);
  });

  it('should say in French what is sent', async () => {
    const form = await checkForm({ locale: 'fr' });
    const text = shownText(form.panel);
    for (const part of [
      'Vérifiez votre litige',
      "Motif Le tarif est incorrect, ou l'appel devrait être inclus dans mon forfait. Modifier le motif",
      'Modifier les appels',
      'Modifier les justificatifs',
      'Où va le crédit',
      'Soumettre le litige',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('should tell the truth when the bill is split', async () => {
    const bill = buildBill({ state: 'part-paid', amountRemaining: money('1') });
    const form = await checkForm({
      adapter: { billingCycles: async () => [buildCycle({ bill })] },
    });
    expect(shownText(form.panel)).to.contain(
      '$1.00 is applied to your current bill of August 1, 2026',
    );
    expect(shownText(form.panel)).to.contain('the remaining $0.20 to your next bill');
  });
});
