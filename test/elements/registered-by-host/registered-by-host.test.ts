/**
 * A host that registers the elements by itself, from the entry without side effects. What is
 * registered stays so for the page: here it is the form alone, and the panel to which drafts are
 * brought back.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { RedressCallActivity, RedressProvider, RedressReasonForm } from '../../../src/index.js';
import { DRAFT_ENTRY } from '../../../src/store/saved-drafts/draft-store.js';
import { Store, sessionDraftStore, Drafts } from '../../../src/store/index.js';
import { buildCycle } from '../../support/builders.js';
import { findByRole } from '../../support/by-role.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

/** As a page of the same tab would have left it. */
async function keepDraft(): Promise<void> {
  const store = new Store({ draftStore: sessionDraftStore() });
  const detach = store.attach(stubAdapter());
  await until('the account', () => store.snapshot.account.held);
  store.use(Drafts).beginForBill(buildCycle());
  store.use(Drafts).edit({ details: 'typed before the reload' });
  await until('the saved draft', () => sessionStorage.getItem(DRAFT_ENTRY));
  detach();
}

describe('RedressReasonForm', () => {
  afterEach(() => sessionStorage.clear());

  it('brings back kept drafts where a host registers it by itself (R7)', async () => {
    await keepDraft();
    customElements.define('redress-provider', RedressProvider);
    customElements.define('redress-call-activity', RedressCallActivity);
    customElements.define('redress-reason-form', RedressReasonForm);
    const provider = await fixture<RedressProvider>(html`
      <redress-provider .adapter=${stubAdapter()} locale="en" persist="session">
        <redress-call-activity></redress-call-activity>
        <redress-reason-form></redress-reason-form>
      </redress-provider>
    `);
    await findByRole(provider, 'button', 'Discard');
    expect(provider.store.snapshot.draft?.details).to.equal('typed before the reload');
  });
});
