/** What content management systems leave of the snippet still mounts (E4). */
import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { LOADER, openHostPage, PAGE_TEST_MS } from '../support/embed-page.js';
import { PASTED, SANITISED } from '../support/sanitised-snippets.js';

describe('the snippet, sanitised', function () {
  this.timeout(PAGE_TEST_MS);

  it('should come out of DOMPurify as it is known here (E4)', () => {
    const clean = DOMPurify.sanitize(PASTED, { FORBID_ATTR: ['style'] });
    const known = SANITISED.find(({ system }) => system.startsWith('DOMPurify'));
    expect(clean).to.equal(known?.html);
  });

  for (const { system, html } of SANITISED) {
    it(`should mount what ${system} leaves of it (E4)`, async () => {
      const page = await openHostPage({ body: `${html}${LOADER}` });
      await page.find('table');
      const [flow] = page.document.getElementsByTagName('redress-flow');
      expect(flow?.supportPhone).to.equal('+1 800 555 0100');
      expect(flow?.signInUrl).to.equal('/login');
      expect([...page.errors]).to.deep.equal([]);
    });
  }
});
