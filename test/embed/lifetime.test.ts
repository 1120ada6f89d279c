/** Inserted, moved and removed by the host again and again: nothing stays behind (E5, P4). */
import { expect } from '@open-wc/testing';
import {
  LOADER,
  openHostPage,
  PLACE,
  type FramedPage,
  redressOf,
  seesTables,
} from '../support/embed-page.js';
import { aFrame, countAlive, type Alive } from '../support/page.js';
import { until } from '../support/until.js';

/** Counts what is listened to at the window and the document, and what observers watch. */
const COUNTERS = `<script>
  window.balance = { listeners: 0, observers: 0 };
  {
    const isShared = (target) => target === window || target === document;
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...args) {
      if (isShared(this ?? window)) balance.listeners += 1;
      return addEventListener.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (...args) {
      if (isShared(this ?? window)) balance.listeners -= 1;
      return removeEventListener.apply(this, args);
    };
    for (const Observer of [MutationObserver, ResizeObserver]) {
      const { observe, disconnect } = Observer.prototype;
      const watching = new WeakSet();
      Observer.prototype.observe = function (...args) {
        if (!watching.has(this)) balance.observers += 1;
        watching.add(this);
        return observe.apply(this, args);
      };
      Observer.prototype.disconnect = function (...args) {
        if (watching.delete(this)) balance.observers -= 1;
        return disconnect.apply(this, args);
      };
    }
  }
</script>`;

type Counting = Window & { balance: { listeners: number; observers: number } };

async function loaded(body: string): Promise<FramedPage> {
  const page = await openHostPage({ head: COUNTERS, body: `${body}${LOADER}` });
  await redressOf(page);
  return page;
}

describe('a flow that the host moves around', () => {
  it('should leave nothing behind after 500 times in, moved and out (E5)', async () => {
    const page = await loaded('<div id="a">Help</div><div id="b"></div>');
    const { Redress: redress, document } = page.window;
    const [a, b] = [document.querySelector('#a'), document.querySelector('#b')];
    if (!redress || !a || !b) throw new Error('no places');
    const { balance } = page.window as unknown as Counting;
    const cycle = async (times: number): Promise<void> => {
      for (let round = 0; round < times; round += 1) {
        const mounted = await redress.mount(a, { adapter: 'demo' });
        await mounted.flow.updateComplete;
        b.append(mounted.flow);
        a.append(mounted.flow);
        if (round % 50 === 0) await aFrame(page.window);
        mounted.destroy();
      }
      await aFrame(page.window);
    };
    await cycle(50);
    const before = { ...balance };
    const alive = await countAlive();
    await cycle(500);
    // What the last ones put off until the page is idle may still be to come.
    const isBalanced = () =>
      balance.listeners <= before.listeners && balance.observers <= before.observers;
    await until('a balance as before', isBalanced, { seen: () => ({ before, balance }) });
    expect(a.innerHTML).to.equal('Help');
    if (!alive) return;
    // What the last ones have asked for may still be on its way: only what stays is left behind.
    let last: Alive | undefined;
    const isCleared = async (): Promise<boolean> => {
      last = await countAlive();
      const { nodes = Infinity, listeners = Infinity } = last ?? {};
      // Each has hundreds of both: as many as two flows have may wait to be cleared away.
      return nodes - alive.nodes < 1_000 && listeners - alive.listeners < 200;
    };
    await until('nodes and listeners to be cleared away', isCleared, { seen: () => last });
  });

  it('should keep what was typed when it is moved (E5, R7)', async () => {
    const page = await loaded(`<div id="from">${PLACE}</div><div id="to"></div>`);
    await page.find('table');
    await page.press('Contact form');
    const message = (await page.find('textbox', 'What happened?')) as HTMLTextAreaElement;
    message.value = 'Nobody was at home.';
    message.dispatchEvent(new page.window.Event('input', { bubbles: true, composed: true }));
    const to = page.document.querySelector('#to');
    const place = page.document.querySelector('[data-redress]');
    if (!to || !place) throw new Error('no places');
    to.append(place);
    await aFrame(page.window);
    const moved = (await page.find('textbox', 'What happened?')) as HTMLTextAreaElement;
    expect(moved.value).to.equal('Nobody was at home.');
    expect([...page.errors]).to.deep.equal([]);
  });
});

describe('twenty flows on one page', () => {
  it('should share code and style sheets (P4)', async () => {
    const page = await loaded(PLACE.repeat(20));
    await seesTables(page, 20);
    const flows = [...page.document.getElementsByTagName('redress-flow')];
    const sheetsOf = (flow: Element): readonly CSSStyleSheet[] => {
      const provider = flow.shadowRoot?.querySelector('redress-provider');
      const journey = provider?.querySelector('redress-journey');
      const panel = journey?.shadowRoot?.querySelector('redress-call-activity');
      return panel?.shadowRoot?.adoptedStyleSheets ?? [];
    };
    const [first, ...others] = flows.map(sheetsOf);
    expect(first?.length).to.be.greaterThan(3);
    for (const sheets of others) expect(sheets).to.have.ordered.members([...(first ?? [])]);
    const files = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/redress/') && !path.includes('/chunks/'));
    // Not every engine lists what was loaded as a module.
    expect(new Set(files).size).to.be.within(1, 2);
  });
});
