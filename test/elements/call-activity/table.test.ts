import { expect } from '@open-wc/testing';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { itInChromium } from '../../support/engine.js';
import { buildCall } from '../../support/builders.js';
import {
  getByRole,
  nameOf,
  queryAllByRole,
  shownText,
  expectFocusOn,
} from '../../support/by-role.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import {
  activityAdapter,
  announced,
  columnTexts,
  manyCalls,
  mixedCalls,
  plainAdapter,
  rowBoxes,
  rowsOf,
} from './activity-setup.js';

const mixed = () => mountPanel('redress-call-activity', { adapter: plainAdapter(mixedCalls) });

describe('<redress-call-activity> the table', () => {
  itInChromium('should have no violation with rows of every kind (A1)', async () => {
    const { panel, store, provider } = await mountPanel('redress-call-activity', {
      adapter: activityAdapter(mixedCalls),
    });
    store.selection.add(mixedCalls.slice(0, 2));
    await rendered(provider);
    await expectAccessibleInBothThemes(panel);
  });

  it('should give each of two calls that read the same a name of its own (A6)', async () => {
    const twins = ['a', 'b'].map((id) => buildCall({ id }));
    const { panel } = await mountPanel('redress-call-activity', { adapter: plainAdapter(twins) });
    for (const role of ['checkbox', 'button'] as const) {
      const names = queryAllByRole(getByRole(panel, 'table'), role).map(nameOf);
      expect(new Set(names).size).to.equal(names.length);
    }
  });

  it('should be a table with a caption, headers and rows (A6)', async () => {
    const { panel } = await mixed();
    const table = getByRole(panel, 'table');
    expect(nameOf(table)).to.match(/^Calls: Jul\w* 1 – 31, 2026$/);
    expect(queryAllByRole(table, 'columnheader').map((header) => header.textContent.trim()))
      .to.deep // the first one holds the box that selects all
      .equal([
        '',
        'Date and time',
        'Number',
        'Destination',
        'Duration',
        'Charge',
        'Credit',
        'Details',
      ]);
    const rows = rowsOf(panel);
    expect(rows).to.have.length(4);
    for (const row of rows) expect(queryAllByRole(row, 'cell')).to.have.length(8);
  });

  it('has a checkbox and a details button of their own for each call (A6)', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(manyCalls),
    });
    const boxes = queryAllByRole(panel, 'checkbox').map(nameOf);
    const buttons = queryAllByRole(panel, 'button', /^View details/).map(nameOf);
    expect(boxes).to.have.length(26);
    expect(new Set(boxes).size).to.equal(26);
    expect(new Set(buttons).size).to.equal(25);
    expect(boxes[1]).to.equal('Select call +1 202-555-1119, Jul 14, 2026, 9:59 AM, $2.19');
  });

  it('shows when, who, where, how long, how much and whether a credit is possible', async () => {
    const { panel } = await mixed();
    expect(columnTexts(panel, 1)[1]).to.equal('Jul 20, 2026 4:00 AM');
    expect(columnTexts(panel, 2)).to.deep.equal([
      '+41 22 917 00 00',
      'Number withheld',
      '09001',
      '+33 1 42 68 53 00',
    ]);
    expect(queryAllByRole(panel, 'img').map(nameOf)).to.deep.equal([
      'Outgoing',
      'Incoming',
      'Outgoing',
      'Outgoing',
    ]);
    expect(columnTexts(panel, 3)[1]).to.equal('Mobile');
    expect(columnTexts(panel, 4)).to.deep.equal([
      '1 min 1 sec',
      '1 hr 1 min 40 sec',
      '30 sec',
      '5 min',
    ]);
    expect(columnTexts(panel, 5)).to.deep.equal(['$0.04', '$0.00', '$12.00', '$4.50']);
    expect(columnTexts(panel, 6)).to.deep.equal([
      'In your plan',
      'Not charged',
      'Eligible',
      'Eligible',
    ]);
  });

  it('should add up all calls of the list, exactly (promise 4)', async () => {
    const { panel } = await mixed();
    expect(shownText(panel)).to.contain('4 calls, 1 hr 8 min 11 sec, $16.54 in total');
  });

  it('should never add up two currencies', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter([
        buildCall({ id: 'usd' }),
        buildCall({ id: 'eur', charge: { amount: '2.00', currency: 'EUR' } }),
      ]),
    });
    expect(shownText(panel)).to.match(/(\$1\.20 and €2\.00|€2\.00 and \$1\.20) in total/);
  });

  it('should show hostile text of the provider as text (S1)', async () => {
    const attack = '<img src=x onerror="globalThis.attacked = true">';
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(
        [
          buildCall({
            destination: attack,
            otherParty: { raw: attack.slice(0, 40), kind: 'other', display: attack.slice(0, 40) },
          }),
        ],
        {
          lines: async () => [
            {
              id: 'line-1',
              number: { raw: '1', kind: 'other', display: '<b>1</b>' },
              label: attack,
            },
            { id: 'line-2', number: { raw: '2', kind: 'other' }, label: '"><script>' },
          ],
        },
      ),
    });
    expect(shownText(panel)).to.contain(attack).and.to.contain('"><script>');
    expect(panel.shadowRoot?.querySelector('img, b, script')).to.equal(null);
    expect((globalThis as { attacked?: boolean }).attacked).to.equal(undefined);
  });
});

describe('<redress-call-activity> sorting', () => {
  const byHeader = (panel: Element, name: string) => getByRole(panel, 'button', name);
  const sortOf = (panel: Element, name: string) =>
    byHeader(panel, name).closest('th')?.getAttribute('aria-sort');

  const ORDERS: readonly (readonly [string, readonly string[], 'ascending' | 'descending'])[] = [
    ['Number', ['09001', '+33 1 42 68 53 00', '+41 22 917 00 00', 'Number withheld'], 'ascending'],
    [
      'Duration',
      ['Number withheld', '+33 1 42 68 53 00', '+41 22 917 00 00', '09001'],
      'descending',
    ],
    ['Charge', ['09001', '+33 1 42 68 53 00', '+41 22 917 00 00', 'Number withheld'], 'descending'],
  ];

  for (const [column, numbers, direction] of ORDERS) {
    it(`should be ${direction} first by ${column}, and say so (A6)`, async () => {
      const { panel } = await mixed();
      byHeader(panel, column).click();
      await rendered(panel);
      expect(sortOf(panel, column)).to.equal(direction);
      expect(
        columnTexts(panel, 2).map((text) => text.replace(/^\w+going |^Incoming /, '')),
      ).to.deep.equal(numbers);
      expect(announced(panel)).to.equal(`Sorted by ${column}, ${direction}`);
      byHeader(panel, column).click();
      await rendered(panel);
      expect(sortOf(panel, column)).not.to.equal(direction);
    });
  }

  it('should be the newest first to begin with, and by one column at a time', async () => {
    const { panel } = await mixed();
    expect(sortOf(panel, 'Date and time')).to.equal('descending');
    for (const column of ['Destination', 'Credit']) {
      byHeader(panel, column).click();
      await rendered(panel);
      expect(sortOf(panel, column)).to.equal('ascending');
      expect(
        panel.shadowRoot?.querySelectorAll('th:is([aria-sort=ascending], [aria-sort=descending])'),
      ).to.have.length(1);
    }
  });

  it('should keep the focus on the header, so that it can be turned round at once (A2)', async () => {
    const { panel } = await mixed();
    const header = byHeader(panel, 'Charge');
    header.focus();
    header.click();
    await rendered(panel);
    expectFocusOn(header);
  });
});

describe('<redress-call-activity> one toggle', () => {
  it('should change one row and no other (P2)', async () => {
    const { panel, store } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(manyCalls),
    });
    const rows = rowsOf(panel);
    const changed = new Set<Element>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('tbody tr');
        if (row) changed.add(row);
      }
    });
    const body = panel.shadowRoot?.querySelector('tbody');
    if (!body) throw new Error('no rows');
    observer.observe(body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const fourth = store.snapshot.activity.view?.page.items[3];
    if (!fourth) throw new Error('no fourth call');
    store.selection.toggle(fourth);
    await rendered(panel);
    expect([...changed]).to.deep.equal([rows[3]]);
    observer.disconnect();
  });

  it('has at most 30 nodes a row (P2)', async () => {
    const { panel } = await mixed();
    for (const row of rowsOf(panel)) {
      const nodes = document.createTreeWalker(row, NodeFilter.SHOW_ALL);
      let count = 1;
      // The built templates have no blanks between elements.
      while (nodes.nextNode()) {
        const { nodeType, nodeValue } = nodes.currentNode;
        if (nodeType !== Node.TEXT_NODE || nodeValue?.trim()) count += 1;
      }
      expect(count).to.be.at.most(30);
    }
  });

  itInChromium(
    'moves and animates nothing, however many boxes are ticked at once (P2)',
    async () => {
      const { panel, provider, store } = await mountPanel('redress-call-activity', {
        adapter: plainAdapter(manyCalls),
      });
      const boxes = rowBoxes(panel);
      // A mark that comes into being is laid out, and with it all rows of the table.
      const marks = () => boxes.map((box) => getComputedStyle(box, '::before').content);
      expect(new Set(marks())).to.deep.equal(new Set(['""']));
      store.selection.add(manyCalls);
      await rendered(provider);
      expect(boxes.filter(({ checked }) => checked)).to.have.length(boxes.length);
      expect(panel.shadowRoot?.getAnimations()).to.deep.equal([]);
    },
  );

  it('runs the template of one row only (P2)', async () => {
    const { panel, store } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(manyCalls),
    });
    const asked: string[] = [];
    const call = store.snapshot.activity.view?.page.items[3];
    if (!call) throw new Error('no fourth call');
    for (const item of store.snapshot.activity.view?.page.items ?? []) {
      // A row reads the start of its call when it renders; calls are plain data.
      const { start } = item;
      Object.defineProperty(item, 'start', {
        get: () => {
          asked.push(item.id);
          return start;
        },
      });
    }
    store.selection.toggle(call);
    await rendered(panel);
    expect([...new Set(asked)]).to.deep.equal([call.id]);
  });
});
