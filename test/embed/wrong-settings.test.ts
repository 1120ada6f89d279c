/** Every setting that can be wrong: a sentence for the editor, a way on for the customer (E12). */
import { expect } from '@open-wc/testing';
import { LOADER, openHostPage, type FramedPage } from '../support/embed-page.js';
import { WRONG_SETTINGS, type WrongSetting } from '../support/wrong-settings.js';
import { until } from '../support/until.js';

const WAYS = ['data-support-url="/help"', 'data-support-phone="+1 800 555 0100"'];

function placeWith({ written }: WrongSetting): string {
  const others = WAYS.filter((way) => !written.includes(way.split('=')[0] ?? ''));
  return `<div data-redress ${written} ${others.join(' ')}><a href="/help">Help</a></div>`;
}

/** All at once: what is wrong with one must not concern another. */
const PLACES = WRONG_SETTINGS.map(placeWith).join('');

describe('wrong settings', () => {
  it('should be explained, each once, and never leave a blank box (E12)', async () => {
    const page: FramedPage = await openHostPage({ body: `${PLACES}${LOADER}` });
    const places = [...page.document.querySelectorAll('[data-redress]')];
    await until('an error for each setting', () => page.errors.length >= WRONG_SETTINGS.length, {
      seen: () => page.errors,
    });
    const said = page.errors.map((error) => error.replaceAll('\n', ' '));
    expect(said).to.have.length(WRONG_SETTINGS.length);
    for (const [index, { written, told, works }] of WRONG_SETTINGS.entries()) {
      expect(said.filter((error) => told.test(error)).length, written).to.be.greaterThan(0);
      const place = places[index];
      const has = (role: string, name?: string | RegExp): boolean =>
        place !== undefined && page.allIn(place, role, name).length > 0;
      const isThere = () => (works ? has('table') : has('heading', 'Not available'));
      await until(`${works ? 'a table' : 'an explanation'} for ${written}`, isThere);
      expect(has('link', 'Contact support') || has('link', /^Call \+1/), written).to.equal(true);
      // What the editor has put there in case of need.
      expect(has('link', 'Help'), written).to.equal(!works);
    }
  });
});
