import { expect, fixture, html } from '@open-wc/testing';
import { RunningElements } from './running-elements.js';

describe('RunningElements', () => {
  class Inner extends HTMLElement {
    static readonly observedAttributes = ['locale'];
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        @media all { :host([theme='dark']) { color-scheme: dark } }
        :host([hidden]) { display: none }
        :host(:state(busy)) { opacity: 0.5 }
        :host { --_space: var(--redress-space, calc(2px * 2)) }`);
      root.adoptedStyleSheets = [sheet];
      const part = document.createElement('p');
      part.setAttribute('part', 'panel frame');
      root.append(part, document.createElement('slot'));
    }
  }
  class Outer extends HTMLElement {
    constructor() {
      super();
      const inner = document.createElement('redress-sample-inner');
      inner.setAttribute('exportparts', 'panel, frame: inner-frame, nothing');
      const slotting = document.createElement('redress-sample-inner');
      slotting.append(inner);
      this.attachShadow({ mode: 'open' }).append(slotting);
    }
  }

  before(() => {
    customElements.define('redress-sample-inner', Inner);
    customElements.define('redress-sample-outer', Outer);
  });

  const lookAtSamples = async () => {
    const outer = document.createElement('redress-sample-outer');
    const page = await fixture<HTMLElement>(html`<div>${outer}</div>`);
    const running = new RunningElements();
    running.listen(page, ['redress-submit']);
    running.look(page);
    return { running, inner: outer.shadowRoot?.querySelector('[exportparts]') };
  };

  it('should find attributes, states, parts, slots and tokens', async () => {
    const { running } = await lookAtSamples();
    const inner = running.byTag.get('redress-sample-inner');
    expect([...(inner?.attributes ?? [])]).to.deep.equal(['locale', 'theme']);
    expect([...(inner?.states ?? [])]).to.deep.equal(['busy']);
    expect([...(inner?.parts ?? [])]).to.deep.equal(['panel', 'frame']);
    expect([...(inner?.slots ?? [])]).to.deep.equal(['']);
    expect([...running.tokens]).to.deep.equal([['--redress-space', 'calc(2px * 2)']]);
  });

  it('should find the parts that an element hands on, if they are there', async () => {
    const { running } = await lookAtSamples();
    const outer = running.byTag.get('redress-sample-outer');
    expect([...(outer?.parts ?? [])]).to.deep.equal(['panel', 'inner-frame']);
  });

  it('should note an event at its sender and at the host around it, not where it is slotted', async () => {
    const { running, inner } = await lookAtSamples();
    inner?.dispatchEvent(new Event('redress-submit', { bubbles: true, composed: true }));
    expect(running.events).to.deep.equal([
      { tag: 'redress-sample-inner', type: 'redress-submit' },
      { tag: 'redress-sample-outer', type: 'redress-submit' },
    ]);
  });
});
