import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeBelow } from '../docs/support/markdown.js';
import { readPage } from '../docs/support/project-files.js';
import { Snippets } from '../docs/support/snippets.js';

describe('<redress-flow> on a server', () => {
  let output = '';

  beforeAll(async () => {
    await import('../../src/define/flow.js');
    output = await collectResult(
      render(
        html`<redress-flow adapter="demo" lang="en" support-phone="1-800-555-0100"
          ><a href="/help">Help with your bill</a></redress-flow
        >`,
      ),
    );
  });

  it('should be imported in Node without throwing, all entries (D2)', async () => {
    await import('../../src/index.js');
    await import('../../src/define/all.js');
    await import('../../src/adapters/rest/index.js');
    await import('../../src/testing/index.js');
    expect(customElements.get('redress-flow')).toBeDefined();
  });

  it('should render its first state, with styles, in declarative shadow roots', () => {
    const roots = [...output.matchAll(/<template shadowroot="open" shadowrootmode="open">/g)];
    expect(roots).toHaveLength(3);
    expect(output).toContain('<style>');
    expect(output).toContain('class="skeleton"');
    expect(output).not.toContain('needs a');
  });

  it('should keep the fallback beside it (E12)', () => {
    expect(output).toContain('<a href="/help">Help with your bill</a>');
  });

  it('should be what the test of hydration begins with: else run vitest with -u', async () => {
    // The sheets of the panels are long, and change for other reasons.
    const withoutStyles = output.replaceAll(/<style>([\s\S]*?)<\/style>/g, (sheet) =>
      sheet.length > 1_500 ? '' : sheet,
    );
    await expect(withoutStyles).toMatchFileSnapshot('../support/server-rendered.html');
  });

  it('should be rendered as docs/embedding.md says (D4)', async () => {
    const code = codeBelow(readPage('docs/embedding.md').text, 'Rendered on a server', 'ts');
    const snippets = new Snippets({ 'page.ts': code });
    try {
      expect(await snippets.typeErrors()).toEqual([]);
      const { billingHelp } = (await snippets.run('page.ts')) as {
        billingHelp: () => Promise<string>;
      };
      expect(await billingHelp()).toContain('shadowrootmode="open"');
    } finally {
      snippets.remove();
    }
  });

  it('should be hydrated as docs/embedding.md says (D4)', () => {
    const page = codeBelow(readPage('docs/embedding.md').text, 'Rendered on a server', 'html');
    const host = readFileSync('test/embed/host/hydrate.ts', 'utf8');
    const importsOf = (text: string) =>
      [...text.matchAll(/import '([^']+)'/g)].map(([, name]) => name);
    expect(importsOf(page)).toEqual([importsOf(host)[0], 'redress/define/flow']);
    expect(importsOf(host)[1]).toBe('../../../src/define/flow.js');
  });
});
