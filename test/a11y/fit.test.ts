/** Every page of the flow fits: narrow windows, text that is spaced out, fingers. */
import { expect } from '@open-wc/testing';
import { isFirefox, isChromium, itInChromium } from '../support/engine.js';
import { startJourney } from '../support/journey-fixture.js';
import {
  cutOff,
  skippedLevels,
  spaceOutText,
  stickingOut,
  tooSmall,
} from '../support/journey-layout.js';
import { unitsOf } from '../support/journey-data.js';
import { tabTo } from '../support/journey-keyboard.js';
import { startingWith } from '../support/journey-steps.js';
import { tour } from '../support/journey-tour.js';
import { emulateMedia, press, setReaderSize, setViewport } from '../support/page.js';

type Language = 'en' | 'fr';

/** Goes through all pages and collects what a check complains about, each complaint once. */
async function complaints(
  language: Language,
  check: (flow: Element) => readonly string[],
): Promise<string[]> {
  const journey = await startJourney({ language, signedIn: false });
  const found = new Map<string, string>();
  await tour(journey, async (page) => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    for (const complaint of check(journey.flow)) {
      if (!found.has(complaint)) found.set(complaint, `${page}: ${complaint}`);
    }
  });
  return [...found.values()];
}

describe('<redress-flow>, on small screens', () => {
  const run = isChromium || isFirefox ? it : it.skip;
  run('should fit into 320 pixels on every page (A7) [Chromium, Firefox]', async () => {
    await setViewport({ width: 320, height: 700 });
    expect(await complaints('fr', stickingOut)).to.deep.equal([]);
  });

  itInChromium('bears text of 32 pixels, and a page that zooms itself (A7)', async () => {
    await setViewport({ width: 375, height: 700 });
    const root = document.documentElement;
    root.style.setProperty('zoom', '2');
    const found = await complaints('fr', stickingOut);
    root.style.removeProperty('zoom');
    expect(found).to.deep.equal([]);
    await setReaderSize(32);
    expect(await complaints('en', stickingOut)).to.deep.equal([]);
  });

  itInChromium(
    'should have targets of at least 24 pixels, and headings in order (A7)',
    async () => {
      const check = (flow: Element): string[] => [...tooSmall(flow), ...skippedLevels(flow)];
      expect(await complaints('en', check)).to.deep.equal([]);
    },
  );

  itInChromium('should bear text that is spaced out, also in 320 pixels (A7)', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    await setViewport({ width: 320, height: 700 });
    const check = (flow: Element): string[] => {
      const backToNormal = spaceOutText(flow);
      const found = [...stickingOut(flow), ...cutOff(flow)];
      backToNormal();
      return found;
    };
    expect(await complaints('en', check)).to.deep.equal([]);
  });
});

describe('<redress-flow>, the bar below the list', () => {
  itInChromium('should never lie over what has the focus (A2)', async () => {
    await setViewport({ width: 1000, height: 640 });
    const journey = await startJourney();
    const { person, words, data, flow } = journey;
    const all = await data.calls((await data.cycleOf('unpaid')).id);
    const calls = all.filter(({ charge }) => unitsOf(charge) !== 0n).toReversed();
    const [first, ...others] = calls;
    const last = others[23];
    if (first === undefined || last === undefined) throw new Error('Too few calls');
    await person.tick(startingWith(`${words.select} ${await data.nameOf(first)}`));
    await person.sees(words.selected(1));
    await tabTo(flow, 'checkbox', startingWith(`${words.select} ${await data.nameOf(last)}`));
    await press('Shift+Tab');
    await tabTo(flow, 'checkbox', startingWith(`${words.select} ${await data.nameOf(last)}`));
  });
});
