import { expect } from '@open-wc/testing';
import { Drafts } from '../../../src/store/index.js';
import { shownText } from '../../support/by-role.js';
import { rendered } from '../../support/panel-fixture.js';
import { until } from '../../support/until.js';
import { callsForm, type FormSetup } from '../reason-form/form-setup.js';

async function helpFor(reason: string, setup: FormSetup = {}) {
  const form = await callsForm(setup);
  form.store.use(Drafts).edit({ reason });
  await rendered(form.provider);
  const help = form.panel.shadowRoot?.querySelector('redress-evidence-help');
  await until('its words', () => help?.shadowRoot?.querySelector('.redress') !== null);
  await rendered(form.provider);
  return { form, help: help as HTMLElement };
}

describe('<redress-evidence-help>', () => {
  it('says what helps for the chosen reason, in at most three lines', async () => {
    const { form, help } = await helpFor('fraudulent-call');
    expect(shownText(help)).to.match(/^What helps A picture of the call log/);
    expect(help.shadowRoot?.querySelectorAll('li')).to.have.length(3);
    form.store.use(Drafts).edit({ reason: 'wrong-rate' });
    await rendered(form.provider);
    expect(shownText(help)).to.contain('Your contract or price list, with the rate');
  });

  it('says nothing for a reason that it does not know', async () => {
    const { help } = await helpFor('toString');
    expect(shownText(help)).to.equal('');
  });

  it('takes the words of the host, also for reasons of its own', async () => {
    const evidence = { 'wrong-rate': 'Your tariff card\n2\n3\n4', roaming: 'Your boarding pass' };
    const messages = { aid: { evidence } };
    const { form, help } = await helpFor('wrong-rate', { messages });
    expect([...(help.shadowRoot?.querySelectorAll('li') ?? [])].map(shownText)).to.deep.equal([
      'Your tariff card',
      '2',
      '3',
    ]);
    form.store.use(Drafts).edit({ reason: 'roaming' });
    await rendered(form.provider);
    expect(shownText(help)).to.equal('What helps Your boarding pass');
  });

  it('speaks French', async () => {
    const { help } = await helpFor('wrong-duration', { locale: 'fr' });
    expect(shownText(help)).to.match(/^Ce qui aide Une image de l'appel/);
  });
});
