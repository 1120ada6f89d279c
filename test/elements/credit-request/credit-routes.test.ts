import { expect } from '@open-wc/testing';
import { buildCall, buildCalls } from '../../support/builders.js';
import { getByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { click } from '../../support/page.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { creditPanel } from './credit-setup.js';

const refused = { eligibility: { eligible: false, reason: 'not-eligible' } } as const;

describe('<redress-credit-request> ways on', () => {
  standOnDay();

  it('should begin a draft of the eligible calls alone', async () => {
    const { panel, store } = await creditPanel({
      calls: [buildCall({ id: 'good' }), buildCall({ id: 'bad', ...refused })],
    });
    const continued = nextEvent(panel, 'redress-navigate');
    await click(getByRole(panel, 'button', 'Continue'));
    expect((await continued).step).to.equal('dispute-form');
    const { draft, step } = store.snapshot;
    expect(step.name).to.equal('dispute-form');
    expect(draft?.origin).to.equal('credit-request');
    const ids = draft?.purpose.kind === 'dispute-calls' && draft.purpose.calls.map(({ id }) => id);
    expect(ids).to.deep.equal(['good']);
  });

  it('should open the contact form filled in already with the refused calls', async () => {
    const { panel, store } = await creditPanel({
      calls: [buildCall({ id: 'good' }), ...buildCalls(2, () => refused)],
    });
    const asked = nextEvent(panel, 'redress-contact');
    await click(getByRole(panel, 'button', 'Contact form for these calls'));
    expect((await asked).topic).to.equal('calls-not-eligible');
    const { contact, step } = store.snapshot;
    expect(step.name).to.equal('contact');
    expect(contact.topic).to.equal('calls-not-eligible');
    expect(contact.calls.map(({ id }) => id)).to.deep.equal(['call-1', 'call-2']);
  });

  it('should not ask a person about more calls than one message can hold', async () => {
    const { panel, store } = await creditPanel({ calls: buildCalls(1001, () => refused) });
    const group = getByRole(panel, 'group');
    const ask = getByRole(group, 'button', 'Contact form for these calls');
    expect(ask.matches(':disabled')).to.equal(true);
    expect(shownText(group)).to.contain('One message can be about 1,000 calls at most.');
    store.selection.remove(['call-7']);
    await rendered(panel);
    expect(ask.matches(':disabled')).to.equal(false);
  });

  for (const name of ['Back to call activity', 'Select more calls']) {
    it(`should go back to the list by "${name}" and keep the selection`, async () => {
      const { panel, store } = await creditPanel({ calls: [buildCall()] });
      store.goTo({ name: 'credit-request' });
      await rendered(panel);
      await click(getByRole(panel, 'button', name));
      expect(store.snapshot.step.name).to.equal('activity');
      expect(store.snapshot.selection.size).to.equal(1);
    });
  }

  it('should do nothing that the page vetoes', async () => {
    const { panel, provider, store } = await creditPanel({
      calls: [buildCall(), buildCall({ id: 'bad', ...refused })],
    });
    const seen: string[] = [];
    const veto = (event: Event): void => {
      seen.push(event.type);
      event.preventDefault();
    };
    provider.addEventListener('redress-navigate', veto);
    provider.addEventListener('redress-contact', veto);
    const before = store.snapshot;
    await click(getByRole(panel, 'button', 'Continue'));
    await click(getByRole(panel, 'button', 'Contact form for this call'));
    await click(getByRole(panel, 'button', 'Back to call activity'));
    expect(seen).to.deep.equal(['redress-navigate', 'redress-contact', 'redress-navigate']);
    expect(store.snapshot).to.equal(before);
  });
});
