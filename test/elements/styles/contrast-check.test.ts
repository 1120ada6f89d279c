import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { isWeak, measureColourPairs, weakColourPairs } from '../../../src/styles/contrast-check.js';
import { COLOUR_PAIRS } from '../../../src/styles/contrast.js';
import { itInChromium } from '../../support/engine.js';
import { emulateMedia } from '../../support/page.js';
import { sampleOf } from './sample-element.js';

describe('weakColourPairs', () => {
  it('should find nothing while the page sets no colour', async () => {
    const { shadow } = await sampleOf(html`<p>Calls</p>`);
    expect(weakColourPairs(shadow)).to.deep.equal([]);
  });

  it("should name the pairs that the page's accent has made too weak (A8)", async () => {
    const { host, shadow } = await sampleOf(html`<p>Calls</p>`);
    host.style.setProperty('--redress-accent', '#ff7900');
    const weak = weakColourPairs(shadow);
    expect(weak).to.deep.include({ front: 'accent', ground: 'surface', least: 4.5, ratio: 2.6 });
    expect(new Set(weak.flatMap(({ front, ground }) => [front, ground]))).to.include('accent');
  });

  it('should accept an accent that is strong enough, in any colour syntax (A8)', async () => {
    const { host, shadow } = await sampleOf(html`<p>Calls</p>`);
    host.style.setProperty('--redress-accent', 'oklch(0.35 0.15 30)');
    expect(weakColourPairs(shadow)).to.deep.equal([]);
  });

  it('should judge the theme that shows (A8)', async () => {
    const { host, shadow } = await sampleOf(html`<p>Calls</p>`);
    host.style.setProperty('--redress-accent', '#00695c');
    expect(weakColourPairs(shadow)).to.deep.equal([]);
    host.setAttribute('theme', 'dark');
    expect(weakColourPairs(shadow).map(({ front }) => front)).to.include('accent');
  });

  it('should leave nothing behind', async () => {
    const { host, shadow } = await sampleOf(html`<p>Calls</p>`);
    host.style.setProperty('--redress-accent', '#ff7900');
    const before = shadow.querySelectorAll('*').length;
    weakColourPairs(shadow);
    expect(shadow.querySelectorAll('*').length).to.equal(before);
  });
});

describe('measureColourPairs', () => {
  it('should tell the figure of every pair, also of those that are strong enough (A8)', async () => {
    const { shadow } = await sampleOf(html`<p>Calls</p>`);
    const measured = measureColourPairs(shadow);
    expect(measured).to.have.length(COLOUR_PAIRS.length);
    expect(measured.filter(isWeak)).to.deep.equal([]);
    const [text] = measured;
    expect(text).to.deep.equal({ front: 'text', ground: 'surface', least: 4.5, ratio: 17.2 });
  });

  itInChromium('should measure nothing while the user has colours of their own', async () => {
    const { shadow } = await sampleOf(html`<p>Calls</p>`);
    await emulateMedia({ 'forced-colors': 'active' });
    expect(measureColourPairs(shadow)).to.deep.equal([]);
  });
});
