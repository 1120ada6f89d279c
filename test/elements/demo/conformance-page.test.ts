/** The page that checks an adapter, with its own markup and style sheets. */
import { expect } from '@open-wc/testing';
import page from '../../../demo/conformance.html?raw';
import own from '../../../demo/conformance/conformance.css?inline';
import { mountCheck } from '../../../demo/conformance/mount-check.js';
import { writeTexts } from '../../../demo/dom/page-text.js';
import { requireElement } from '../../../demo/dom/require-element.js';
import { DEFAULT_SETTINGS } from '../../../demo/session/demo-settings.js';
import { PageDisplay } from '../../../demo/session/page-display.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { adoptDemoStyles } from '../../support/demo-styles.js';
import { itInChromium } from '../../support/engine.js';
import { press } from '../../support/page.js';
import { until } from '../../support/until.js';

const find = <T extends Element>(selector: string, type: new () => T): T =>
  requireElement(selector, type);
const textOf = (selector: string) => find(selector, HTMLElement).textContent?.trim();

const realFetch = globalThis.fetch;

function opened() {
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  document.body.replaceChildren(...body.children);
  adoptDemoStyles(own);
  const display = new PageDisplay({ ...DEFAULT_SETTINGS });
  display.subscribe(() => writeTexts(document, display.text));
  const run = mountCheck(display);
  const choose = (value: string) =>
    find(`[name=adapter][value=${value}]`, HTMLInputElement).click();
  const start = () => find('#check-form [type=submit]', HTMLButtonElement).click();
  return { display, run, choose, start };
}

async function finished(adapter: string) {
  const { choose, start, ...others } = opened();
  choose(adapter);
  start();
  await until('the end of the check', () => others.run.state === 'finished', {
    seen: () => `${others.run.state} after ${others.run.report.rules.length} rules`,
  });
  return others;
}

afterEach(() => {
  globalThis.fetch = realFetch;
  document.body.replaceChildren();
});

describe('the page that checks an adapter', () => {
  it('lists each rule with its result, broken rules first (D3)', async () => {
    const { run } = await finished('broken');
    const rows = [...find('#report', HTMLTableElement).tBodies].flatMap(({ rows }) => [...rows]);
    expect(rows).to.have.length(run.total);
    const results = rows.map((row) => row.querySelector('.finding__result')?.textContent);
    expect(results.slice(0, 4)).to.deep.equal(['Failed', 'Failed', 'Failed', 'Passed']);
    const [first] = rows;
    expect(first?.querySelector('code')).to.have.text('calls-no-duplicates');
    expect(first?.textContent).to.contain('answers each call once');
    expect(first?.textContent).to.contain('To fix: ');
    expect(textOf('#check-news')).to.equal('53 rules passed, 3 failed, 6 skipped.');
  });

  it('leads from a rule to its chapter (D3)', async () => {
    await finished('broken');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#report a')) {
      const chapter = document.querySelector(link.hash);
      expect(chapter?.querySelector('h3')).to.have.text(link.textContent ?? '');
      expect(chapter?.querySelectorAll('p, pre')).to.not.have.length(0);
      for (const { textContent } of chapter?.querySelectorAll('p, li, td') ?? []) {
        expect(textContent, 'marks of Markdown').not.to.match(/^(\||- |\d+\. )|\*\*|`/m);
      }
    }
    const anchors = [...document.querySelectorAll('#chapters section')].map(({ id }) => id);
    expect(anchors).to.deep.equal([...new Set(anchors)]);
  });

  it('stops by the keyboard, keeping the results and the focus (A2, A3)', async () => {
    const asked: string[] = [];
    globalThis.fetch = (address) => {
      asked.push(new Request(address).url);
      return new Promise(() => {});
    };
    const { run, choose, start } = opened();
    choose('rest');
    find('#endpoint', HTMLInputElement).value = '/billing';
    find('#for-tests', HTMLInputElement).checked = true;
    start();
    await until('a request', () => asked.length > 0);
    expect(asked[0]).to.equal(`${location.origin}/billing/account`);
    expect(textOf('#check-news')).to.equal('Running the rules…');
    expect(document.activeElement?.id).to.equal('check-stop');
    await press('Enter');
    expect(run.state).to.equal('stopped');
    expect(textOf('#check-news')).to.equal('Stopped. 0 rules passed, 0 failed, 0 skipped.');
    expect(document.activeElement?.id).to.equal('report-title');
    expect(find('#check-stop', HTMLButtonElement).disabled).to.equal(true);
  });

  it('asks for an endpoint and for a promise only where they are needed', () => {
    const { run, choose, start } = opened();
    const details = find('#rest-details', HTMLElement);
    expect(details.hidden).to.equal(true);
    choose('rest');
    expect(details.hidden).to.equal(false);
    start();
    expect(run.state).to.equal('idle');
    find('#endpoint', HTMLInputElement).value = 'ftp://billing.example';
    start();
    expect(run.state, 'without the promise').to.equal('idle');
    find('#for-tests', HTMLInputElement).checked = true;
    start();
    expect(run.state).to.equal('idle');
    const endpoint = find('#endpoint', HTMLInputElement);
    expect(endpoint.getAttribute('aria-invalid')).to.equal('true');
    expect(document.activeElement).to.equal(endpoint);
    expect(find('#endpoint-problem', HTMLElement).hidden).to.equal(false);
    choose('demo');
    expect(find('#endpoint-problem', HTMLElement).hidden).to.equal(true);
  });

  it('copies the report as text, or shows it where copying is not allowed', async () => {
    await finished('template');
    const copied: string[] = [];
    const clipboard = {
      writeText: async (text: string) => {
        if (copied.length > 0) throw new DOMException('No', 'NotAllowedError');
        copied.push(text);
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const copy = find('#check-copy', HTMLButtonElement);
    copy.click();
    await until('the news of the copy', () => textOf('#check-news') === 'The report was copied.', {
      seen: () => textOf('#check-news'),
    });
    expect(copied[0]).to.match(/^56 passed, 0 failed, 6 skipped\n/);
    copy.click();
    await until('the report as text', () => !find('#report-text', HTMLTextAreaElement).hidden);
    expect(find('#report-text', HTMLTextAreaElement).value).to.equal(copied[0]);
    expect(document.activeElement?.id).to.equal('report-text');
    delete (navigator as { clipboard?: unknown }).clipboard;
  });

  it('changes the language around a report, but not of the rules (I6)', async () => {
    const { display } = await finished('broken');
    display.change({ locale: 'fr' });
    expect(textOf('#check-news')).to.equal('53 règles respectées, 3 enfreintes, 6 ignorées.');
    expect(textOf('#report .finding__result')).to.equal('Enfreinte');
    expect(find('#report td[lang]', HTMLTableCellElement).lang).to.equal('en');
  });

  it('shows its progress in a bar with a name', () => {
    const { run, start } = opened();
    const bar = find('#check-progress', HTMLProgressElement);
    expect(bar.hidden).to.equal(true);
    start();
    expect(bar.hidden).to.equal(false);
    expect(bar.getAttribute('aria-label')).to.equal('Rules checked');
    run.stop();
    expect(bar.hidden).to.equal(true);
  });

  itInChromium('is accessible in both themes, with and without a report (A1, A8)', async () => {
    const { choose } = opened();
    choose('rest');
    await expectAccessibleInBothThemes(document.body);
    await finished('broken');
    await expectAccessibleInBothThemes(document.body);
  });

  it('fits into 320 pixels (A7)', async () => {
    await finished('broken');
    const content = find('.portal', HTMLElement);
    content.style.inlineSize = '320px';
    expect(content.scrollWidth).to.be.at.most(320);
  });
});
