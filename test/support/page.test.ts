import { expect, fixture, html } from '@open-wc/testing';
import { click, emulateMedia, hover, press, setViewport, type } from './page.js';

describe('press and type', () => {
  it('should reach the focused field with real key events', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Details" />`);
    input.focus();
    await type('call 3');
    await press('Backspace');
    expect(input.value).to.equal('call ');
  });

  it('should hold the keys of a combination together', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Open</button>`);
    const seen: string[] = [];
    button.addEventListener('keydown', (event) => {
      if (event.ctrlKey && event.key !== 'Control') seen.push(event.key);
    });
    button.focus();
    await press('Control+Enter');
    expect(seen).to.deep.equal(['Enter']);
  });

  it('should move the focus backwards with Shift+Tab', async () => {
    const group = await fixture(html`<div><button>first</button><button>second</button></div>`);
    const [first, second] = group.querySelectorAll('button');
    second?.focus();
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(first);
  });
});

describe('click and hover', () => {
  it('should press the element under the mouse', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Submit</button>`);
    let trusted = false;
    button.addEventListener('click', (event) => (trusted = event.isTrusted));
    await click(button);
    expect(trusted).to.equal(true);
  });

  it('should put the mouse over the element', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Submit</button>`);
    await hover(button);
    expect(button.matches(':hover')).to.equal(true);
  });
});

describe('setViewport', () => {
  const initial = innerWidth;

  it('should change the width that media queries see', async () => {
    await setViewport({ width: 640, height: 480 });
    expect(innerWidth).to.equal(640);
    expect(matchMedia('(max-width: 640px)').matches).to.equal(true);
  });

  it('should make the page as narrow as a phone, or say that it cannot', async function () {
    const supported = await setViewport({ width: 320, height: 640 });
    if (!supported) this.skip();
    expect(innerWidth).to.equal(320);
  });

  it('should be undone after the test', () => {
    expect(innerWidth).to.equal(initial);
  });
});

describe('emulateMedia', () => {
  it('should turn on dark mode, reduced motion and forced colours', async function () {
    const supported = await emulateMedia({
      'prefers-color-scheme': 'dark',
      'prefers-reduced-motion': 'reduce',
      'forced-colors': 'active',
    });
    if (!supported) this.skip();
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });

  it('should be undone after the test', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
