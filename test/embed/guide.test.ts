/**
 * The snippets of docs/embedding.md that need the embed, as they are written but for the place of the
 * files, and the headers of docs/security.md (D4).
 */
import { expect } from '@open-wc/testing';
import guide from '../../docs/embedding.md?raw';
import security from '../../docs/security.md?raw';
import { codeBelow, codeBlocks, codeSpans, sectionOf } from '../docs/support/markdown.js';
import { PLACE_SETTINGS } from '../../src/embed/place-settings.js';
import { disputeACall, FOLDER, LOADER, NONCE, openHostPage, PLACE } from '../support/embed-page.js';
import { isWebKit } from '../support/engine.js';
import { WRONG_SETTINGS } from '../support/wrong-settings.js';
import { until } from '../support/until.js';

const here = (html: string): string =>
  html
    .replaceAll('/redress/v1/', FOLDER)
    .replaceAll('https://billing.acme.example', location.origin)
    .replaceAll('https://www.acme.example', location.origin);

const oneDiv = codeBlocks(sectionOf(guide, 'One div'), 'html').map(({ code }) => here(code));
const inAFrame = codeBlocks(sectionOf(guide, 'In a frame'), 'html').map(({ code }) => here(code));

describe('one div, as in docs/embedding.md', () => {
  const [pasted = '', mounted = ''] = oneDiv;

  it('should lead a customer to a received dispute (D4)', async () => {
    expect(oneDiv).to.have.length(2);
    const page = await openHostPage({ body: pasted });
    await disputeACall(page);
    expect([...page.errors, ...page.warnings]).to.deep.equal([]);
  });

  it('names only attributes that there are (E3)', () => {
    const named = codeSpans(sectionOf(guide, 'One div')).filter((span) => span.startsWith('data-'));
    expect(['data-', ...PLACE_SETTINGS.map((name) => `data-${name}`)]).to.include.members(named);
  });

  it('should mount by script, and take it out again (D4)', async () => {
    const page = await openHostPage({ body: mounted });
    await page.find('heading', 'Activité des appels');
    (page.window as unknown as { leaveBillingHelp(): void }).leaveBillingHelp();
    await page.find('link', 'Get help with a charge on your bill');
    expect([...page.errors]).to.deep.equal([]);
  });
});

describe('in a frame, as in docs/embedding.md', () => {
  it('should be as high as what is shown (D4, E11)', async () => {
    const [inside = '', around = ''] = inAFrame;
    const address = `/__embed-page__?${new URLSearchParams({
      page: JSON.stringify({ html: inside, headers: {} }),
    })}`;
    const body = around.replace(
      /src="[^"]*dispute\.html"/,
      `src="${address.replaceAll('&', '&amp;')}"`,
    );
    const page = await openHostPage({ body });
    const frame = page.document.querySelector('iframe');
    const inner = () => frame?.contentDocument?.documentElement.getBoundingClientRect().height ?? 0;
    const isAsHigh = () => Math.abs(parseInt(frame?.style.height ?? '', 10) - inner()) <= 1;
    await until('the frame to be as high as its page', () => inner() > 300 && isAsHigh(), {
      seen: () => [frame?.style.height, inner()],
    });
    expect([...page.errors]).to.deep.equal([]);
  });
});

describe('the headers of docs/security.md', () => {
  const policyBelow = (heading: string): string =>
    codeBelow(security, heading, 'http').trim().replace('Content-Security-Policy: ', '');
  const ours = (policy: string): string => policy.replaceAll('nonce-r4nd0m', `nonce-${NONCE}`);

  it('should be enough for the whole journey (D4, E6)', async () => {
    const policy = ours(policyBelow('Content security policy'));
    const page = await openHostPage({
      body: `${PLACE}${LOADER}`,
      headers: { 'Content-Security-Policy': policy },
    });
    await disputeACall(page);
    expect([...page.errors]).to.deep.equal([]);
  });

  it('should be enough for Trusted Types (D4, E7)', async () => {
    const policy = policyBelow('Trusted Types');
    const page = await openHostPage({
      body: `${PLACE}${LOADER}`,
      headers: { 'Content-Security-Policy': policy },
    });
    await disputeACall(page);
    expect([...page.errors]).to.deep.equal([]);
    if (!isWebKit) expect('trustedTypes' in page.window).to.equal(true);
  });
});

describe('the table of wrong settings in docs/embedding.md', () => {
  it('should have a row for each that is tested (E12)', () => {
    const section = sectionOf(guide, 'When nothing is shown');
    const attributes = WRONG_SETTINGS.flatMap(({ written }) => [
      ...written.matchAll(/data-([a-z-]+)=/g),
    ]).map(([, name = '']) => name);
    for (const name of new Set(attributes)) expect(section).to.contain(name);
  });
});
