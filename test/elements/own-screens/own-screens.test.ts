/** A host with screens of its own: of the package this page has the provider alone. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/provider.js';
import { BillingError } from '../../../src/contract/index.js';
import type { Store } from '../../../src/store/index.js';
import { buildCycle, buildDispute } from '../../support/builders.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';
import { expectConsole } from '../../support/traps.js';
import { Drafts, Submitter } from '../../../src/store/index.js';

async function storeWith(adapter = stubAdapter()): Promise<Store> {
  // What an earlier test has sent for the same bill would be taken for that of another tab.
  localStorage.clear();
  const { store } = await fixture<HTMLElementTagNameMap['redress-provider']>(
    html`<redress-provider .adapter=${adapter}></redress-provider>`,
  );
  await until('the account', () => store.snapshot.account.held);
  return store;
}

describe('<redress-provider> with no panel of ours', () => {
  it('should let the screens of a host draft and send', async () => {
    const store = await storeWith();
    store.use(Drafts).beginForBill(buildCycle());
    store.use(Drafts).edit({ details: 'typed on a screen of the host', reason: 'service-lost' });
    expect(store.snapshot.draft?.details).to.equal('typed on a screen of the host');
    await store.use(Submitter).submit();
    expect(store.snapshot.submission.state).not.to.equal('none');
  });

  for (const [what, begin, told] of [
    [
      'a draft without a reason',
      (store: Store) => store.use(Drafts).beginForBill(buildCycle()),
      'open-dispute has failed (invalid): The draft is not complete.',
    ],
    [
      'information without words',
      (store: Store) => store.use(Drafts).beginInformation(buildDispute()),
      'add-information has failed (invalid): addInformation() was asked with an input that the port does not allow at: text.',
    ],
  ] as const) {
    it(`should tell their author, and nobody of the adapter, where they send ${what} (E12)`, async () => {
      const store = await storeWith();
      begin(store);
      const warnings = expectConsole('warn', /has failed/);
      await store.use(Submitter).submit();
      expect(store.snapshot.submission.state).to.equal('rejected');
      expect(warnings).to.deep.equal([`<redress-provider>: ${told} It was not sent.`]);
    });
  }

  it('should tell the author of the adapter where that refuses what was sent (E12)', async () => {
    const store = await storeWith(
      stubAdapter({ openDispute: () => Promise.reject(new BillingError('invalid', 'No')) }),
    );
    store.use(Drafts).beginForBill(buildCycle());
    store.use(Drafts).edit({ reason: 'service-lost' });
    const warnings = expectConsole('warn', /has failed/);
    await store.use(Submitter).submit();
    expect(warnings).to.deep.equal([
      '<redress-provider>: open-dispute has failed (invalid): No. See redress/docs/adapters.md#errors.',
    ]);
  });
});
