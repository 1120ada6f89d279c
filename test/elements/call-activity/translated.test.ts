/** The list while a translator works on it: what is shown agrees with the state. */
import { expect } from '@open-wc/testing';
import { getByRole, shownText } from '../../support/by-role.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { remove, replace, translateAll, wrap } from '../../support/translator.js';
import { activityAdapter, columnTexts, enter, manyCalls, rowBoxes } from './activity-setup.js';

const upper = replace((text) => text.toUpperCase());

type Panel = HTMLElementTagNameMap['redress-call-activity'];

/** Each changes what is shown. */
const ACTIONS: readonly ((panel: Panel) => void)[] = [
  (panel) => rowBoxes(panel)[0]?.click(),
  (panel) => rowBoxes(panel)[1]?.click(),
  (panel) => panel.renderRoot.querySelector<HTMLElement>('.calls__amount .sort')?.click(),
  (panel) => panel.renderRoot.querySelector<HTMLElement>('.calls__date .sort')?.click(),
  (panel) =>
    [...panel.renderRoot.querySelectorAll('.pagination button')].at(-1)?.dispatchEvent(click()),
  (panel) => enter(getByRole(panel, 'searchbox'), '2025551010'),
  (panel) => panel.renderRoot.querySelector<HTMLElement>('.chips button')?.click(),
  (panel) => panel.renderRoot.querySelector<HTMLElement>('thead .checkbox')?.click(),
  (panel) =>
    panel.renderRoot.querySelector<HTMLElement>('.sticky-bar__actions .button--quiet')?.click(),
];

const click = (): Event => new MouseEvent('click', { bubbles: true, composed: true });

async function shownAfterEach(translate: (panel: Panel) => void): Promise<string[]> {
  const { panel } = await mountPanel('redress-call-activity', {
    adapter: activityAdapter(manyCalls.slice(0, 30)),
  });
  const shown: string[] = [];
  for (const act of ACTIONS) {
    translate(panel);
    act(panel);
    await rendered(panel);
    translate(panel);
    await rendered(panel);
    shown.push(shownText(panel));
  }
  return shown;
}

describe('<redress-call-activity>, translated', () => {
  let expected: readonly string[] = [];

  before(async () => {
    expected = await shownAfterEach(() => {});
  });

  for (const [name, translator] of Object.entries({ wrap, remove })) {
    it(`shows what is selected, sorted and found, with texts that go through ${name} (E20)`, async () => {
      const shown = await shownAfterEach((panel) => translateAll(panel, translator));
      expect(shown).to.deep.equal(expected);
    });
  }

  it('keeps amounts, dates and numbers of a list in other words', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: activityAdapter(manyCalls.slice(0, 30)),
    });
    const columns = (): string[][] => [1, 4, 5].map((column) => columnTexts(panel, column));
    const before = columns();
    translateAll(panel, upper);
    rowBoxes(panel)[0]?.click();
    await rendered(panel);
    expect(columns()).to.deep.equal(before);
    expect(columnTexts(panel, 2)[0]).to.equal('+1 202-555-1029');
    expect(shownText(panel)).to.contain('1 call selected $1.29');
    expect(shownText(panel)).to.contain('REQUEST A CREDIT');
  });
});
