/** The snippets of the README, each in a page of its own, as they are written (D4). */
import { expect } from '@open-wc/testing';
import readme from '../../../README.md?raw';
import { codeBlocks } from '../../docs/support/markdown.js';
import { addressOf, openSnippet, type SnippetPage } from './snippet-page.js';
import { until } from '../../support/until.js';

const [flow = '', panels = ''] = codeBlocks(readme, 'html').map(({ code }) => code);

describe('src/index.ts', () => {
  it('should register nothing; redress/define registers the elements (D2)', async () => {
    const imports = (name: string) =>
      openSnippet(`<script type="module">import '${name}'; window.isImported = true;</script>`);
    const imported = ({ window }: SnippetPage) =>
      until('the end of the import', () => 'isImported' in window);
    const page = await imports('redress');
    await imported(page);
    expect(page.window.customElements.get('redress-flow')).to.equal(undefined);

    expect(addressOf('redress/define')).to.equal('/src/define/all.ts');
    const other = await imports('redress/define');
    await imported(other);
    expect(other.window.customElements.get('redress-flow')).to.be.a('function');
    expect([...page.errors, ...other.errors]).to.deep.equal([]);
  });
});

describe('the smallest embed of the README', () => {
  it('should show the call activity, with data that is said to be made up (D4)', async () => {
    const page = await openSnippet(flow);
    await page.find('heading', 'Call activity');
    await page.find('table');
    await page.sees('Demonstration data');
    await page.sees('These accounts, calls and bills are made up.');
    expect(page.all('checkbox', /^Select call/).length).to.be.greaterThan(5);
    const [telephone] = page.all('link', 'Call 1-800-555-0100') as HTMLAnchorElement[];
    expect(telephone?.href).to.equal('tel:18005550100');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('the panels of the README', () => {
  it('should all be live, and follow one another (D4)', async () => {
    expect(panels).not.to.contain('<script');
    const page = await openSnippet(
      `<script type="module">import 'redress/define';</script>${panels}`,
    );
    await page.find('table');
    await page.sees('No calls selected');
    await page.find('heading', 'Request a credit');
    await page.find('heading', 'Disputes');

    const { store } = page.document.querySelector('redress-provider') ?? {};
    const calls = store?.snapshot.activity.view?.page.items ?? [];
    const row = calls.findIndex((call) => store?.eligibilityOf(call).eligible);
    page.all('checkbox', /^Select call/)[row]?.click();
    await page.sees('1 call selected');
    await page.sees('1 call eligible for a credit');

    await page.press('Continue');
    await page.find('radio', 'Nobody on this line made this call.');
    const disputes = store?.snapshot.disputes.held ?? [];
    expect(disputes.length).to.be.greaterThan(0);
    for (const { reference } of disputes) await page.sees(reference);
    await until('the reasons', () => store?.snapshot.reasons.held);
    expect(page.errors).to.deep.equal([]);
  });
});
