/** Every setting that can be wrong: a sentence for the editor, a way on for the customer (E12). */
import { expect, waitUntil } from '@open-wc/testing';
import { LOADER, openHostPage, PAGE_TEST_MS, PATIENCE } from '../support/embed-page.js';
import { WRONG_SETTINGS } from '../support/wrong-settings.js';

describe('a wrong setting', function () {
  this.timeout(PAGE_TEST_MS);

  for (const { written, told, works } of WRONG_SETTINGS) {
    it(`should be explained once, and never leave a blank box: ${written || 'no adapter'} (E12)`, async () => {
      const ways = ['data-support-url="/help"', 'data-support-phone="+1 800 555 0100"'];
      const others = ways.filter((way) => !written.includes(way.split('=')[0] ?? ''));
      const page = await openHostPage({
        body: `<div data-redress ${written} ${others.join(' ')}><a href="/help">Help</a></div>${LOADER}`,
      });
      if (works) await page.find('table');
      else {
        await page.find('heading', 'Not available');
        // What the editor has put there in case of need.
        await page.find('link', 'Help');
      }
      await waitUntil(() => page.errors.length > 0, 'nothing is said', PATIENCE);
      expect(page.errors).to.have.length(1);
      expect(page.errors[0]?.replaceAll('\n', ' ')).to.match(told);
      const waysOn = [...page.all('link', 'Contact support'), ...page.all('link', /^Call \+1/)];
      expect(waysOn.length).to.be.greaterThan(0);
    });
  }
});
