/**
 * axe on every page of the flow, in both languages, light and dark, and in a page that is written
 * from right to left. What a theme changes is colour, so that in the dark only colours are looked
 * at again.
 */
import axe from 'axe-core';
import { expect } from '@open-wc/testing';
import { itInChromium } from '../support/engine.js';
import { startJourney } from '../support/journey-fixture.js';
import { tour } from '../support/journey-tour.js';
import { emulateMedia } from '../support/page.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about a page as a whole, which is the host's: a part of it cannot keep them. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass'];

/** What fades in has other colours on its way. */
const STILL = { 'prefers-reduced-motion': 'reduce' } as const;

async function violations(root: Element, options: axe.RunOptions): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(root, { ...options, resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

const everything: axe.RunOptions = {
  runOnly: { type: 'tag', values: TAGS },
  rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])),
};

const colours: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

describe('<redress-flow>, axe', () => {
  // The colours of the dark are the same in both languages.
  for (const [language, themes] of [
    ['en', ['light', 'dark']],
    ['fr', ['light']],
  ] as const) {
    itInChromium(
      `finds nothing on any page, ${language}, ${themes.join(' and ')} (A1, A8)`,
      async () => {
        const journey = await startJourney({ language, signedIn: false });
        const found: string[] = [];
        await tour(journey, async (page) => {
          for (const theme of themes) {
            await emulateMedia({ ...STILL, 'prefers-color-scheme': theme });
            const problems = await violations(
              journey.flow,
              theme === 'light' ? everything : colours,
            );
            found.push(...problems.map((problem) => `${page}, ${theme}: ${problem}`));
          }
        });
        expect(found).to.deep.equal([]);
      },
    );
  }

  itInChromium('finds nothing in a page from right to left (A1, I5)', async () => {
    const journey = await startJourney({ signedIn: false });
    await emulateMedia(STILL);
    journey.flow.parentElement?.setAttribute('dir', 'rtl');
    const found: string[] = [];
    await tour(journey, async (page) => {
      const problems = await violations(journey.flow, everything);
      found.push(...problems.map((problem) => `${page}: ${problem}`));
    });
    expect(found).to.deep.equal([]);
  });
});
