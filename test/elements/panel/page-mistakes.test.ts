/** Tags that are not closed, as the parser of a page reads them (E12). */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { mount } from '../../../src/embed/mount.js';
import { mountPlaces } from '../../../src/embed/places.js';
import { pageMistakes } from '../../../src/elements/panel/page-mistakes.js';
import { expectConsole } from '../../support/traps.js';
import { until } from '../../support/until.js';

/** Of the first panel, or of the journey of the first flow. */
async function mistakesIn(markup: string): Promise<string[]> {
  const box = await fixture<HTMLElement>(html`<section lang="en"></section>`);
  box.innerHTML = markup;
  const panel = await until('a panel', () => {
    const flow = box.querySelector('redress-flow');
    return flow
      ? flow.shadowRoot?.querySelector('redress-journey')
      : box.querySelector('redress-call-activity');
  });
  return pageMistakes(panel);
}

const UNCLOSED = [
  ['a flow', '<main><redress-flow adapter="demo" />\n<p>After it</p>\n</main>', 'redress-flow'],
  [
    'a flow before a footer',
    '<redress-flow adapter="demo"/><h2>Calls</h2><footer>After it <a href="/">Home</a></footer>',
    'redress-flow',
  ],
  [
    'a flow before many things',
    `<div><redress-flow adapter="demo"/>\n${'<p>After it <a href="/">x</a></p>\n'.repeat(4)}</div>`,
    'redress-flow',
  ],
  [
    'a panel before others',
    `<redress-provider adapter="demo"><redress-call-activity/>
      <redress-reason-form></redress-reason-form><p>After it</p></redress-provider>`,
    'redress-call-activity',
  ],
  [
    'a later panel',
    `<redress-provider adapter="demo"><redress-call-activity></redress-call-activity>
      <redress-reason-form/><p>After it</p></redress-provider>`,
    'redress-reason-form',
  ],
] as const;

const CLOSED = [
  '<redress-flow adapter="demo"></redress-flow>',
  '<main><redress-flow adapter="demo"><a href="/help">Help</a></redress-flow></main>',
  '<main>\n<redress-flow adapter="demo">\n<p>Call us.</p>\n</redress-flow>\n</main>',
  '<main><redress-flow adapter="demo">\n<h2>Help</h2>\n<p><a href="/help">Help</a></p>\n</redress-flow></main>',
  '<redress-provider adapter="demo"><redress-call-activity></redress-call-activity><p>After it</p></redress-provider>',
] as const;

describe('pageMistakes', () => {
  for (const [what, markup, tag] of UNCLOSED) {
    it(`tells of ${what} without an end tag, once (E12)`, async () => {
      const [mistake = '', ...others] = await mistakesIn(markup);
      expect(others).to.deep.equal([]);
      expect(mistake).to.match(new RegExp(`^<${tag}> hides what is in it: ".*After it`));
      expect(mistake).to.contain(`write <${tag}></${tag}>, since HTML does not close <${tag}/>`);
    });
  }

  it('tells of a marked div without an end tag (E12)', async () => {
    const stop = mountPlaces(document);
    try {
      const [mistake] = await mistakesIn(
        '<main><div data-redress data-adapter="demo" />\n<p>After it</p>\n</main>',
      );
      expect(mistake).to.match(/^<div> hides what is in it: "After it"/);
    } finally {
      stop();
    }
  });

  for (const markup of CLOSED) {
    it(`finds nothing in ${markup.replaceAll('\n', ' ').slice(0, 60)} (E12)`, async () => {
      expect(await mistakesIn(markup)).to.deep.equal([]);
    });
  }

  it('finds nothing in an element that a script has mounted (E12)', async () => {
    const box = await fixture<HTMLElement>(html`<section lang="en"></section>`);
    box.innerHTML = '<div>\n<p>Call us.</p>\n</div>\n';
    const { flow } = mount(box.children[0] as Element, { adapter: 'demo' });
    const journey = await until('the journey', () =>
      flow.shadowRoot?.querySelector('redress-journey'),
    );
    expect(pageMistakes(journey)).to.deep.equal([]);
  });

  it('is written to the console when the first calls are shown (E12)', async () => {
    const warnings = expectConsole('warn', /^<redress-flow> hides what is in it: "After it"/);
    const box = await fixture<HTMLElement>(html`<section lang="en"></section>`);
    box.innerHTML = '<main><redress-flow adapter="demo" />\n<p>After it</p>\n</main>';
    await until('the warning', () => warnings.length);
  });
});
