/** Every page while a translator works on it: it shows what it shows without one. */
import { expect } from '@open-wc/testing';
import { shownText } from '../support/by-role.js';
import { startJourney } from '../support/journey-fixture.js';
import { tour } from '../support/journey-tour.js';
import { empty, remove, translateAll, wrap } from '../support/translator.js';

const TRANSLATORS = [wrap, remove, empty];

/** What each page shows. */
async function pagesShown(translate: (flow: Element, page: number) => void): Promise<string[]> {
  const journey = await startJourney({ signedIn: false });
  const shown: string[] = [];
  await tour(journey, async (page) => {
    shown.push(`${page}: ${shownText(journey.flow)}`);
    translate(journey.flow, shown.length);
  });
  return shown;
}

describe('<redress-flow>, translated', () => {
  it('shows on every page what it shows without a translator (E20)', async () => {
    const expected = await pagesShown(() => {});
    const shown = await pagesShown((flow, page) => {
      const translator = TRANSLATORS[page % TRANSLATORS.length];
      if (translator) translateAll(flow, translator);
    });
    expect(shown).to.deep.equal(expected);
  });
});
