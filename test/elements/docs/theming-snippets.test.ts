/** The style sheets of docs/theming.md, in a page with the whole flow (D4, A8). */
import { expect } from '@open-wc/testing';
import guide from '../../../docs/theming.md?raw';
import { weakColourPairs } from '../../../src/styles/contrast-check.js';
import { codeBlocks } from '../../docs/support/markdown.js';
import { openSnippet, type SnippetPage } from './snippet-page.js';
import { itInChromium } from '../../support/engine.js';

const FLOW = `<script type="module">import 'redress/define';</script>
  <redress-flow adapter="demo"></redress-flow>`;

const [tokens = '', ownScheme = '', oneSided = '', brand = '', parts = ''] = codeBlocks(
  guide,
  'css',
).map(({ code }) => code);

async function pageWith(css: string, scheme: 'light' | 'dark' = 'light'): Promise<SnippetPage> {
  const page = await openSnippet(
    `<style>:root { color-scheme: ${scheme}; }</style><style>${css}</style>${FLOW}`,
  );
  await page.find('heading', 'Call activity');
  return page;
}

async function styleOfPanel(page: SnippetPage): Promise<CSSStyleDeclaration> {
  const panel = (await page.find('heading', 'Call activity')).closest('section');
  if (!panel) throw new Error('There is no panel');
  return page.window.getComputedStyle(panel);
}

async function weakPairs(css: string, scheme: 'light' | 'dark'): Promise<string[]> {
  const page = await pageWith(css, scheme);
  const root = (await page.find('heading', 'Call activity')).getRootNode();
  return weakColourPairs(root as ShadowRoot).map(({ front }) => front);
}

describe('docs/theming.md', () => {
  it('should have style sheets that a browser takes as they are', () => {
    const all = [tokens, ownScheme, oneSided, brand, parts];
    expect(codeBlocks(guide)).to.have.length(all.length);
    for (const css of all) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const written = css.replaceAll(/\/\*[^]*?\*\//g, '').match(/[\w-]+:[^:;]+;/g) ?? [];
      const names = written.map((declaration) => declaration.split(':', 1)[0] ?? '');
      const rules = [...sheet.cssRules] as CSSStyleRule[];
      const isTaken = (name: string) =>
        rules.some(({ style }) => style.getPropertyValue(name) !== '');
      expect(names).not.to.deep.equal([]);
      expect(names.filter((name) => !isTaken(name))).to.deep.equal([]);
    }
  });

  it('should theme the panel by tokens of the page (D4)', async () => {
    const page = await pageWith(tokens);
    const style = await styleOfPanel(page);
    expect(style.borderTopLeftRadius).to.equal('4px');
    expect(style.fontFamily).to.contain('Brand Sans');
    expect(style.accentColor).to.equal('rgb(179, 0, 94)');
  });

  it('should follow the system of the reader when the page does (D4)', async () => {
    const page = await pageWith(ownScheme);
    const { colorScheme } = await styleOfPanel(page);
    expect(colorScheme).to.equal('light dark');
  });

  for (const scheme of ['light', 'dark'] as const) {
    itInChromium(`should have enough contrast in each example, ${scheme} (A8)`, async () => {
      expect(await weakPairs(tokens, scheme)).to.deep.equal([]);
      expect(await weakPairs(oneSided, scheme)).to.deep.equal([]);
      expect(await weakPairs(brand, scheme)).to.deep.equal([]);
    });
  }

  itInChromium(
    'should warn of the one-sided colour, which is too dim in the dark (A8)',
    async () => {
      const [dim = ''] = oneSided.split('/* Legible on both. */');
      expect(dim).not.to.equal(oneSided);
      expect(await weakPairs(dim, 'light')).to.deep.equal([]);
      expect(await weakPairs(dim, 'dark')).to.include('accent');
    },
  );

  it('should take the frame off by the part of the panel (D4)', async () => {
    const page = await pageWith(parts);
    const { borderTopWidth, boxShadow } = await styleOfPanel(page);
    expect(borderTopWidth).to.equal('0px');
    expect(boxShadow).to.equal('none');
  });
});
