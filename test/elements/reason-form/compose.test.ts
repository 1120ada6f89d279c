import { expect } from '@open-wc/testing';
import { buildCalls, money } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { billForm, callsForm, choose, fill, goOn, press, reasonForm } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

describe('<redress-reason-form> page to fill in', () => {
  standOnDay();

  it('should say where to begin when nothing is being disputed', async () => {
    const { panel } = await reasonForm(() => {});
    expect(shownText(panel)).to.contain(
      'You are not disputing anything yet. Start in your call activity.',
    );
  });

  it('should tell a single call by its number and time', async () => {
    const { panel } = await callsForm();
    expect(getByRole(panel, 'heading', 'Dispute your calls').localName).to.equal('h2');
    expect(shownText(panel)).to.contain('+33 1 42 68 53 00, Jul 14, 2026, 9:12 AM $1.20');
  });

  it('should tell several calls by their count and exact sum', async () => {
    const calls = buildCalls(3, () => ({ charge: money('0.0425') }));
    const { panel } = await callsForm({}, calls);
    expect(shownText(panel)).to.contain('3 calls $0.13');
  });

  it('should tell a bill by its number, days and amount', async () => {
    const { panel } = await billForm();
    expect(getByRole(panel, 'heading', 'Dispute the bill').localName).to.equal('h2');
    expect(shownText(panel)).to.contain('Bill B-2026-08 · Jul 1 – 31, 2026 $48.90');
  });

  it('should show how far the customer is', async () => {
    const form = await callsForm();
    const steps = getByRole(form.panel, 'navigation', 'Progress');
    expect(shownText(steps)).to.equal('Step 2 of 3 Calls Reason Check');
    const current = (): string =>
      queryAllByRole(steps, 'listitem')
        .filter((step) => step.getAttribute('aria-current') === 'step')
        .map(shownText)
        .join();
    expect(current()).to.equal('Reason');
    await choose(form, 'The duration is wrong.');
    await goOn(form);
    expect(current()).to.equal('Check');
    expect(shownText(steps)).to.contain('Step 3 of 3');
  });

  it('should give everything typed to the draft at once', async () => {
    const form = await billForm();
    await choose(form, /^I lost service/);
    await fill(form, /^Amount you dispute/, '12.50');
    await fill(form, 'More details', 'From the 3rd to the 5th.');
    const { draft } = form.store.snapshot;
    expect(draft?.reason).to.equal('service-lost');
    expect(draft?.amountText).to.equal('12.50');
    expect(draft?.details).to.equal('From the 3rd to the 5th.');
  });

  it('should ask for an amount only when a bill is disputed', async () => {
    const { panel } = await callsForm();
    expect(queryAllByRole(panel, 'textbox', /Amount/)).to.have.length(0);
  });

  it('should go back to where the draft was begun', async () => {
    const fromCredit = await callsForm();
    const left = nextEvent(fromCredit.panel, 'redress-navigate');
    await press(fromCredit, 'Back');
    expect((await left).step).to.equal('credit-request');
    const fromBill = await billForm();
    await press(fromBill, 'Back');
    expect(fromBill.store.snapshot.step.name).to.equal('activity');
    expect(fromBill.store.snapshot.draft?.origin).to.equal('bill');
  });

  it('should stay when the page vetoes leaving', async () => {
    const form = await callsForm();
    form.provider.addEventListener('redress-navigate', (event) => event.preventDefault());
    await press(form, 'Back');
    expect(form.store.snapshot.step.name).to.equal('dispute-form');
  });

  it('should tell how many characters are left only when it matters', async () => {
    const form = await callsForm();
    form.store.use(Drafts).edit({ details: 'a'.repeat(9_500) });
    await rendered(form.panel);
    expect(shownText(form.panel)).not.to.contain('left');
    form.store.use(Drafts).edit({ details: 'a'.repeat(9_999) });
    await rendered(form.panel);
    expect(shownText(form.panel)).to.contain('1 character left');
  });
});
