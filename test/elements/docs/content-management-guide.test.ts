/** The script for headless systems, as in docs/content-management.md (D4). */
import { expect } from '@open-wc/testing';
import guide from '../../../docs/content-management.md?raw';
import { codeBelow } from '../../docs/support/markdown.js';
import { openSnippet } from './snippet-page.js';

const code = codeBelow(guide, 'Contentful, and other headless systems', 'js');

describe('billingHelp, as in docs/content-management.md', () => {
  it('should make a flow of an entry (D4)', async () => {
    const fields = JSON.stringify({ supportPhone: '1-800-555-0100', linkText: 'Help' });
    const page = await openSnippet(`<script type="module">
      import 'redress/define/demo-adapter';
      ${code.replace('export ', '').replace("'rest'", "'demo'")}
      document.body.append(billingHelp({ fields: { supportUrl: '/help', ...${fields} } }));
    </script>`);
    await page.find('heading', 'Call activity');
    const [flow] = page.document.getElementsByTagName('redress-flow');
    expect(flow?.supportPhone).to.equal('1-800-555-0100');
    expect(flow?.querySelector('a')?.getAttribute('href')).to.equal('/help');
    expect(page.errors).to.deep.equal([]);
  });
});
