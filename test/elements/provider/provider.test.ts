import { expect, fixture, html } from '@open-wc/testing';
import type { BillingAdapter } from '../../../src/contract/index.js';
import type { RedressProvider } from '../../../src/elements/provider/provider-element.js';
import { getByRole, shownText } from '../../support/by-role.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';
import { Contact } from '../../../src/store/index.js';

/** Listeners of the window that were added and not removed since. */
function watchWindow(): { left: () => string[]; stop: () => void } {
  const left: string[] = [];
  const add = window.addEventListener;
  const remove = window.removeEventListener;
  window.addEventListener = function added(this: Window, ...given: [string, never]) {
    left.push(given[0]);
    add.apply(window, given);
  } as typeof window.addEventListener;
  window.removeEventListener = function removed(this: Window, ...given: [string, never]) {
    const at = left.indexOf(given[0]);
    if (at >= 0) left.splice(at, 1);
    remove.apply(window, given);
  } as typeof window.removeEventListener;
  const stop = () => {
    window.addEventListener = add;
    window.removeEventListener = remove;
  };
  return { left: () => left, stop };
}

describe('<redress-provider>', () => {
  it('should take no room of its own in the layout of the host', async () => {
    const { provider } = await mountPanel('redress-call-activity');
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('should keep what was typed when the host moves it (E5)', async () => {
    const { provider, panel, store } = await mountPanel('redress-contact-form');
    store.use(Contact).edit({ message: 'Typed before the move' });
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(provider);
    await rendered(provider);
    expect(getByRole(panel, 'textbox', 'What happened?')).to.have.property(
      'value',
      'Typed before the move',
    );
  });

  it('should leave nothing behind after it was put in and taken out 500 times (E5)', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const adapter: BillingAdapter = stubAdapter();
    const watched = watchWindow();
    let provider: RedressProvider | undefined;
    try {
      for (let times = 0; times < 500; times += 1) {
        provider = document.createElement('redress-provider');
        provider.adapter = adapter;
        provider.append(document.createElement('redress-call-activity'));
        page.append(provider);
        if (times % 100 === 0) await rendered(provider);
        provider.remove();
      }
    } finally {
      watched.stop();
    }
    expect(watched.left()).to.deep.equal([]);
    expect(page.childElementCount).to.equal(0);
    await until('no capabilities', () => provider?.store.snapshot.capabilities === undefined);
  });

  it('should forget everything of the account when the host signs the customer out (S10)', async () => {
    const mounted = await mountPanel('redress-call-activity');
    const { provider, panel, store } = mounted;
    const ended: Event[] = [];
    provider.addEventListener('redress-session-ended', (event) => ended.push(event));
    store.selection.add(store.snapshot.activity.calls.held ?? []);
    store.use(Contact).edit({ message: 'Of the former person' });
    provider.signOut();
    await rendered(provider);
    expect(ended).to.have.length(1);
    expect(store.snapshot.selection.size).to.equal(0);
    expect(store.snapshot.contact.fields.message).to.equal('');
    expect(shownText(panel)).not.to.contain('0199');
    await provider.resume();
    await settled(mounted);
    expect(getByRole(panel, 'table').isConnected).to.equal(true);
  });

  it('should ask again when the page comes back from the back/forward cache (R7)', async () => {
    let asked = 0;
    const good = stubAdapter();
    const mounted = await mountPanel('redress-call-activity', {
      adapter: {
        ...good,
        account: (...given) => {
          asked += 1;
          return good.account(...given);
        },
      },
    });
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(asked).to.equal(1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled(mounted);
    expect(asked).to.equal(2);
  });

  it('should put every attribute of its markup into a setting', async () => {
    const provider = await fixture<RedressProvider>(html`
      <redress-provider
        adapter="demo"
        endpoint="https://billing.example"
        locale="fr-CA"
        sign-in-url="/login"
        support-url="/help"
        support-phone="611"
      ></redress-provider>
    `);
    expect(provider).to.include({
      adapter: 'demo',
      endpoint: 'https://billing.example',
      locale: 'fr-CA',
      signInUrl: '/login',
      supportUrl: '/help',
      supportPhone: '611',
    });
  });
});
