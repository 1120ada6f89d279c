/**
 * axe on every page of the flow: in both languages, in both themes, and from right to left. Each is
 * looked at with the rules that it can break.
 */
import { expect } from '@open-wc/testing';
import { axeViolations, inTheme, type Rules } from '../support/accessible.js';
import { itInChromium } from '../support/engine.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import type { Language } from '../support/journey-words.js';
import { tour } from '../support/journey-tour.js';
import { emulateMedia } from '../support/page.js';

/** What fades in has other colours on its way. */
const STILL = { 'prefers-reduced-motion': 'reduce' } as const;

type Look = (rules: Rules, how: string) => Promise<void>;

async function expectNoViolations(
  language: Language,
  lookAt: (look: Look, journey: Journey) => Promise<void>,
): Promise<void> {
  await emulateMedia(STILL);
  const journey = await startJourney({ language, signedIn: false });
  const found: string[] = [];
  await tour(journey, async (page) => {
    const look: Look = async (rules, how) => {
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      const problems = await axeViolations(journey.flow, rules);
      found.push(...problems.map((problem) => `${page}, ${how}: ${problem}`));
    };
    await lookAt(look, journey);
  });
  expect(found).to.deep.equal([]);
}

/** As a language from right to left would show it. A panel follows its own language, not the page. */
async function mirrored(flow: Element, act: () => Promise<void>): Promise<void> {
  const panels = withDirection(flow.shadowRoot);
  expect(panels).to.not.have.length(0);
  for (const panel of panels) panel.dir = 'rtl';
  await act();
  for (const panel of panels) panel.dir = 'ltr';
}

function withDirection(root: ShadowRoot | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((element) => [
    ...(element.dir === 'ltr' ? [element] : []),
    ...withDirection(element.shadowRoot),
  ]);
}

describe('<redress-flow>, axe', () => {
  itInChromium(
    'finds nothing on any page, light, dark and from right to left (A1, A8, I5)',
    async () => {
      await expectNoViolations('en', async (look, { flow }) => {
        await inTheme('light', () => look('everything', 'light'));
        await inTheme('dark', () => look('colours', 'dark'));
        await mirrored(flow, () => look('places', 'from right to left'));
      });
    },
  );

  itInChromium('finds nothing on any page in French (A1)', async () => {
    await expectNoViolations('fr', (look) => look('words', 'in French'));
  });
});
