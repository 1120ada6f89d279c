import { expect, fixture, html } from '@open-wc/testing';
import type { RedressFlow } from '../../../src/elements/flow/flow-element.js';
import '../../../src/define/all.js';
import { buildAccount } from '../../support/builders.js';
import { findByRole, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { BillingError } from '../../../src/contract/index.js';
import { DEFAULT_EVIDENCE_LIMITS } from '../../../src/domain/index.js';
import { pick, SETTING_PROPERTIES, type Settings } from '../../../src/settings/settings.js';
import { failing, retryAtOnce } from '../../support/failing.js';
import { rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

const titleInFrench = (flow: Element) => findByRole(flow, 'heading', 'Activité des appels');
const titleOf = (flow: Element) => findByRole(flow, 'heading', 'Call activity');

describe('<redress-flow>', () => {
  it('should be the whole journey with a provider of its own', async () => {
    const flow = await fixture<RedressFlow>(
      html`<redress-flow adapter="demo" locale="en"></redress-flow>`,
    );
    await titleOf(flow);
    expect(flow.store?.snapshot.capabilities?.demonstration).to.equal(true);
    expect(shownText(flow)).to.contain('Demonstration data');
  });

  it('should hand on every setting of its own', async () => {
    const given = stubAdapter({
      account: () => Promise.reject(new BillingError('unauthenticated', 'nobody')),
    });
    const flow = await fixture<RedressFlow>(html`
      <redress-flow
        .adapter=${given}
        locale="fr"
        sign-in-url="/login"
        support-url="https://provider.example/aide"
        support-phone="01 23 45 67 89"
        .messages=${{ common: { signIn: 'Connexion' } }}
      ></redress-flow>
    `);
    const link = await findByRole(flow, 'link', 'Connexion');
    expect(link.getAttribute('href')).to.equal(new URL('/login', location.href).href);
    expect(getByRole(flow, 'link', "Contacter l'assistance").getAttribute('href')).to.equal(
      'https://provider.example/aide',
    );
    expect(getByRole(flow, 'link', 'Appeler le 01 23 45 67 89').isConnected).to.equal(true);
    flow.locale = 'en';
    await findByRole(flow, 'link', 'Contact support');
  });

  it('gives its provider each setting of the table, and each change', async () => {
    const settings: Settings = {
      adapter: stubAdapter(),
      endpoint: '/billing',
      locale: 'fr',
      supportUrl: '/help',
      supportPhone: '112',
      signInUrl: '/login',
      forgotPasswordUrl: '/recover',
      persist: 'session',
      rights: { entries: [] },
      rightsPlaces: 'DE EU',
      containLinks: { 'warn-others': '/warn' },
      getToken: async () => 'token',
      messages: { common: { signIn: 'Connexion' } },
      evidenceLimits: { ...DEFAULT_EVIDENCE_LIMITS, maxFiles: 1 },
      draftStore: { load: () => undefined, save: () => {}, clear: () => {} },
    };
    const flow = document.createElement('redress-flow');
    Object.assign(flow, settings);
    (await fixture<HTMLElement>(html`<div></div>`)).append(flow);
    await flow.updateComplete;
    const provider = flow.shadowRoot?.querySelector('redress-provider');
    if (!provider) throw new Error('no provider');
    expect(pick(provider, SETTING_PROPERTIES)).to.deep.equal(settings);
    await titleInFrench(flow);
    flow.supportUrl = undefined;
    flow.locale = 'en';
    await titleOf(flow);
    expect(pick(provider, SETTING_PROPERTIES)).to.deep.equal({
      ...settings,
      supportUrl: undefined,
      locale: 'en',
    });
  });

  it('should use the provider above it, whose settings count', async () => {
    const asked: string[] = [];
    const account = async () => {
      asked.push('account');
      return buildAccount({ holderName: 'Of the provider' });
    };
    const provider = await fixture(html`
      <redress-provider .adapter=${stubAdapter({ account })} locale="en">
        <section><redress-flow adapter="nobody-knows" locale="fr"></redress-flow></section>
      </redress-provider>
    `);
    const flow = provider.querySelector('redress-flow');
    if (!flow) throw new Error('no flow');
    await titleOf(flow);
    expect(shownText(flow)).to.contain('Of the provider');
    expect(flow.store === (provider as HTMLElementTagNameMap['redress-provider']).store).to.equal(
      true,
    );
    expect(asked).to.deep.equal(['account']);
  });

  it('should bring a provider of its own when it is moved out from under one', async () => {
    const provider = await fixture(html`
      <redress-provider .adapter=${stubAdapter()} locale="en">
        <redress-flow .adapter=${stubAdapter()} locale="en"></redress-flow>
      </redress-provider>
    `);
    const flow = provider.querySelector('redress-flow');
    if (!flow) throw new Error('no flow');
    await titleOf(flow);
    const above = flow.store;
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.append(flow);
    await rendered(flow);
    await titleOf(flow);
    expect(flow.store === above).to.equal(false);
  });

  it('should resume after a sign-in, and forget everything after a sign-out (R8, S10)', async () => {
    const account = failing('unauthenticated', () => buildAccount());
    const flow = await fixture<RedressFlow>(html`
      <redress-flow .adapter=${stubAdapter({ account: account.answer })} locale="en"></redress-flow>
    `);
    await findByRole(flow, 'button', 'Sign in');
    account.code = undefined;
    await flow.resume();
    await titleOf(flow);
    expect(shownText(flow)).to.contain('Ada Lovelace');
    flow.signOut();
    await findByRole(flow, 'button', 'Sign in');
    expect(shownText(flow)).not.to.contain('Ada Lovelace');
    expect(flow.store?.snapshot.account.held).to.equal(undefined);
  });

  it('clears saved drafts when it signs out before its first rendering (S10)', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const cleared: unknown[] = [];
    const flow = document.createElement('redress-flow');
    flow.adapter = stubAdapter();
    flow.draftStore = {
      load: () => undefined,
      save: () => {},
      clear: (id) => void cleared.push(id),
    };
    page.append(flow);
    flow.signOut();
    await until('drafts that are cleared', () => cleared.length);
    expect(cleared).to.deep.equal([undefined]);
  });

  it('signs out where the host closes all shadow roots (S10)', async () => {
    const own = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');
    const attachShadow = own?.value as (init: ShadowRootInit) => ShadowRoot;
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: 'closed' });
    };
    try {
      const flow = await fixture<RedressFlow>(html`
        <redress-flow .adapter=${stubAdapter()} locale="en"></redress-flow>
      `);
      await until('the account', () => flow.store?.snapshot.account.held);
      const { store } = flow;
      flow.signOut();
      expect(store?.snapshot.account.held).to.equal(undefined);
      expect(store?.snapshot.session).to.equal('signed-out');
    } finally {
      Object.defineProperty(Element.prototype, 'attachShadow', own ?? {});
    }
  });

  it('should let the host hear intents and outcomes at its own tag', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const heard: string[] = [];
    for (const type of ['redress-signed-in', 'redress-navigate', 'redress-request-credit'] as const)
      page.addEventListener(type, (event) => heard.push(`${type} at ${localNameOf(event.target)}`));
    const flow = document.createElement('redress-flow');
    flow.adapter = stubAdapter();
    flow.locale = 'en';
    page.append(flow);
    await titleOf(flow);
    getByRole(flow, 'button', 'Disputes').click();
    expect(heard).to.deep.equal([
      'redress-signed-in at redress-flow',
      'redress-navigate at redress-flow',
    ]);
  });

  it('should be two accounts in two languages on one page', async () => {
    const page = await fixture(html`
      <div>
        <redress-flow .adapter=${stubAdapter()} locale="en"></redress-flow>
        <redress-flow
          .adapter=${stubAdapter({ account: async () => buildAccount({ holderName: 'Ada de Paris' }) })}
          locale="fr"
        ></redress-flow>
      </div>
    `);
    const [english, french] = page.querySelectorAll('redress-flow');
    if (!english || !french) throw new Error('no flows');
    await titleOf(english);
    await findByRole(french, 'heading', 'Activité des appels');
    expect(shownText(french)).to.contain('Ada de Paris');
    expect(shownText(english)).to.contain('Ada Lovelace').and.not.to.contain('Paris Ada');
    getByRole(english, 'button', 'Disputes').click();
    await findByRole(english, 'heading', 'Disputes');
    expect(queryAllByRole(french, 'heading', 'Activité des appels')).to.have.length(1);
  });

  it('should show what stands between its tags where nothing else leads to a person (E12)', async () => {
    const account = failing('unavailable', buildAccount);
    retryAtOnce();
    const flow = await fixture<RedressFlow>(html`
      <redress-flow .adapter=${stubAdapter({ account: account.answer })} locale="en">
        <a href="/help">Help with your bill</a>
      </redress-flow>
    `);
    const fallback = () => queryAllByRole(flow, 'link', 'Help with your bill');
    await findByRole(flow, 'button', 'Try again');
    expect(fallback()).to.have.length(1);
    flow.supportPhone = '1-800-555-0100';
    await findByRole(flow, 'link', 'Call 1-800-555-0100');
    expect(fallback()).to.have.length(0);
    // As a host without types may.
    Object.assign(flow, { supportPhone: 18005550100 });
    const link = await findByRole(flow, 'link', 'Call 18005550100');
    expect(link.getAttribute('href')).to.equal('tel:18005550100');
    flow.supportPhone = undefined;
    await rendered(flow);
    expect(fallback()).to.have.length(1);
    account.code = undefined;
    getByRole(flow, 'button', 'Try again').click();
    await titleOf(flow);
    expect(fallback()).to.have.length(0);
  });

  it('should not show it to whoever is asked to sign in (E12)', async () => {
    const account = failing('unauthenticated', buildAccount);
    const flow = await fixture<RedressFlow>(html`
      <redress-flow .adapter=${stubAdapter({ account: account.answer })} locale="en">
        <a href="/help">Help with your bill</a>
      </redress-flow>
    `);
    await findByRole(flow, 'button', /^Sign in/);
    expect(queryAllByRole(flow, 'link', 'Help with your bill')).to.have.length(0);
  });
});

const localNameOf = (target: EventTarget | null): string =>
  target instanceof Element ? target.localName : 'nothing';
