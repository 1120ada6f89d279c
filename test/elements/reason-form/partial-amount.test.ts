import { expect } from '@open-wc/testing';
import { Drafts } from '../../../src/store/index.js';
import { money } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { rendered } from '../../support/panel-fixture.js';
import { CALL, callsForm, press, submit } from './form-setup.js';

const PARTIAL = {
  capabilities: { disputeBill: true, withdraw: true, evidence: true, partialAmounts: true },
};
const AMOUNT = 'Amount you dispute (optional)';

async function asking(amountText: string) {
  const form = await callsForm({ adapter: PARTIAL });
  form.store.use(Drafts).edit({ reason: 'wrong-rate', amountText });
  await rendered(form.provider);
  await press(form, 'Continue');
  return form;
}

describe('<redress-reason-form> a part of the charges', () => {
  it('is asked for where the provider takes it, and nowhere else', async () => {
    const { panel } = await callsForm({ adapter: PARTIAL });
    expect(getByRole(panel, 'textbox', AMOUNT).isConnected).to.equal(true);
    const other = await callsForm();
    expect(queryAllByRole(other.panel, 'textbox', AMOUNT)).to.have.length(0);
  });

  it('is the total that is checked and sent, and what a credit would be', async () => {
    const form = await asking('0.50');
    const text = shownText(form.panel);
    expect(text).to.contain('Total credit requested $0.50');
    expect(text).to.contain('If approved, a credit of $0.50 is applied to your current bill');
    await submit(form);
    const { submission } = form.store.snapshot;
    expect(submission.state === 'confirmed' && submission.dispute.requestedAmount).to.deep.equal(
      money('0.50'),
    );
  });

  it('is the whole charge when it is left empty', async () => {
    const form = await asking('');
    expect(shownText(form.panel)).to.contain(`Total credit requested $${CALL.charge.amount}`);
    expect(queryAllByRole(form.panel, 'button', 'Change amount')).to.have.length(0);
  });

  it('is never more than was charged', async () => {
    const form = await asking('999');
    expect(shownText(form.panel)).to.contain('Enter no more than was charged, which is $1.20');
  });

  it('is never a guess', async () => {
    const form = await asking('a lot');
    expect(shownText(form.panel)).to.contain('Enter an amount such as $12.50');
  });
});
