/** The place and the script of docs/content-management.md, as pages of the systems have them (D4). */
import { expect } from '@open-wc/testing';
import guide from '../../docs/content-management.md?raw';
import { placeOf, scriptTagsOf } from '../docs/support/managed-content.js';
import { FOLDER, NONCE, openHostPage } from '../support/embed-page.js';

/** With the demonstration for the billing system, and the files where they are here. */
const place = placeOf(guide).replace('data-adapter="rest"', 'data-adapter="demo"');
const [script = ''] = scriptTagsOf(guide).map((tag) =>
  tag.replace('https://static.acme.example/redress/v1/', FOLDER),
);

describe('the place of docs/content-management.md', () => {
  it('should show the call activity, with the script that an administrator brings in (D4)', async () => {
    const page = await openHostPage({ head: script, body: place });
    await page.find('table');
    const [flow] = page.document.getElementsByTagName('redress-flow');
    expect(flow?.supportUrl).to.equal('https://www.acme.example/help');
    expect(flow?.supportPhone).to.equal('1-800-555-0100');
    expect([...page.errors, ...page.warnings]).to.deep.equal([]);
  });

  it('should show it with a script that a tag manager adds (D4, E1)', async () => {
    const adding = `document.head.append(
      document.createRange().createContextualFragment(${JSON.stringify(script).replaceAll('/', String.raw`\/`)}))`;
    const page = await openHostPage({
      body: `${place}<script nonce="${NONCE}">${adding}</script>`,
    });
    await page.find('table');
    expect([...page.errors, ...page.warnings]).to.deep.equal([]);
  });

  it('should show the link without the script (E12)', async () => {
    const page = await openHostPage({ body: place });
    await page.find('link', 'Get help with a charge on your bill');
  });
});
