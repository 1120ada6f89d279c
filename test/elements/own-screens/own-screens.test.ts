/** A host with screens of its own: of the package this page has the provider alone. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define/provider.js';
import { buildCycle } from '../../support/builders.js';
import { stubAdapter } from '../../support/stub-adapter.js';

describe('<redress-provider> with no panel of ours', () => {
  it('should let the screens of a host draft and send', async () => {
    const provider = await fixture<HTMLElementTagNameMap['redress-provider']>(
      html`<redress-provider .adapter=${stubAdapter()}></redress-provider>`,
    );
    const { store } = provider;
    await waitUntil(() => store.snapshot.account.held);
    store.drafts.beginForBill(buildCycle());
    store.drafts.edit({ details: 'typed on a screen of the host' });
    expect(store.snapshot.draft?.details).to.equal('typed on a screen of the host');
    await store.submission.submit();
    expect(store.snapshot.submission.state).not.to.equal('none');
  });
});
