import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { emulateMedia, press, setReaderSize } from '../../support/page.js';
import { addPageStyle, sampleOf, type Sample } from './sample-element.js';

const content = html`<section class="panel">
  <header class="panel__header"><h2 class="panel__title">Call activity</h2></header>
  <div class="panel__body">
    <p class="lead">Select every call that was charged wrongly.</p>
    <a href="#calls">Calls</a>
    <button class="button button--primary" type="button">Request a credit</button>
    <input class="input" aria-label="Search" />
    <span class="amount">$4.32</span>
  </div>
</section>`;

const HOSTILE = `
  html { font-size: 62.5%; }
  * {
    font: italic 900 41px / 3 serif !important;
    color: rgb(255, 0, 0) !important;
    letter-spacing: 9px !important;
    word-spacing: 20px !important;
    text-align: center !important;
    text-indent: 50px !important;
    text-transform: uppercase !important;
    text-shadow: 1px 1px lime !important;
    white-space: pre !important;
    word-break: break-all !important;
    overflow-wrap: normal !important;
    hyphens: auto !important;
    cursor: wait !important;
    caret-color: lime !important;
    accent-color: lime !important;
    pointer-events: none !important;
    list-style: square !important;
    border-collapse: collapse !important;
    writing-mode: vertical-rl !important;
    -webkit-text-fill-color: lime !important;
    font-variant: small-caps !important;
    tab-size: 20 !important;
    quotes: '?' '?' !important;
  }`;

/** Every computed property of everything inside, by element. */
function computedStyles({ shadow }: Sample): string[] {
  return [...shadow.querySelectorAll('*')].flatMap((element, index) => {
    const style = getComputedStyle(element);
    return [...style].map(
      (property) =>
        `${index} ${element.localName} ${property}: ${style.getPropertyValue(property)}`,
    );
  });
}

describe('baseStyles', () => {
  let cleanUp: (() => void)[] = [];
  afterEach(() => {
    cleanUp.forEach((step) => step());
    cleanUp = [];
  });

  it('should look the same whatever the page hands down (E8)', async () => {
    const sample = await sampleOf(content, '600px');
    const before = computedStyles(sample);
    // The page may size and place the element itself; what is inside must not change.
    cleanUp.push(addPageStyle(HOSTILE));
    cleanUp.push(addPageStyle('div, sample-element { writing-mode: horizontal-tb !important }'));
    expect(getComputedStyle(sample.host).letterSpacing).to.equal('9px');
    const after = computedStyles(sample);
    expect(after.filter((line, index) => line !== before[index])).to.deep.equal([]);
  });

  it("should keep the page's direction (E8, I5)", async () => {
    const sample = await sampleOf(content);
    sample.host.dir = 'rtl';
    expect(getComputedStyle(sample.find('.lead')).direction).to.equal('rtl');
  });

  it('should stay hidden in a part of the page that is hidden', async () => {
    const sample = await sampleOf(content);
    sample.host.style.visibility = 'hidden';
    expect(getComputedStyle(sample.find('.lead')).visibility).to.equal('hidden');
    sample.host.hidden = true;
    expect(getComputedStyle(sample.host).display).to.equal('none');
  });

  it("should follow the page's colour scheme, and light without one", async () => {
    const sample = await sampleOf(content);
    const ground = () => getComputedStyle(sample.find('.panel')).backgroundColor;
    expect(ground()).to.equal('rgb(255, 255, 255)');
    cleanUp.push(addPageStyle(':root { color-scheme: dark }'));
    expect(ground()).to.equal('rgb(21, 24, 29)');
  });

  it('should let the theme attribute win over the page', async () => {
    const sample = await sampleOf(content);
    const ground = () => getComputedStyle(sample.find('.panel')).backgroundColor;
    sample.host.setAttribute('theme', 'dark');
    expect(ground()).to.equal('rgb(21, 24, 29)');
    cleanUp.push(addPageStyle(':root, sample-element { color-scheme: dark }'));
    sample.host.setAttribute('theme', 'light');
    expect(ground()).to.equal('rgb(255, 255, 255)');
  });

  it('should draw the focus in two colours (A2)', async () => {
    const sample = await sampleOf(content);
    const button = sample.find('.button');
    button.focus({ focusVisible: true });
    const { outlineColor, outlineStyle, boxShadow } = getComputedStyle(button);
    expect(outlineStyle).to.equal('solid');
    expect(outlineColor).to.equal('rgb(47, 107, 255)');
    expect(boxShadow).to.contain('rgb(255, 255, 255)');
  });
});

describe('tokenStyles', () => {
  let cleanUp = (): void => undefined;
  afterEach(() => cleanUp());

  it('should take a token from any ancestor, the nearest first', async () => {
    cleanUp = addPageStyle(':root { --redress-accent: rgb(1, 2, 3) }');
    const sample = await sampleOf(content);
    const linkColour = () => getComputedStyle(sample.find('a')).color;
    expect(linkColour()).to.equal('rgb(1, 2, 3)');
    sample.host.style.setProperty('--redress-accent', 'rgb(4, 5, 6)');
    expect(linkColour()).to.equal('rgb(4, 5, 6)');
  });

  const sizesOf = ({ find }: Sample): readonly string[] =>
    ['.lead', '.small', '.input'].map((part) => getComputedStyle(find(part)).fontSize);

  const nested = html`<div class="panel__body">
    <p class="lead"><span class="small">Small</span> <input class="input" /></p>
  </div>`;

  it('keeps its size where the page makes its own smaller or larger (A7)', async () => {
    for (const size of ['62.5%', '31px']) {
      const takeAway = addPageStyle(`html, body, sample-element { font: ${size} monospace }`);
      expect(sizesOf(await sampleOf(nested))).to.deep.equal(['16px', '14px', '16px']);
      takeAway();
    }
  });

  it('follows the size that the reader has set, unless the host sets one (A7)', async function () {
    if (!(await setReaderSize(32))) this.skip();
    const sample = await sampleOf(nested);
    expect(sizesOf(sample)).to.deep.equal(['32px', '28px', '32px']);
    await setReaderSize(12);
    expect(sizesOf(sample)).to.deep.equal(['12px', '10.5px', '12px']);
    sample.host.style.setProperty('--redress-font-size', '20px');
    expect(sizesOf(sample)).to.deep.equal(['20px', '17.5px', '20px']);
  });

  it('should size everything from the font size token', async () => {
    const sample = await sampleOf(content);
    const before = parseFloat(getComputedStyle(sample.find('.panel__title')).fontSize);
    sample.host.style.setProperty('--redress-font-size', '32px');
    const after = parseFloat(getComputedStyle(sample.find('.panel__title')).fontSize);
    expect(getComputedStyle(sample.find('.lead')).fontSize).to.equal('32px');
    expect(after).to.be.greaterThan(before * 1.8);
  });

  it('should stop transitions for who wants less motion (A8)', async function () {
    const sample = await sampleOf(content);
    if (!(await emulateMedia({ 'prefers-reduced-motion': 'reduce' }))) this.skip();
    const durations = getComputedStyle(sample.find('.button')).transitionDuration.split(', ');
    expect(new Set(durations.map((duration) => parseFloat(duration)))).to.deep.equal(new Set([0]));
  });

  it('should tell primary buttons and badges apart in forced colours (A8)', async function () {
    const sample = await sampleOf(
      html`<button class="button button--primary" type="button">Submit</button
        ><button class="button" type="button">Cancel</button>
        <span class="badge badge--info">Under review</span>`,
    );
    if (!(await emulateMedia({ 'forced-colors': 'active' }))) this.skip();
    const groundOf = (selector: string) => getComputedStyle(sample.find(selector)).backgroundColor;
    expect(groundOf('.button--primary')).not.to.equal(groundOf('.button:not(.button--primary)'));
    expect(getComputedStyle(sample.find('.badge')).borderTopWidth).to.equal('1px');
  });

  it('has the colours of the reader for links and for what is disabled (A8)', async function () {
    const sample = await sampleOf(
      html`<a href="#">Support</a><button class="link-button" type="button">Change</button>
        <button class="button" type="button" disabled>Continue</button>
        <button class="button button--primary" type="button" aria-disabled="true">Send</button>
        <i style="color: LinkText" id="link"></i><i style="color: GrayText" id="gray"></i>`,
    );
    if (!(await emulateMedia({ 'forced-colors': 'active' }))) this.skip();
    const colourOf = (selector: string) => getComputedStyle(sample.find(selector)).color;
    for (const link of ['a', '.link-button']) {
      expect(colourOf(link), link).to.equal(colourOf('#link'));
    }
    for (const disabled of ['[disabled]', '[aria-disabled]']) {
      expect(colourOf(disabled), disabled).to.equal(colourOf('#gray'));
    }
  });

  it('marks the words of a heading that takes the focus, without a frame (A2)', async () => {
    const sample = await sampleOf(
      html`<h2 tabindex="-1">Check your dispute</h2>
        <button type="button">Next</button>`,
    );
    sample.find('button').focus();
    await press('Shift+Tab');
    const heading = sample.find('h2');
    heading.focus();
    const { outlineStyle, boxShadow, textDecorationLine } = getComputedStyle(heading);
    expect([outlineStyle, boxShadow, textDecorationLine]).to.deep.equal([
      'none',
      'none',
      'underline',
    ]);
  });
});
