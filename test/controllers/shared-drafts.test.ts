import { expect } from '@open-wc/testing';
import { Drafts } from '../../src/store/index.js';
import { buildCall } from '../support/builders.js';
import { getByRole } from '../support/by-role.js';
import { mountPanel, rendered } from '../support/panel-fixture.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { until } from '../support/until.js';

const CALL = buildCall({ eligibility: { eligible: true } });

const form = () =>
  mountPanel('redress-reason-form', {
    adapter: stubAdapter({ disputes: async () => ({ items: [] }) }),
    persist: 'session',
  });

const detailsIn = (panel: Element): HTMLTextAreaElement =>
  getByRole(panel, 'textbox', 'More details') as HTMLTextAreaElement;

describe('two providers with persist="session"', () => {
  afterEach(() => sessionStorage.clear());

  it('show in the form of one what is typed in that of the other (R7)', async () => {
    const [desktop, mobile] = [await form(), await form()];
    for (const { store } of [desktop, mobile]) store.use(Drafts).beginForCalls([CALL]);
    await rendered(desktop.provider);
    const field = detailsIn(desktop.panel);
    field.value = 'Nobody was in.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until('the words in the other form', () => {
      return detailsIn(mobile.panel).value === 'Nobody was in.';
    });
    expect(mobile.store.snapshot.parkedDrafts).to.deep.equal([]);
    desktop.provider.remove();
    mobile.provider.remove();
  });
});
