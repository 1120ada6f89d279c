/** What content management systems leave of the snippet still mounts (E4). */
import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { LOADER, openHostPage, seesTables } from '../support/embed-page.js';
import { PASTED, SANITISED } from '../support/sanitised-snippets.js';

describe('the snippet, sanitised', () => {
  it('should come out of DOMPurify as it is known here (E4)', () => {
    const clean = DOMPurify.sanitize(PASTED, { FORBID_ATTR: ['style'] });
    const known = SANITISED.find(({ system }) => system.startsWith('DOMPurify'));
    expect(clean).to.equal(known?.html);
  });

  it(`should mount what is left by ${SANITISED.map(({ system }) => system).join(', ')} (E4)`, async () => {
    const body = SANITISED.map(({ html }) => html).join('');
    const page = await openHostPage({ body: `${body}${LOADER}` });
    await seesTables(page, SANITISED.length);
    for (const flow of page.document.getElementsByTagName('redress-flow')) {
      expect(flow.supportPhone).to.equal('+1 800 555 0100');
      expect(flow.signInUrl).to.equal('/login');
    }
    expect([...page.errors]).to.deep.equal([]);
  });
});
