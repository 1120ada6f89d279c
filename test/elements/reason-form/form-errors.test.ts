import { expect } from '@open-wc/testing';
import { buildBill, buildCycle, money } from '../../support/builders.js';
import {
  expectFocusOn,
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { click, press as pressKey, type } from '../../support/page.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { billForm, callsForm, choose, fill, goOn, press, type Form } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

const summaryOf = ({ panel }: Form): HTMLElement | undefined =>
  queryAllByRole(panel, 'group', /There is a problem|Il y a un problème/)[0];

/** The texts to which `aria-describedby` of an element leads, in its own root. */
function descriptionOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((id) => shownText(root.getElementById(id) ?? document.createTextNode(`?${id}`)))
    .join(' | ');
}

describe('<redress-reason-form> errors', () => {
  standOnDay();

  it('should say nothing before the first attempt (A4)', async () => {
    const form = await billForm();
    await fill(form, /^Amount/, 'many');
    await fill(form, 'More details', 'x');
    await pressKey('Backspace');
    await rendered(form.panel);
    expect(summaryOf(form)).to.equal(undefined);
    expect(
      queryAllByRole(form.panel, 'textbox').map((box) => box.getAttribute('aria-invalid')),
    ).to.deep.equal(['false', 'false']);
  });

  it('should focus a summary that links to the field, in the same words as beside it (A4)', async () => {
    const form = await callsForm();
    await goOn(form);
    const summary = getByRole(form.panel, 'group', 'There is a problem');
    expectFocusOn(summary);
    expect(form.store.snapshot.draft?.stage).to.equal('compose');
    const group = getByRole(form.panel, 'radiogroup', 'Reason');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(group)).to.equal('Choose the one that fits best. | Choose a reason');
    const address = location.href;
    await click(getByRole(summary, 'link', 'Choose a reason'));
    expectFocusOn(queryAllByRole(form.panel, 'radio')[0]);
    expect(location.href).to.equal(address);
  });

  it('should follow a link of the summary by keyboard (A2)', async () => {
    const form = await callsForm();
    await choose(form, /^Another reason/);
    await goOn(form);
    getByRole(form.panel, 'link').focus();
    await pressKey('Enter');
    expectFocusOn(getByRole(form.panel, 'textbox', 'More details'));
  });

  it('should follow what is typed after the first attempt (A4)', async () => {
    const form = await callsForm();
    await choose(form, /^Another reason/);
    await goOn(form);
    const details = getByRole(form.panel, 'textbox', 'More details');
    expect(details.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(details)).to.contain('Tell us more, since you chose another reason');
    await fill(form, 'More details', 'It was my neighbour.');
    expect(summaryOf(form)).to.equal(undefined);
    expect(details.getAttribute('aria-invalid')).to.equal('false');
    await goOn(form);
    expect(form.store.snapshot.draft?.stage).to.equal('check');
  });

  it('should want details for another reason that are more than spaces', async () => {
    const form = await callsForm();
    await choose(form, /^Another reason/);
    await fill(form, 'More details', '   ');
    await goOn(form);
    expect(summaryOf(form)?.isConnected).to.equal(true);
  });

  it('should want no details for the other reasons', async () => {
    const form = await callsForm();
    await choose(form, 'The duration is wrong.');
    await goOn(form);
    expect(form.store.snapshot.draft?.stage).to.equal('check');
  });

  it('should refuse details that are too long, and keep them', async () => {
    const form = await callsForm();
    const details = 'a'.repeat(10_001);
    form.store.use(Drafts).edit({ reason: 'wrong-duration', details });
    await rendered(form.panel);
    await goOn(form);
    expect(shownText(getByRole(form.panel, 'group', /problem/))).to.contain(
      'Shorten your details to 10,000 characters',
    );
    expect(form.store.snapshot.draft?.details).to.equal(details);
  });

  it('should list every problem once, in the order of the fields', async () => {
    const form = await billForm();
    await fill(form, /^Amount/, 'many');
    await goOn(form);
    expect(
      queryAllByRole(getByRole(form.panel, 'group', /problem/), 'link').map(nameOf),
    ).to.deep.equal(['Choose a reason', 'Enter an amount such as $12.50, or leave it empty']);
  });

  for (const [written, shown] of [
    ['12.50', '$12.50'],
    ['12,5', '$12.50'],
    ['$1,234.50', '$1,234.50'],
    ['1 234,50', '$1,234.50'],
  ] as const) {
    it(`should read the amount "${written}", and show how it was read`, async () => {
      const bill = buildBill({ amountDue: money('2000') });
      const form = await billForm({}, buildCycle({ bill }));
      await choose(form, /^I lost service/);
      await fill(form, /^Amount/, written);
      await goOn(form);
      expect(shownText(form.panel)).to.contain(`Amount ${shown} Change amount`);
    });
  }

  it('should refuse an amount that could mean two things', async () => {
    const form = await billForm();
    await choose(form, /^I lost service/);
    await fill(form, /^Amount/, '1.234.5');
    await goOn(form);
    const amount = getByRole(form.panel, 'textbox', /^Amount/);
    expect(amount.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(amount)).to.equal(
      'For example $12.50. Leave it empty if you do not know it. | Enter an amount such as $12.50, or leave it empty',
    );
  });

  for (const [written, due] of [
    ['48.91', '48.90'],
    ['48.905', '48.90'],
    ['99,999,999', '48.90'],
    ['0.05', '0.0449'],
  ] as const) {
    it(`should refuse ${written} of a bill of ${due}: no more can come back than was billed (A4)`, async () => {
      const bill = buildBill({ amountDue: money(due) });
      const form = await billForm({}, buildCycle({ bill }));
      await choose(form, /^I lost service/);
      await fill(form, /^Amount/, written);
      await goOn(form);
      const amount = getByRole(form.panel, 'textbox', /^Amount/);
      expectFocusOn(getByRole(form.panel, 'group', /problem/));
      expect(amount.getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(amount)).to.contain('Enter no more than the bill');
    });
  }

  for (const [written, due] of [
    ['48.90', '48.90'],
    ['0.05', '0.0451'],
  ] as const) {
    it(`should take all of a bill of ${due}, as it is shown: ${written}`, async () => {
      const bill = buildBill({ amountDue: money(due) });
      const form = await billForm({}, buildCycle({ bill }));
      await choose(form, /^I lost service/);
      await fill(form, /^Amount/, written);
      await goOn(form);
      getByRole(form.panel, 'heading', 'Check your dispute');
    });
  }

  it('should go on by Enter in a field (A2)', async () => {
    const form = await billForm();
    await choose(form, /^I lost service/);
    await click(getByRole(form.panel, 'textbox', /^Amount/));
    await type('5');
    await pressKey('Enter');
    await rendered(form.panel);
    expect(form.store.snapshot.draft?.stage).to.equal('check');
  });

  it('should begin without errors on the next page, and on coming back', async () => {
    const form = await callsForm();
    await goOn(form);
    await choose(form, 'The duration is wrong.');
    await goOn(form);
    await press(form, 'Back');
    expect(summaryOf(form)).to.equal(undefined);
  });

  it('should say the same in French', async () => {
    const form = await callsForm({ locale: 'fr' });
    await goOn(form);
    const summary = getByRole(form.panel, 'group', 'Il y a un problème');
    expect(queryAllByRole(summary, 'link').map(nameOf)).to.deep.equal(['Choisissez un motif']);
    await choose(form, /^Un autre motif/);
    expect(queryAllByRole(summary, 'link').map(nameOf)).to.deep.equal([
      'Précisez, puisque vous avez choisi un autre motif',
    ]);
  });
});
