/** Scripts of the page that mount twice, clone, morph and empty what they have mounted (E13). */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/flow.js';
import { mount, type MountOptions } from '../../src/embed/mount.js';
import { mountPlaces } from '../../src/embed/places.js';
import type { RedressFlow } from '../../src/elements/flow/flow-element.js';
import { findByRole, shownText } from '../support/by-role.js';
import { aTask } from '../support/real-time.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { expectConsole } from '../support/traps.js';
import { until } from '../support/until.js';

const options: MountOptions = { adapter: stubAdapter(), locale: 'en' };

const titleIn = (place: Element) => findByRole(place, 'heading', 'Call activity');

/** Which are connected, those within others included. */
const flowsIn = (place: Element): RedressFlow[] => [...place.querySelectorAll('redress-flow')];

const emptyPlace = () => fixture<HTMLElement>(html`<div><p>Help</p></div>`);

async function markedPlace(): Promise<HTMLElement> {
  const stop = mountPlaces(document);
  stops.push(stop);
  const box = await fixture<HTMLElement>(html`<section></section>`);
  box.innerHTML = SERVER_HTML;
  const place = box.querySelector('div');
  if (!place) throw new Error('no place');
  await until('a flow', () => flowsIn(place).length);
  return place;
}

const SERVER_HTML =
  '<div data-redress data-adapter="demo" data-locale="en"><a href="/help">Help</a></div>';
const stops: (() => void)[] = [];

/** What a morph leaves of the place: the children that the server has rendered. */
function morph(place: Element): void {
  const fresh = document.createElement('div');
  fresh.innerHTML = SERVER_HTML;
  place.replaceChildren(...(fresh.firstElementChild?.childNodes ?? []));
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('Redress.mount, called twice for one element', () => {
  it('keeps one flow when React mounts, cleans up late and mounts again (E13)', async () => {
    const place = await emptyPlace();
    const first = mount(place, options);
    const second = mount(place, options);
    first.destroy();
    expect(flowsIn(place)).to.deep.equal([second.flow]);
    await titleIn(place);
    second.destroy();
    expect(place.innerHTML).to.contain('<p>Help</p>');
    expect(flowsIn(place)).to.deep.equal([]);
  });

  it('shows the settings of the last call that is left (E13)', async () => {
    const place = await emptyPlace();
    const first = mount(place, { ...options, supportPhone: '112' });
    const second = mount(place, { adapter: options.adapter, locale: 'fr', theme: 'dark' });
    await findByRole(place, 'heading', 'Activité des appels');
    expect(first.flow.supportPhone).to.equal(undefined);
    expect(first.flow.getAttribute('theme')).to.equal('dark');
    second.destroy();
    await titleIn(place);
    expect(first.flow.supportPhone).to.equal('112');
    expect(first.flow.hasAttribute('theme')).to.equal(false);
    second.destroy();
    expect(flowsIn(place)).to.deep.equal([first.flow]);
    first.destroy();
    expect(flowsIn(place)).to.deep.equal([]);
  });

  it('keeps the settings of the last call when an earlier one is taken back (E13)', async () => {
    const place = await emptyPlace();
    const first = mount(place, { ...options, locale: 'fr' });
    const second = mount(place, options);
    first.destroy();
    expect(second.flow.locale).to.equal('en');
  });

  it('takes out a flow that the page has moved, beside a newer one (E13)', async () => {
    const [place, other] = [await emptyPlace(), await emptyPlace()];
    const first = mount(place, options);
    other.append(first.flow);
    const second = mount(place, options);
    expect(second.flow).not.to.equal(first.flow);
    first.destroy();
    expect(flowsIn(other)).to.deep.equal([]);
    expect(place.children).to.have.length(1);
  });

  it('leaves no flow within a flow when an element around one is mounted (E13)', async () => {
    const outer = await fixture<HTMLElement>(html`<div><div id="inner">Help</div></div>`);
    const inner = outer.querySelector('#inner');
    if (!inner) throw new Error('no element');
    const first = mount(inner, options);
    const second = mount(outer, options);
    expect(flowsIn(outer)).to.deep.equal([second.flow]);
    expect(first.flow.isConnected).to.equal(false);
    first.destroy();
    second.destroy();
    expect(outer.innerHTML).to.contain('<div id="inner">Help</div>');
  });

  it('refuses an element within a flow, where nothing is shown (E13)', async () => {
    const place = await emptyPlace();
    const { flow } = mount(place, options);
    const [fallback] = flow.children;
    expect(() => mount(fallback as Element, options)).to.throw(TypeError, 'outside of every');
    expect(() => mount(flow, options)).to.throw(TypeError, 'outside of every');
  });
});

describe('a clone of a mounted element', () => {
  it('is brought to life by Redress.mount, with one flow (E13)', async () => {
    const place = await emptyPlace();
    mount(place, options);
    await titleIn(place);
    const clone = place.cloneNode(true) as Element;
    place.replaceWith(clone);
    const { flow, destroy } = mount(clone, options);
    expect(flowsIn(clone)).to.deep.equal([flow]);
    await titleIn(clone);
    expect(shownText(clone)).not.to.contain('Help');
    destroy();
    expect(clone.innerHTML).to.contain('<p>Help</p>');
    clone.remove();
  });

  it('is brought to life when it was marked, as Turbo and htmx put it back (E13)', async () => {
    const place = await markedPlace();
    await titleIn(place);
    const clone = place.cloneNode(true) as Element;
    const text = place.outerHTML;
    place.replaceWith(clone);
    await titleIn(clone);
    expect(flowsIn(clone)).to.have.length(1);
    const box = clone.parentElement;
    if (!box) throw new Error('no box');
    box.innerHTML = text;
    await titleIn(box);
    expect(flowsIn(box)).to.have.length(1);
    // Known to the embed as any other.
    const [parsed] = box.children;
    parsed?.setAttribute('data-locale', 'fr');
    await findByRole(box, 'heading', 'Activité des appels');
  });
});

describe('a place that a script of the page morphs', () => {
  it('has its flow back with its state, and says so once (E13, R7)', async () => {
    const warnings = expectConsole(
      'warn',
      /took <redress-flow> out of its <div>\. It was put back/,
    );
    const place = await markedPlace();
    await titleIn(place);
    const [flow] = flowsIn(place);
    const calls = flow?.store?.snapshot.activity.view?.page.items ?? [];
    const call = calls.find((one) => flow?.store?.eligibilityOf(one).eligible);
    if (!flow?.store || !call) throw new Error('no call is listed');
    flow.store.selection.add([call]);
    for (let time = 1; time <= 2; time += 1) {
      morph(place);
      await until('the flow', () => flowsIn(place).length);
      expect(flowsIn(place)).to.deep.equal([flow]);
      expect(place.childNodes).to.have.length(1);
      expect(flow.innerHTML).to.equal('<a href="/help">Help</a>');
    }
    expect(flow.store.selection.has(call.id)).to.equal(true);
    await titleIn(place);
    expect(warnings).to.have.length(1);
  });

  it('has its flow back when it is emptied (E13)', async () => {
    expectConsole('warn', /It was put back/);
    const place = await markedPlace();
    place.replaceChildren();
    await until('the flow', () => flowsIn(place).length);
    expect(shownText(place)).not.to.contain('Help');
    expect(flowsIn(place)[0]?.innerHTML).to.equal('<a href="/help">Help</a>');
  });

  it('is left alone when the mark is taken away as well (E13)', async () => {
    const place = await markedPlace();
    place.removeAttribute('data-redress');
    place.innerHTML = '<h1>Another page</h1>';
    await aTask();
    expect(place.innerHTML).to.equal('<h1>Another page</h1>');
  });

  it('ends a fight with the page, and says so (E13)', async () => {
    expectConsole('warn', /It was put back/);
    const errors = expectConsole('error', /again and again, so it stays out/);
    const place = await markedPlace();
    let removals = 0;
    const remover = new MutationObserver(() => {
      for (const flow of flowsIn(place)) {
        removals += 1;
        flow.remove();
      }
    });
    remover.observe(place, { childList: true });
    flowsIn(place)[0]?.remove();
    await until('the end of the fight', () => errors.length);
    place.setAttribute('data-locale', 'fr');
    await aTask();
    remover.disconnect();
    expect(flowsIn(place)).to.deep.equal([]);
    expect(removals).to.equal(10);
  });
});

describe('an element of Redress.mount from which the page takes the flow', () => {
  it('has the flow back where the page renders what stood there before (E13)', async () => {
    expectConsole('warn', /It was put back/);
    const place = await emptyPlace();
    const { flow } = mount(place, options);
    place.innerHTML = flow.innerHTML;
    await until('the flow', () => flow.isConnected);
    expect(flowsIn(place)).to.deep.equal([flow]);
    expect(place.textContent).to.equal('Help');
  });

  it('keeps what the page shows there instead, and says so (E13)', async () => {
    const warnings = expectConsole('warn', /stays out\. If that was meant, call destroy\(\)/);
    const place = await emptyPlace();
    const { destroy } = mount(place, options);
    place.innerHTML = '<h1>Another page</h1>';
    await until('the warning', () => warnings.length);
    destroy();
    expect(place.innerHTML).to.equal('<h1>Another page</h1>');
    const again = mount(place, options);
    await titleIn(place);
    again.destroy();
    expect(place.innerHTML).to.equal('<h1>Another page</h1>');
  });
});
