import { expect, fixture, html } from '@open-wc/testing';
import {
  findByRole,
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
  expectFocusOn,
} from './by-role.js';

function shadowHost(markup: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(markup);
  return host;
}

function labelled(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.append(label);
  return button;
}

describe('queryAllByRole', () => {
  it('should look into nested shadow roots, in document order', async () => {
    const root = await fixture<HTMLElement>(html`<div><button>First</button></div>`);
    root.append(shadowHost(shadowHost(labelled('Second'))), labelled('Third'));
    expect(queryAllByRole(root, 'button').map(nameOf)).to.deep.equal(['First', 'Second', 'Third']);
  });

  it('should leave out what nobody sees or hears', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <button hidden>hidden</button>
        <div style="display: none"><button>not displayed</button></div>
        <div aria-hidden="true"><button>hidden from assistive technology</button></div>
        <details>
          <summary>More</summary>
          <button>in closed details</button>
        </details>
        <div popover><button>in a closed popover</button></div>
        <div style="display: contents"><button>shown</button></div>
      </div>
    `);
    expect(queryAllByRole(root, 'button').map(nameOf)).to.deep.equal(['More', 'shown']);
  });

  it('should visit slotted children once, where their slot is', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const host = shadowHost(document.createElement('slot'));
    host.append(labelled('slotted'));
    root.append(host);
    expect(queryAllByRole(root, 'button').map(nameOf)).to.deep.equal(['slotted']);
  });

  it('should match a whole name or a pattern, whatever the white space', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <label for="day">Day of the call</label><input id="day" type="date" />
        <input type="checkbox" aria-label="Select call 1" />
        <input type="checkbox" aria-label="Select call 12" />
      </div>
    `);
    expect(queryAllByRole(root, 'textbox', 'Day of the call')).to.have.length(1);
    expect(queryAllByRole(root, 'checkbox', 'Select call 1')).to.have.length(1);
    expect(queryAllByRole(root, 'checkbox', /^Select call/)).to.have.length(2);
  });
});

describe('getByRole', () => {
  it('should name what is there when it does not find the one', async () => {
    const root = await fixture<HTMLElement>(html`<div><button>Yes</button></div>`);
    expect(() => getByRole(root, 'button', 'No')).to.throw('Every button: "Yes"');
    root.append(labelled('Yes'));
    expect(() => getByRole(root, 'button', 'Yes')).to.throw('found 2');
  });
});

describe('findByRole', () => {
  it('should wait until it appears', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const found = findByRole(root, 'button', 'Late');
    queueMicrotask(() => root.append(labelled('Late')));
    expect((await found).textContent).to.equal('Late');
  });
});

describe('shownText and focusedElement', () => {
  it('should read through shadow roots and leave out styles and what is hidden', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        One
        <p hidden>not this</p>
      </div>
    `);
    const style = document.createElement('style');
    style.textContent = '.unused { color: red; }';
    root.append(style, shadowHost(labelled('two')));
    expect(shownText(root)).to.equal('One two');
  });

  it('should follow the focus into shadow roots', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const button = labelled('Here');
    root.append(shadowHost(button));
    button.focus();
    expectFocusOn(button);
  });
});
