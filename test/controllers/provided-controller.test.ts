import { expect, fixture, html } from '@open-wc/testing';
import { html as template, type TemplateResult } from 'lit';
import { PanelElement } from '../../src/elements/panel/panel-element.js';
import type { Snapshot } from '../../src/store/index.js';
import { buildAccount } from '../support/builders.js';
import { shownText, shows } from '../support/by-role.js';
import { mountPanel, rendered } from '../support/panel-fixture.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { until } from '../support/until.js';
import { Contact } from '../../src/store/index.js';

/** Shows the selection only and counts its renders. */
class SelectionPanel extends PanelElement {
  renders = 0;

  protected override slices({ selection }: Snapshot): readonly unknown[] {
    return [selection];
  }

  protected override renderPanel(): TemplateResult {
    this.renders += 1;
    return template`<p>${this.context?.account.holderName}</p>`;
  }
}
customElements.define('test-selection-panel', SelectionPanel);

async function mountProvider(place: ParentNode, holderName = 'Ada Lovelace') {
  const provider = document.createElement('redress-provider');
  provider.adapter = stubAdapter({ account: async () => buildAccount({ holderName }) });
  provider.locale = 'en';
  place.append(provider);
  await until('the disputes', () => provider.store.snapshot.disputes.held);
  return provider;
}

const page = () => fixture<HTMLElement>(html`<div></div>`);

describe('ProvidedController', () => {
  before(async () => {
    // Registers everything.
    await mountPanel('redress-call-activity');
  });

  it('shows a sentence with the tag when there is no provider', async () => {
    const panel = await fixture(html`<redress-call-activity></redress-call-activity>`);
    expect(shownText(panel)).to.equal(
      '<redress-call-activity> needs a <redress-provider> or <redress-flow> around it.',
    );
  });

  it("finds a provider outside the panel's shadow root", async () => {
    const provider = await mountProvider(await page());
    const host = document.createElement('div');
    const panel = new SelectionPanel();
    host.attachShadow({ mode: 'open' }).append(panel);
    provider.append(host);
    await shows(panel, 'Ada Lovelace');
  });

  it('finds a provider through a slot of a host element', async () => {
    const host = await page();
    const root = host.attachShadow({ mode: 'open' });
    const provider = await mountProvider(root);
    provider.append(document.createElement('slot'));
    const panel = new SelectionPanel();
    host.append(panel);
    await shows(panel, 'Ada Lovelace');
  });

  it('renders again only when a selected slice changes', async () => {
    const provider = await mountProvider(await page());
    const panel = new SelectionPanel();
    provider.append(panel);
    await shows(panel, 'Ada Lovelace');
    const { store } = provider;
    const before = panel.renders;
    store.activity.refine({ text: 'no panel shows this' });
    store.goTo({ name: 'contact' });
    store.use(Contact).edit({ message: 'nor this' });
    await rendered(provider);
    expect(panel.renders).to.equal(before);
    const [call] = store.snapshot.activity.calls.held ?? [];
    if (!call) throw new Error('no call is listed');
    store.selection.toggle(call);
    await rendered(provider);
    expect(panel.renders).to.equal(before + 1);
  });

  it('clears its content when moved away from every provider (S10)', async () => {
    const provider = await mountProvider(await page());
    const panel = new SelectionPanel();
    provider.append(panel);
    await shows(panel, 'Ada Lovelace');
    (await page()).append(panel);
    await shows(panel, '<test-selection-panel> needs a <redress-provider>');
    expect(shownText(panel)).not.to.contain('Ada Lovelace');
  });

  it('shows the account of the provider to which it moves', async () => {
    const first = await mountProvider(await page());
    const second = await mountProvider(await page(), 'Grace Hopper');
    const panel = new SelectionPanel();
    first.append(panel);
    await shows(panel, 'Ada Lovelace');
    second.append(panel);
    await shows(panel, 'Grace Hopper');
    const before = panel.renders;
    const [call] = first.store.snapshot.activity.calls.held ?? [];
    if (!call) throw new Error('no call is listed');
    first.store.selection.toggle(call);
    await rendered(panel);
    expect(panel.renders).to.equal(before);
  });

  it('keeps no subscription after its removal (E5)', async () => {
    const provider = await mountProvider(await page());
    const { store } = provider;
    let listeners = 0;
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (listener) => {
      const unsubscribe = subscribe(listener);
      listeners += 1;
      return () => {
        listeners -= 1;
        unsubscribe();
      };
    };
    const panel = new SelectionPanel();
    for (let times = 0; times < 500; times += 1) {
      provider.append(panel);
      panel.remove();
    }
    expect(listeners).to.equal(0);
    provider.append(panel);
    expect(listeners).to.equal(1);
  });
});
