/** Pages with strict policies, sent in headers as hosts do. */
import { expect } from '@open-wc/testing';
import { disputeACall, FOLDER, LOADER, NONCE, openHostPage, PLACE } from '../support/embed-page.js';
import { isWebKit } from '../support/engine.js';
import { startMockServer } from '../support/mock-server.js';
import { aFrame } from '../support/page.js';
import { until } from '../support/until.js';

const MODULE = `<script type="module" nonce="${NONCE}" src="${FOLDER}redress.mjs"></script>`;

/** The strictest with which a page can work at all, and the address of the billing system. */
const strict = (endpoint: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    `connect-src ${endpoint}/`,
    "style-src 'none'",
  ].join('; ');

describe('a page with a strict Content-Security-Policy', () => {
  for (const [form, script] of [
    ['the classic script', LOADER],
    ['the ES module', MODULE],
  ] as const) {
    it(`should see the whole journey with ${form} and no violation (E6, S6)`, async () => {
      const { endpoint, ledger } = await startMockServer({ origins: [location.origin] });
      const page = await openHostPage({
        body: `<div id="here"></div>
          <script nonce="${NONCE}">
            const here = document.querySelector('#here');
            const mount = () => Redress.mount(here, {
              adapter: 'rest', endpoint: '${endpoint}', getToken: async () => 'household',
            });
            const wait = () => (window.Redress ? mount() : setTimeout(wait, 20));
            wait();
          </script>${script}`,
        headers: { 'Content-Security-Policy': strict(endpoint) },
      });
      const reference = await disputeACall(page);
      expect([...page.errors]).to.deep.equal([]);
      expect((await ledger()).disputes.map((entry) => entry.reference)).to.deep.equal([reference]);
    });
  }

  it('should show the fallback where the policy does not allow the script (E12)', async () => {
    const page = await openHostPage({
      body: `${PLACE}<script async src="${FOLDER}redress.js"></script>`,
      headers: { 'Content-Security-Policy': `script-src 'nonce-${NONCE}'` },
    });
    await until('a violation', () => page.errors.length > 0);
    await page.find('link', 'Help with your bill');
    expect(page.window.Redress).to.equal(undefined);
  });
});

/** Older WebKits know no Trusted Types: there nothing is refused. */
const knowsTrustedTypes = 'trustedTypes' in globalThis;

describe('a page that requires Trusted Types', () => {
  const policyOf = (names: string) => `require-trusted-types-for 'script'; trusted-types ${names}`;

  before(function () {
    if (!knowsTrustedTypes && !isWebKit) throw new Error('This engine should know Trusted Types');
    if (!knowsTrustedTypes) this.skip();
  });

  it("should work beside the page's own Lit, with a policy of our own name (E7)", async () => {
    const page = await openHostPage({
      body: `${PLACE}${LOADER}<script type="module" src="/__own-lit__.mjs"></script>`,
      headers: { 'Content-Security-Policy': policyOf('lit-html redress') },
    });
    await disputeACall(page);
    await page.sees("The page's own");
    const { litHtmlVersions } = page.window as { litHtmlVersions?: string[] };
    expect(litHtmlVersions).to.have.length(2);
    expect([...page.errors]).to.deep.equal([]);
  });

  it('should say what is missing where our policy is refused, and leave the fallback (E7, E12)', async () => {
    const page = await openHostPage({
      body: `${PLACE}${LOADER}`,
      headers: { 'Content-Security-Policy': policyOf('lit-html') },
    });
    const isSaid = () => page.errors.some((text) => text.includes('could not be loaded'));
    await until('the error of the loader', isSaid, { seen: () => page.errors });
    await page.find('link', 'Help with your bill');
    // The violation is told by an event, in a time of its own.
    const isNamed = () => page.errors.some((text) => text.startsWith('trusted-types'));
    await until('the violation', isNamed, { seen: () => page.errors });
    await aFrame();
    expect(page.errors).to.have.length(2);
  });
});
