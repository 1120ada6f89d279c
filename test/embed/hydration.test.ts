/** A flow that a server has rendered goes on where the server has stopped. */
import { expect } from '@open-wc/testing';
import rendered from '../support/server-rendered.html?raw';
import { disputeACall, openHostPage } from '../support/embed-page.js';
import { until } from '../support/until.js';

const HYDRATE = '<script type="module" src="/__hydrate__.mjs"></script>';

describe('<redress-flow> rendered on a server', () => {
  it('should show its first state and the fallback before any script has run (E12)', async () => {
    const page = await openHostPage({ body: rendered });
    const flow = page.document.querySelector('redress-flow');
    const journey = flow?.shadowRoot?.querySelector('redress-journey');
    expect(journey?.shadowRoot?.querySelector('.skeleton')).not.to.equal(null);
    await page.find('link', 'Help with your bill');
  });

  it('should hydrate what is there, and lead to a received dispute', async () => {
    const page = await openHostPage({
      body: `${rendered}<script>
        const flow = document.querySelector('redress-flow');
        window.before = [flow.shadowRoot, flow.shadowRoot.querySelector('redress-provider'),
          flow.shadowRoot.querySelector('redress-journey').shadowRoot.querySelector('.redress')];
      </script>${HYDRATE}`,
    });
    await disputeACall(page);
    const { before } = page.window as unknown as { before: readonly unknown[] };
    const root = page.document.querySelector('redress-flow')?.shadowRoot;
    const journey = root?.querySelector('redress-journey');
    const after = [
      root,
      root?.querySelector('redress-provider'),
      journey?.shadowRoot?.querySelector('.redress'),
    ];
    expect(after.map((node, index) => node === before[index])).to.deep.equal([true, true, true]);
    await until('the fallback to go', () => page.all('link', 'Help with your bill').length === 0);
    expect([...page.errors]).to.deep.equal([]);
  });
});
