/** Pages without a doctype, on which browsers draw as those of the nineties did. */
import { expect } from '@open-wc/testing';
import { lookOf } from '../support/computed-look.js';
import { LOADER, openHostPage, PLACE } from '../support/embed-page.js';
import { aFrame } from '../support/page.js';

/** As wide in both, and a body that a table would take after. */
const HEAD = `<style>
  body { font: italic 900 31px/3 fantasy; color: red; white-space: pre; text-align: right }
  #box { position: absolute; inset: 0 auto auto 0; width: 1100px; white-space: normal }
</style>`;

async function looksOn(doctype: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const page = await openHostPage({
    doctype,
    head: HEAD,
    body: `<div id="box">${PLACE}</div>${LOADER}`,
  });
  await page.find('table');
  await page.document.fonts.ready;
  await aFrame();
  const [flow] = page.document.getElementsByTagName('redress-flow');
  const { store } = flow ?? {};
  if (!flow || !store) throw new Error('No flow is there');
  const list = lookOf(flow);
  const calls = store.snapshot.activity.calls.held ?? [];
  store.selection.add(calls.filter((call) => store.eligibilityOf(call).eligible).slice(0, 2));
  await page.press('Request a credit');
  await page.press('Continue');
  await page.find('radio', 'Nobody on this line made this call.');
  await page.press('Continue');
  await page.sees('There is a problem');
  return { list, form: lookOf(flow), mode: [page.document.compatMode] };
}

describe('a page without a doctype', () => {
  it('changes nothing of the look (E8)', async () => {
    const usual = await looksOn('<!doctype html>');
    const quirks = await looksOn('');
    expect([usual['mode'], quirks['mode']]).to.deep.equal([['CSS1Compat'], ['BackCompat']]);
    for (const screen of ['list', 'form']) {
      const expected = usual[screen] ?? [];
      expect(expected.length, screen).to.be.greaterThan(60);
      const differing = quirks[screen]?.filter((line, index) => line !== expected[index]);
      expect(differing?.slice(0, 3), screen).to.deep.equal([]);
    }
  });
});
