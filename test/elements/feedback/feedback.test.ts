import { expect } from '@open-wc/testing';
import {
  BillingError,
  type BillingAdapter,
  type FeedbackInput,
} from '../../../src/contract/index.js';
import type { RedressFeedbackEvent } from '../../../src/events/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { click, type } from '../../support/page.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

async function asked(overrides: Partial<BillingAdapter> = {}, locale = 'en') {
  const sent: FeedbackInput[] = [];
  const heard: RedressFeedbackEvent[] = [];
  const mounted = await mountPanel('redress-feedback', {
    locale,
    adapter: stubAdapter({
      feedback: async (input) => {
        sent.push(input);
        return { receivedAt: '2026-08-05T10:00:00Z' };
      },
      ...overrides,
    }),
  });
  mounted.provider.addEventListener('redress-feedback', (event) => heard.push(event));
  mounted.store.goTo({ name: 'disputes' });
  await rendered(mounted.provider);
  const press = async (name: string): Promise<void> => {
    await click(getByRole(mounted.panel, 'button', name));
    await rendered(mounted.provider);
  };
  const shows = (text: string): Promise<unknown> =>
    until(text, () => shownText(mounted.panel).includes(text));
  return { ...mounted, sent, heard, press, shows };
}

describe('<redress-feedback>', () => {
  it('tells page and adapter only what the customer sends', async () => {
    const { panel, sent, heard, press, shows } = await asked();
    await press('No');
    expect([heard, sent].flat(), 'before it is sent').to.deep.equal([]);
    await click(getByRole(panel, 'textbox', /^What could be better/));
    await type('Dates are hard to find.');
    await press('Send feedback');
    await shows('Thank you for your feedback.');
    const told = { page: 'disputes', isUseful: false, comment: 'Dates are hard to find.' };
    expect(sent).to.deep.equal([{ accountId: 'account-1', ...told }]);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include(told);
    await until('the focus on the thanks', () =>
      Boolean(panel.shadowRoot?.activeElement?.matches('[data-heading]')),
    );
  });

  it('sends nothing when the page vetoes', async () => {
    const { panel, provider, sent, press } = await asked();
    provider.addEventListener('redress-feedback', (event) => event.preventDefault());
    await press('Yes');
    await press('Send feedback');
    expect(sent).to.deep.equal([]);
    expect(getByRole(panel, 'button', 'Send feedback').isConnected).to.equal(true);
  });

  it('says that it was not sent, and keeps what was typed (A4)', async () => {
    const { panel, press, shows } = await asked({
      feedback: () => Promise.reject(new BillingError('forbidden')),
    });
    await press('Yes');
    await click(getByRole(panel, 'textbox', /^What could be better/));
    await type('Fine.');
    await press('Send feedback');
    await shows('Your feedback was not sent');
    expect(getByRole(panel, 'textbox', /^What could be better/)).to.have.property('value', 'Fine.');
  });

  it('asks anew on another page', async () => {
    const { panel, store, provider, press } = await asked();
    await press('Yes');
    store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
    await rendered(provider);
    expect(queryAllByRole(panel, 'textbox')).to.have.length(0);
    expect(getByRole(panel, 'button', 'Yes').getAttribute('aria-pressed')).to.equal('false');
  });

  it('is accessible, in both languages (A1)', async () => {
    for (const [locale, yes, question] of [
      ['en', 'Yes', 'Was this page useful?'],
      ['fr', 'Oui', 'Cette page vous a-t-elle été utile ?'],
    ] as const) {
      const { panel, press } = await asked({}, locale);
      await press(yes);
      expectFocusOn(getByRole(panel, 'button', yes));
      expect(getByRole(panel, 'region', question).isConnected).to.equal(true);
      await expectAccessibleInBothThemes(panel);
    }
  });
});
