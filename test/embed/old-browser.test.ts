/** A browser that lacks what the elements cannot do without: the customer still has a way on. */
import { expect } from '@open-wc/testing';
import { LOADER, NONCE, openHostPage, PLACE } from '../support/embed-page.js';
import { until } from '../support/until.js';

/** Says so of itself, as an old one does. */
const OLD = `<script nonce="${NONCE}">
  const supports = CSS.supports;
  CSS.supports = (...condition) => !/light-dark/.test(condition) && supports.apply(CSS, condition);
</script>`;

describe('the embed in a browser that is too old', () => {
  it('should leave what stands in its place in sight (E12)', async () => {
    const page = await openHostPage({ head: OLD, body: `${PLACE}${LOADER}` });
    const { document } = page;
    const flow = await until('the flow', () => document.querySelector('redress-flow'));
    expect(flow.shadowRoot).to.equal(null);
    expect((await page.find('link', 'Help with your bill')).offsetHeight).to.be.greaterThan(0);
    expect(page.errors).to.deep.equal([]);
  });
});
