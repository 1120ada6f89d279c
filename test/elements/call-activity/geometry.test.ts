/** Where things are: how soon the calls come, what the bar covers, what is cut, at every width (A7). */
import { expect } from '@open-wc/testing';
import type { Call } from '../../../src/contract/index.js';
import { buildCalls, buildLine, buildPartyNumber, money } from '../../support/builders.js';
import { focusedElement, getByRole } from '../../support/by-role.js';
import { aFrame, emulateMedia, press, setViewport } from '../../support/page.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { activityAdapter, manyCalls, plainAdapter, rowBoxes } from './activity-setup.js';

const calls: readonly Call[] = manyCalls.slice(0, 14);

async function listIn(width: number, height: number, shown = calls) {
  const isPossible = await setViewport({ width, height });
  const mounted = await mountPanel('redress-call-activity', { adapter: activityAdapter(shown) });
  const root = mounted.panel.shadowRoot as ShadowRoot;
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  return { ...mounted, isPossible, root, find };
}

describe('<redress-call-activity> from the head to the first call', () => {
  const MARKS: readonly (readonly [width: number, height: number, mark: number])[] = [
    [320, 700, 500],
    [375, 667, 480],
    [768, 1024, 700],
    [1280, 900, 515],
  ];

  for (const [width, height, mark] of MARKS) {
    it(`takes at most ${mark} px at a width of ${width} (A7)`, async function () {
      if (!(await setViewport({ width, height }))) this.skip();
      if (width < 600 && !(await emulateMedia({ pointer: 'coarse' }))) this.skip();
      const { panel } = await mountPanel('redress-journey', {
        adapter: activityAdapter(calls),
      });
      const row = panel.shadowRoot
        ?.querySelector('redress-call-activity')
        ?.shadowRoot?.querySelector('tbody tr');
      const top = (row?.getBoundingClientRect().top ?? 0) - panel.getBoundingClientRect().top;
      expect(top).to.be.within(200, mark);
    });
  }
});

describe('<redress-call-activity> the bar of the selection', () => {
  for (const [width, height] of [
    [320, 700],
    [375, 667],
    [390, 844],
    [480, 700],
    [600, 700],
    [768, 700],
  ] as const) {
    it(`is one row, and covers nothing that has the focus, at ${width}×${height} (A2, A7)`, async function () {
      const { panel, root, find, isPossible } = await listIn(width, height);
      if (!isPossible) this.skip();
      rowBoxes(panel)[0]?.click();
      await rendered(panel);
      await aFrame();
      const bar = (): DOMRect => find('footer').getBoundingClientRect();
      expect(bar().height, 'height of the bar').to.be.at.most(86);
      expect(getComputedStyle(find('footer')).position).to.equal('sticky');
      find('#search').focus();
      for (let stop = 0; stop < 60; stop += 1) {
        await press('Tab');
        const focused = root.activeElement;
        if (!focused || focused.closest('footer')) break;
        const { top, bottom } = focused.getBoundingClientRect();
        const what = `${focused.className} ${stop}`;
        expect(bottom, what).to.be.at.most(bar().top);
        expect(top, what).to.be.at.least(0);
      }
      expect(root.activeElement?.closest('footer')).to.equal(find('footer'));
      scrollTo(0, 0);
    });
  }

  it('comes over no box that was just ticked (A2)', async function () {
    const { panel, find, isPossible } = await listIn(375, 667);
    if (!isPossible) this.skip();
    const box = rowBoxes(panel)[5] as HTMLInputElement;
    box.focus();
    scrollBy({
      top: box.getBoundingClientRect().bottom - innerHeight + 4,
      behavior: 'instant',
    });
    expect(box.getBoundingClientRect().bottom).to.be.closeTo(innerHeight - 4, 2);
    await press(' ');
    await rendered(panel);
    await aFrame();
    expect(box.checked).to.equal(true);
    expect(box.getBoundingClientRect().bottom).to.be.at.most(
      find('footer').getBoundingClientRect().top,
    );
    scrollTo(0, 0);
  });

  it('is in the way of nothing where the screen is too low for it (A7)', async function () {
    const { panel, find, isPossible } = await listIn(320, 256);
    if (!isPossible) this.skip();
    rowBoxes(panel)[0]?.click();
    await rendered(panel);
    expect(getComputedStyle(find('footer')).position).to.equal('static');
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});

describe('<redress-call-activity> long names', () => {
  const LONG = 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerk'.repeat(6).slice(0, 300);
  const wordy = buildCalls(3, (index) => ({
    destination: index === 1 ? LONG : `${LONG.slice(0, 12)} `.repeat(23),
    otherParty: buildPartyNumber({ raw: '+12025550100', display: LONG.slice(0, 40) }),
    charge: money('1234567.89'),
    eligibility: { eligible: true },
  }));

  for (const width of [320, 480, 768, 1000, 1280]) {
    for (const isFolded of width < 600 ? [true, false] : [false]) {
      it(`wrap and are not cut at ${width} px${isFolded ? ', folded' : ''} (A7)`, async function () {
        if (!(await setViewport({ width, height: 900 }))) this.skip();
        const { panel } = await mountPanel('redress-call-activity', {
          adapter: plainAdapter(wordy, {
            lines: async () => [
              buildLine({ label: LONG, number: buildPartyNumber({ display: LONG.slice(0, 40) }) }),
              buildLine({ id: 'line-2' }),
            ],
          }),
        });
        if (!isFolded && width < 600) getByRole(panel, 'button', /^Donau/).click();
        getByRole(panel, 'button', 'Filters').click();
        rowBoxes(panel)[0]?.click();
        await rendered(panel);
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        const { left, right } = panel.getBoundingClientRect();
        for (const element of panel.shadowRoot?.querySelectorAll<HTMLElement>('.panel *') ?? []) {
          const box = element.getBoundingClientRect();
          const { overflowX, clipPath, position } = getComputedStyle(element);
          const isHidden = clipPath !== 'none' || box.width <= 1 || element.closest('svg');
          if (isHidden || position === 'absolute') continue;
          const name = `${element.localName}.${element.className}`;
          expect(box.left, name).to.be.at.least(left - 1);
          expect(box.right, name).to.be.at.most(right + 1);
          if (overflowX !== 'visible' && !element.matches('select')) {
            expect(element.scrollWidth, name).to.be.at.most(element.clientWidth + 1);
          }
        }
      });
    }
  }
});

describe('<redress-call-activity> on a tablet', () => {
  it('is a table still: columns that meet, the place below the number (A6, A7)', async () => {
    const { find, root } = await listIn(768, 1024);
    const cellsOf = (selector: string): DOMRect[] =>
      [...root.querySelectorAll(selector)].map((cell) => cell.getBoundingClientRect());
    for (const column of ['date', 'party', 'duration', 'amount', 'status']) {
      const lefts = cellsOf(`.calls__${column}`).map(({ left }) => Math.round(left));
      expect(lefts, column).to.have.length(calls.length + 1);
      expect(new Set(lefts).size, column).to.equal(1);
    }
    const number = find('tbody .calls__party').getBoundingClientRect();
    const place = find('tbody .calls__destination').getBoundingClientRect();
    expect(place.top).to.be.at.least(number.bottom - 1);
    expect(place.left).to.equal(number.left);
    const rows = cellsOf('tbody tr');
    for (const { height } of rows) expect(height).to.be.at.most(72);
    expect(getByRole(root.host, 'button', 'Charge').checkVisibility()).to.equal(true);
  });
});

describe('<redress-call-activity> on a telephone', () => {
  it('is sorted by one list (A6)', async function () {
    const { panel, isPossible } = await listIn(375, 667);
    if (!isPossible) this.skip();
    const orders = getByRole(panel, 'combobox', 'Sort by') as HTMLSelectElement;
    expect(orders.selectedOptions[0]?.text.trim()).to.equal('Newest first');
    expect(orders.options).to.have.length(12);
    orders.value = 'charge false';
    orders.dispatchEvent(new Event('change', { bubbles: true }));
    await rendered(panel);
    expect(orders.selectedOptions[0]?.text.trim()).to.equal('Lowest charge first');
    expect(rowBoxes(panel)[0]?.getAttribute('aria-label')).to.contain('$1.00');
    expect(panel.shadowRoot?.querySelectorAll('th[aria-sort=ascending]')).to.have.length(1);
  });

  it('folds number, cycle and bill into one line that opens (A7)', async function () {
    const { panel, isPossible } = await listIn(375, 667);
    if (!isPossible) this.skip();
    const line = getByRole(panel, 'button', /^\+1 202-555-0100 \$48\.90 Not paid/);
    expect(line.getAttribute('aria-expanded')).to.equal('false');
    expect(() => getByRole(panel, 'combobox', 'Billing cycle')).to.throw();
    line.focus();
    await press('Enter');
    await rendered(panel);
    expect(line.getAttribute('aria-expanded')).to.equal('true');
    expect(getByRole(panel, 'combobox', 'Billing cycle').checkVisibility()).to.equal(true);
    expect(getByRole(panel, 'button', 'Dispute the bill').checkVisibility()).to.equal(true);
  });

  const touch = (element: Element | null, pointerType: string): void => {
    const how = { bubbles: true, composed: true, pointerType };
    element?.dispatchEvent(new PointerEvent('pointerdown', how));
    element?.dispatchEvent(new PointerEvent('pointerup', how));
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  };

  it('opens the call that a finger touches, and marks text for a mouse', async () => {
    const { find, store } = await listIn(800, 600);
    touch(find('tbody .calls__destination'), 'mouse');
    expect(store.snapshot.step.name).to.equal('activity');
    touch(find('tbody .checkbox'), 'touch');
    expect(store.snapshot.step.name).to.equal('activity');
    touch(find('tbody .calls__destination'), 'touch');
    expect(store.snapshot.step).to.deep.equal({ name: 'call-details', callId: 'call-14' });
  });

  it('opens no call while its text is marked', async () => {
    const { find, store, provider } = await listIn(800, 600);
    const marked = document.createElement('p');
    marked.textContent = 'marked';
    provider.append(marked);
    getSelection()?.selectAllChildren(marked);
    touch(find('tbody .calls__destination'), 'touch');
    expect(store.snapshot.step.name).to.equal('activity');
    getSelection()?.removeAllRanges();
  });
});

describe('<redress-call-activity> by few keys', () => {
  it('goes from a selected row to "Request a credit" past all others (A2)', async () => {
    const { panel, root } = await listIn(1000, 700);
    rowBoxes(panel)[1]?.focus();
    await press(' ');
    await rendered(panel);
    await press('Tab');
    await press('Enter');
    expect(focusedElement()).to.equal(root.querySelector('[data-request]'));
  });

  it('goes from row to row with the arrows, on the same control (A2)', async () => {
    const { panel, root } = await listIn(1000, 700);
    const boxes = rowBoxes(panel);
    const details = [...root.querySelectorAll<HTMLElement>('.calls__more')];
    boxes[0]?.focus();
    await press('ArrowDown');
    expect(root.activeElement).to.equal(boxes[1]);
    await press('Tab');
    expect(root.activeElement).to.equal(details[1]);
    await press('ArrowDown');
    expect(root.activeElement).to.equal(details[2]);
    for (const expected of [1, 0, 0]) {
      await press('ArrowUp');
      expect(root.activeElement).to.equal(details[expected]);
    }
  });
});
