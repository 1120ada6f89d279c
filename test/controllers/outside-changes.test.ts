import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { OutsideChanges } from '../../src/controllers/outside-changes.js';
import { plain, shownText } from '../support/by-role.js';
import { empty, remove, replace, textsIn, translateAll, wrap } from '../support/translator.js';

/** Text beside parts, parts beside parts, conditions, lists, amounts. */
class TranslatedElement extends LitElement {
  static override properties = {
    count: { attribute: false },
    rows: { attribute: false },
    isBroken: { attribute: false },
  };

  declare count: number;
  declare rows: readonly string[];
  declare isBroken: boolean;

  constructor() {
    super();
    this.count = 0;
    this.rows = ['a', 'b'];
    this.isBroken = false;
    new OutsideChanges(this);
  }

  renderNow(): void {
    this.performUpdate();
  }

  override render(): TemplateResult {
    if (this.isBroken) throw new Error('cannot render');
    const { count } = this;
    return html`<h1>Static words</h1>
      <p id="count">${count === 0 ? 'No calls selected' : `${count} calls selected`}</p>
      ${count > 0 ? html`<b id="amount" translate="no">$${count}.00</b>` : nothing} and then
      <button>${count > 1 ? html`<i>many</i>` : 'few'} words</button>
      <ul>
        ${repeat(
          this.rows,
          (row) => row,
          (row) => html`<li>Row ${row}</li>`,
        )}
      </ul>`;
  }
}
customElements.define('test-translated', TranslatedElement);

async function mounted(): Promise<TranslatedElement> {
  return fixture<TranslatedElement>(html`<test-translated></test-translated>`);
}

async function set(element: TranslatedElement, values: Partial<TranslatedElement>): Promise<void> {
  Object.assign(element, values);
  await element.updateComplete;
}

/** After the observers of this task. */
const observed = () => Promise.resolve();

const at = (element: TranslatedElement, id: string): Element => {
  const found = element.renderRoot.querySelector(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

const inFrench = replace((text) =>
  text.trim() === '' ? text : `[fr] ${text.replace('No calls selected', 'Aucun appel')}`,
);

/** What is shown in a state, without a translator. */
async function shownIn(values: Partial<TranslatedElement>): Promise<string> {
  const untouched = await mounted();
  await set(untouched, values);
  return shownText(untouched);
}

const STATES: readonly Partial<TranslatedElement>[] = [
  { count: 2 },
  { rows: ['b', 'c', 'a'] },
  { count: 1 },
  { rows: [] },
  { count: 0, rows: ['c', 'b'] },
];

describe('OutsideChanges', () => {
  for (const [name, translator] of Object.entries({ wrap, empty, remove })) {
    it(`shows every state after texts went through ${name} (E20)`, async () => {
      const element = await mounted();
      const now: Partial<TranslatedElement> = {};
      for (const state of STATES) {
        translateAll(element, translator);
        await set(element, state);
        expect(shownText(element)).to.equal(await shownIn(Object.assign(now, state)));
        translateAll(element, translator);
        await observed();
        expect(shownText(element)).to.equal(await shownIn(now));
      }
    });
  }

  it('shows every figure after texts were translated', async () => {
    const element = await mounted();
    translateAll(element, inFrench);
    await set(element, { count: 2 });
    expect(plain(at(element, '#count').textContent ?? '')).to.equal('2 calls selected');
    expect(at(element, '#amount').textContent).to.equal('$2.00');
    translateAll(element, inFrench);
    await set(element, { count: 3 });
    expect(plain(at(element, '#count').textContent ?? '')).to.equal('3 calls selected');
    expect(at(element, '#amount').textContent).to.equal('$3.00');
  });

  it('leaves translations where nothing was rendered anew', async () => {
    const element = await mounted();
    translateAll(element, inFrench);
    const [title] = at(element, 'h1').children;
    const rows = [...element.renderRoot.querySelectorAll('li font')];
    await set(element, { count: 2 });
    expect(at(element, 'h1').children[0]).to.equal(title);
    expect(shownText(at(element, 'h1'))).to.equal('[fr] Static words');
    expect([...element.renderRoot.querySelectorAll('li font')]).to.deep.equal(rows);
    await set(element, { rows: ['b', 'a'] });
    expect(shownText(at(element, 'ul'))).to.equal('[fr] Row [fr] b [fr] Row [fr] a');
  });

  it('undoes at once what contradicts the state', async () => {
    const element = await mounted();
    await set(element, { count: 2 });
    for (const wrong of ['Aucun appel', '3 appels', '']) {
      translateAll(
        at(element, '#count'),
        replace(() => wrong),
      );
      await observed();
      expect(shownText(at(element, '#count'))).to.equal('2 calls selected');
    }
    translateAll(
      at(element, '#count'),
      replace(() => '٢ مكالمات'),
    );
    translateAll(
      at(element, '#amount'),
      replace((text) => `${text} USD`),
    );
    await observed();
    expect(shownText(at(element, '#count'))).to.equal('٢ مكالمات');
    expect(shownText(at(element, '#amount'))).to.equal('$2.00');
    await set(element, { count: 0 });
    translateAll(
      at(element, '#count'),
      replace(() => '2 appels'),
    );
    await observed();
    expect(shownText(at(element, '#count'))).to.equal('No calls selected');
  });

  it('ends a quarrel with a translator that insists, until the next rendering', async () => {
    const element = await mounted();
    await set(element, { count: 2 });
    let answers = 0;
    const insisting = new MutationObserver(() => {
      const wrong = textsIn(at(element, '#count')).filter(({ data }) => data !== 'beaucoup');
      if (wrong.length === 0 || answers > 100) return;
      answers += 1;
      for (const text of wrong) text.data = 'beaucoup';
    });
    insisting.observe(at(element, '#count'), { subtree: true, characterData: true });
    translateAll(at(element, '#count'), (text) => {
      text.data = 'beaucoup';
    });
    for (let turn = 0; turn < 50; turn++) await observed();
    expect(answers).to.be.within(1, 20);
    insisting.disconnect();
    await set(element, { count: 3 });
    expect(shownText(at(element, '#count'))).to.equal('3 calls selected');
  });

  it('leaves alone what others add beside the text', async () => {
    const element = await mounted();
    const style = document.createElement('style');
    const helper = document.createElement('b');
    element.renderRoot.append(style);
    at(element, 'ul').append(helper);
    await observed();
    await set(element, { count: 2 });
    await set(element, { rows: ['c'] });
    expect(style.isConnected && helper.isConnected).to.equal(true);
  });

  it('renders again after a rendering that threw', async () => {
    const element = await mounted();
    element.isBroken = true;
    expect(() => element.renderNow()).to.throw('cannot render');
    await set(element, { isBroken: false, count: 2 });
    expect(shownText(element)).to.equal(await shownIn({ count: 2 }));
  });
});
