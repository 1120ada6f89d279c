/** The flow in other documents of the site: frames, pop-up windows, portals (E14). */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/flow.js';
import { mount } from '../../src/embed/mount.js';
import { mountPlaces } from '../../src/embed/places.js';
import type { RedressFlow } from '../../src/elements/flow/flow-element.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { until } from '../support/until.js';

interface OtherPage {
  readonly document: Document;
  /** An empty element. */
  readonly box: HTMLElement;
}

async function otherPage(): Promise<OtherPage> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another page"></iframe>`);
  frame.srcdoc = '<!doctype html><html lang="fr"><body><div id="box"></div></body></html>';
  const box = await until('the other page', () =>
    frame.contentDocument?.querySelector<HTMLElement>('#box'),
  );
  return { document: box.ownerDocument, box };
}

function newFlow(): RedressFlow {
  const flow = document.createElement('redress-flow');
  flow.adapter = stubAdapter();
  flow.innerHTML = '<a href="/help">Help</a>';
  return flow;
}

const journeyIn = (flow: Element) => flow.shadowRoot?.querySelector('redress-journey')?.shadowRoot;
const panelIn = (flow: Element) =>
  journeyIn(flow)?.querySelector('[data-panel]')?.shadowRoot?.querySelector('.panel');

/** Waits for the list of calls, which has its corners from our style sheets. */
async function showsCalls(flow: Element): Promise<void> {
  const panel = await until('the call activity', () => {
    const found = panelIn(flow);
    return found?.querySelector('table') && found;
  });
  const { borderTopLeftRadius, display } = getComputedStyle(panel);
  expect([borderTopLeftRadius, display]).not.to.include('0px').and.not.to.include('inline');
  expect(getComputedStyle(flow).display).to.equal('block');
  const slot = flow.shadowRoot?.querySelector('slot');
  if (slot) expect(getComputedStyle(slot).display).to.equal('none');
}

describe('a flow in another document', () => {
  it('is styled where it is first connected there, in the language of that page (E14, I6)', async () => {
    const { box } = await otherPage();
    const flow = newFlow();
    box.append(flow);
    await showsCalls(flow);
    expect(panelIn(flow)?.textContent).to.contain('Activité des appels');
  });

  it('is mounted into an element of that document (E14)', async () => {
    const { box } = await otherPage();
    box.innerHTML = '<p>Aide</p>';
    const { flow, destroy } = mount(box, { adapter: stubAdapter() });
    await showsCalls(flow);
    destroy();
    expect(box.innerHTML).to.equal('<p>Aide</p>');
  });

  it('keeps its state and styles when it is moved there and back (E14, R7)', async () => {
    const { box, document: other } = await otherPage();
    const here = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const flow = newFlow();
    here.append(flow);
    await showsCalls(flow);
    const { store } = flow;
    const [call] = store?.snapshot.activity.view?.page.items ?? [];
    if (!store || !call) throw new Error('no call is listed');
    store.selection.toggle(call);
    for (const place of [box, here, other.body]) {
      place.append(flow);
      await showsCalls(flow);
      expect(flow.store).to.equal(store);
      expect(store.selection.has(call.id)).to.equal(true);
    }
  });

  it('puts the focus of that page on the heading of a step (E14, A3)', async () => {
    const { box, document: other } = await otherPage();
    const flow = newFlow();
    box.append(flow);
    await showsCalls(flow);
    other.defaultView?.focus();
    const tabs = journeyIn(flow)?.querySelectorAll<HTMLElement>('nav button') ?? [];
    tabs[1]?.focus();
    tabs[1]?.click();
    const focused = () => {
      const panel = journeyIn(flow)?.activeElement;
      return panel?.localName === 'redress-dispute-status' && panel.shadowRoot?.activeElement;
    };
    const heading = await until('the focus on a heading', focused);
    expect(heading.matches('[data-heading]')).to.equal(true);
  });

  it('survives a document that is never shown (E14)', async () => {
    const here = await fixture<HTMLElement>(html`<div></div>`);
    const flow = newFlow();
    here.append(flow);
    await showsCalls(flow);
    document.implementation.createHTMLDocument('').body.append(flow);
    here.append(flow);
    await showsCalls(flow);
  });
});

describe('what another document has made', () => {
  it('is found when it is a marked element that is brought here (E14)', async () => {
    const stop = mountPlaces(document);
    try {
      const { document: other } = await otherPage();
      const here = await fixture<HTMLElement>(html`<div></div>`);
      const place = other.createElement('div');
      place.setAttribute('data-redress', '');
      place.setAttribute('data-adapter', 'demo');
      here.append(place);
      const flow = await until('a flow', () => place.querySelector('redress-flow'));
      await showsCalls(flow);
    } finally {
      stop();
    }
  });

  it('shows its content where it is a flow without our script, and comes to life here (E14)', async () => {
    const { document: other, box } = await otherPage();
    const flow = other.createElement('redress-flow');
    flow.innerHTML = '<a href="/help">Help</a>';
    flow.setAttribute('adapter', 'demo');
    box.append(flow);
    expect(flow.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    const here = await fixture<HTMLElement>(html`<div></div>`);
    here.append(flow);
    await showsCalls(flow);
  });
});
