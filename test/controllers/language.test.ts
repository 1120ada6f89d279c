import { expect, fixture, html } from '@open-wc/testing';
import { buildCall } from '../support/builders.js';
import { getByRole, shownText } from '../support/by-role.js';
import { mountPanel, rendered } from '../support/panel-fixture.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { until } from '../support/until.js';
import { expectConsole } from '../support/traps.js';

const ENGLISH = 'Call activity';
const FRENCH = 'Activité des appels';

/** Puts a provider with a list into the page. */
async function mountIn(place: ParentNode & Node): Promise<HTMLElement> {
  const provider = document.createElement('redress-provider');
  provider.adapter = stubAdapter();
  const panel = document.createElement('redress-call-activity');
  provider.append(panel);
  place.append(provider);
  await until('a table', () => panel.shadowRoot?.querySelector('table'));
  return panel;
}

const titleOf = (panel: Element): string => getByRole(panel, 'heading').textContent;
const shows = (panel: Element, title: string) =>
  until(`the title ${title}`, () => titleOf(panel) === title, { seen: () => titleOf(panel) });

describe('StoreOwner: the language', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('is that of the attribute, whatever the page has (I6)', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    page.innerHTML = '<redress-provider locale="en-GB"></redress-provider>';
    const provider = page.querySelector('redress-provider');
    if (!provider) throw new Error('no provider');
    provider.adapter = stubAdapter();
    const panel = document.createElement('redress-call-activity');
    provider.append(panel);
    await until('a table', () => panel.shadowRoot?.querySelector('table'));
    expect(titleOf(panel)).to.equal(ENGLISH);
    const wrapper = panel.shadowRoot?.querySelector('.redress');
    expect(wrapper?.getAttribute('lang')).to.equal('en-GB');
    expect(wrapper?.getAttribute('dir')).to.equal('ltr');
  });

  it('is that of the nearest lang, across shadow roots and slots (I6)', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="fr-CA"><div></div></div>`);
    const host = page.firstElementChild;
    if (!host) throw new Error('no host');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p></p>';
    const panel = await mountIn(root);
    expect(titleOf(panel)).to.equal(FRENCH);
    expect(panel.shadowRoot?.querySelector('.redress')?.getAttribute('lang')).to.equal('fr-CA');

    const slotted = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    slotted.attachShadow({ mode: 'open' }).innerHTML = '<div lang="fr"><slot></slot></div>';
    expect(titleOf(await mountIn(slotted))).to.equal(FRENCH);
  });

  it('is that of the document, else English (I6)', async () => {
    document.documentElement.lang = 'fr';
    const page = await fixture<HTMLElement>(html`<div></div>`);
    expect(titleOf(await mountIn(page))).to.equal(FRENCH);
    document.documentElement.removeAttribute('lang');
    const plain = await fixture<HTMLElement>(html`<div></div>`);
    expect(titleOf(await mountIn(plain))).to.equal(ENGLISH);
  });

  it('changes at run time and keeps selection and search (I6, R7)', async () => {
    const { provider, panel, store } = await mountPanel('redress-call-activity');
    const [call] = store.snapshot.activity.view?.matching ?? [];
    if (!call) throw new Error('no call is listed');
    store.selection.toggle(call);
    store.activity.refine({ text: 'paris' });
    provider.locale = 'fr';
    await shows(panel, FRENCH);
    expect(getByRole(panel, 'checkbox', /^Sélectionner l'appel \+/)).to.have.property(
      'checked',
      true,
    );
    expect(getByRole(panel, 'searchbox')).to.have.property('value', 'paris');
    expect(store.selection.has(call.id)).to.equal(true);
  });

  it('follows a lang of the page that changes at run time (I6)', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const inLight = await mountIn(page);
    const host = document.createElement('div');
    page.append(host);
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    const inShadow = await mountIn(inner);
    page.lang = 'fr';
    await shows(inLight, FRENCH);
    await shows(inShadow, FRENCH);
    inner.lang = 'en';
    await shows(inShadow, ENGLISH);
    expect(titleOf(inLight)).to.equal(FRENCH);
  });

  it('follows the element to another part of the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div lang="en"></div>
        <div lang="fr"></div>
      </div>`,
    );
    const [english, french] = page.children;
    if (!english || !french) throw new Error('no parts');
    const panel = await mountIn(english);
    french.append(...english.children);
    await shows(panel, FRENCH);
  });

  it('differs between two providers on one page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div lang="en"></div>
        <div lang="fr"></div>
      </div>`,
    );
    const [english, french] = page.children;
    if (!english || !french) throw new Error('no parts');
    const panels = await Promise.all([mountIn(english), mountIn(french)]);
    expect(panels.map(titleOf)).to.deep.equal([ENGLISH, FRENCH]);
  });

  it('is English with a warning when the locale is not available (I6)', async () => {
    const warnings = expectConsole('warn', /shows English/);
    const { panel } = await mountPanel('redress-call-activity', { locale: 'de-AT' });
    expect(titleOf(panel)).to.equal(ENGLISH);
    expect(panel.shadowRoot?.querySelector('.redress')?.getAttribute('lang')).to.equal('en');
    expect(warnings).to.deep.equal(['<redress-provider> shows English: "de-AT" is not available.']);
  });

  it('is the one chosen last, even when an earlier one loads later (R6)', async () => {
    const { provider, panel } = await mountPanel('redress-call-activity');
    provider.locale = 'fr';
    await provider.updateComplete;
    provider.locale = 'en-GB';
    await provider.updateComplete;
    await import('../../src/i18n/locales/fr/index.js');
    await rendered(provider);
    expect(titleOf(panel)).to.equal(ENGLISH);
    expect(shownText(panel)).not.to.contain(fr.activity.requestCredit);
  });

  it("uses the host's own messages, even when they change at run time", async () => {
    const { provider, panel } = await mountPanel('redress-call-activity', {
      messages: { activity: { title: 'Your calls' } },
    });
    expect(titleOf(panel)).to.equal('Your calls');
    provider.messages = { activity: { title: 'All your calls' } };
    await shows(panel, 'All your calls');
    provider.messages = undefined;
    await shows(panel, ENGLISH);
  });

  it('finds calls by the shown labels', async () => {
    const { provider, panel, store } = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ calls: async () => ({ items: [buildCall({ type: 'premium' })] }) }),
    });
    const found = () => store.snapshot.activity.view?.matching.length;
    store.activity.refine({ text: 'surtaxé' });
    expect(found()).to.equal(0);
    provider.locale = 'fr';
    await until('it to be found', () => found() === 1);
    expect(shownText(panel)).to.contain(fr.callTypes.premium);
  });
});
