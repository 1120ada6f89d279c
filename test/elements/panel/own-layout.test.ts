import { expect } from '@open-wc/testing';
import type { PanelElement } from '../../../src/elements/panel/panel-element.js';
import { expectFocusOn, queryAllByRole, shownText } from '../../support/by-role.js';
import { mountPanel, rendered, type PanelTag } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';

const demonstration = stubAdapter({
  capabilities: { disputeBill: true, withdraw: true, evidence: true, demonstration: true },
});

/** Several panels below one provider, as in a layout of the host's own. */
async function layoutOf(first: PanelTag, ...others: readonly PanelTag[]) {
  const mounted = await mountPanel(first, { adapter: demonstration });
  const panels: PanelElement[] = [mounted.panel];
  for (const tag of others) {
    const panel = document.createElement(tag) as PanelElement;
    mounted.provider.append(panel);
    panels.push(panel);
  }
  await rendered(mounted.provider);
  return { ...mounted, panels };
}

const tellers = (panels: readonly Element[]): number[] =>
  panels.flatMap((panel, index) => (/Demonstration data/.test(shownText(panel)) ? [index] : []));

describe('panels in a layout of their own', () => {
  it('say once that the data is made up', async () => {
    const { panels } = await layoutOf(
      'redress-call-activity',
      'redress-credit-request',
      'redress-dispute-status',
    );
    expect(tellers(panels)).to.deep.equal([0]);
  });

  it('say it where the customer can see it', async () => {
    const { panels, store, provider } = await layoutOf(
      'redress-call-activity',
      'redress-dispute-status',
    );
    const [activity] = panels;
    if (activity) activity.hidden = true;
    store.goTo({ name: 'disputes' });
    await rendered(provider);
    expect(tellers(panels)).to.include(1);
  });

  it('go on saying it after the one that did has gone', async () => {
    const { panels, store, provider } = await layoutOf(
      'redress-call-activity',
      'redress-dispute-status',
    );
    panels[0]?.remove();
    store.goTo({ name: 'disputes' });
    await rendered(provider);
    expect(tellers(panels.slice(1))).to.deep.equal([0]);
  });

  it('keep name and focus where the host hides heading and way back (A3, E8)', async () => {
    const { panels, store, provider } = await layoutOf('redress-credit-request');
    const [panel] = panels;
    const style = document.createElement('style');
    style.textContent = `redress-credit-request::part(heading),
      redress-credit-request::part(back) { display: none }`;
    provider.append(style);
    store.goTo({ name: 'credit-request' });
    await panel?.focusHeading();
    expect(queryAllByRole(panel ?? document, 'heading', 'Request a credit')).to.have.length(0);
    expect(queryAllByRole(panel ?? document, 'button', /^Back/)).to.have.length(0);
    const [region] = queryAllByRole(panel ?? document, 'region', 'Request a credit');
    expectFocusOn(region);
    style.remove();
    await panel?.focusHeading();
    expectFocusOn(queryAllByRole(panel ?? document, 'heading', 'Request a credit')[0]);
  });
});
