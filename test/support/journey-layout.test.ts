import { expect, fixture, html } from '@open-wc/testing';
import { cutOff, skippedLevels, spaceOutText, stickingOut, tooSmall } from './journey-layout.js';

describe('stickingOut', () => {
  it('should find what is wider than the window, or scrolls sideways', async () => {
    const root = await fixture<HTMLElement>(html`<div><p>fits</p></div>`);
    expect(stickingOut(root)).to.deep.equal([]);
    const wide = document.createElement('p');
    wide.append('does not');
    wide.style.inlineSize = '200vw';
    root.append(wide);
    expect(stickingOut(root).join()).to.contain('p. (does not) sticks out');
    root.style.overflowX = 'auto';
    expect(stickingOut(root).join()).to.contain('scrolls sideways');
  });
});

describe('cutOff and spaceOutText', () => {
  it('should find text for which there is no room once it is spaced out', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const shadow = root.attachShadow({ mode: 'open' });
    const label = document.createElement('p');
    label.style.cssText = 'overflow: hidden; white-space: nowrap; inline-size: max-content';
    label.append('Request a credit');
    shadow.append(label);
    label.style.inlineSize = `${label.offsetWidth}px`;
    expect(cutOff(root)).to.deep.equal([]);
    const backToNormal = spaceOutText(root);
    expect(cutOff(root)).to.have.length(1);
    backToNormal();
    expect(cutOff(root)).to.deep.equal([]);
  });
});

describe('tooSmall', () => {
  it('should count what can be pressed, not what is seen, and leave sentences alone', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <button style="inline-size: 30px; block-size: 12px; padding: 0">a</button>
        <label style="display: inline-block; padding: 10px"><input type="checkbox" /> All</label>
        <p>A sentence with <a href="#there">a link</a>.</p>
      </div>
    `);
    expect(tooSmall(root)).to.deep.equal(['button. (a) "a" is too small']);
  });
});

describe('skippedLevels', () => {
  it('should find a heading that skips a level', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <h2>One</h2>
        <h4>Three</h4>
        <h3>Two</h3>
      </div>
    `);
    expect(skippedLevels(root)).to.deep.equal(['"Three" has level 4']);
  });
});
