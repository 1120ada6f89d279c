/**
 * Every state of the gallery, in English in disguise, which is longer than any language: axe finds
 * nothing, all text is of the catalogue, and nothing sticks out, is cut off or is too small.
 * `npm run test:gallery` looks at them in all themes, directions and widths too.
 */
import { expect } from '@open-wc/testing';
import { registerPseudoLocales } from '../../demo/gallery/pseudo.js';
import '../../src/define/all.js';
import { axeViolations } from '../support/accessible.js';
import { isChromium } from '../support/engine.js';
import { inState, stateNames } from '../support/gallery.js';
import {
  cutOff,
  skippedLevels,
  spaceOutText,
  stickingOut,
  tooSmall,
} from '../support/journey-layout.js';
import { emulateMedia, setViewport } from '../support/page.js';
import { untranslated } from '../support/untranslated.js';

describe('the state gallery', () => {
  // After the elements are defined, as in a host's page.
  before(() => registerPseudoLocales());

  it('has at least 60 states', () => {
    expect(stateNames.length).to.be.at.least(60);
  });

  for (const name of stateNames) {
    const run = isChromium ? it : it.skip;
    run(`shows ${name} without a violation, narrow and spaced out (A1, A7, I2)`, async () => {
      await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
      await inState(
        name,
        async (place, { element, host }) => {
          const found = await axeViolations(element);
          // What is missing around an element is told to whoever builds the page, in English.
          if (name !== 'any-without-provider')
            found.push(...untranslated(place, host.store?.snapshot));
          await setViewport({ width: 320, height: 700 });
          found.push(...stickingOut(place), ...cutOff(place));
          found.push(...tooSmall(place), ...skippedLevels(place));
          const backToNormal = spaceOutText(place);
          found.push(...stickingOut(place), ...cutOff(place));
          backToNormal();
          expect([...new Set(found)]).to.deep.equal([]);
        },
        { locale: 'en-XA' },
      );
    });
  }
});
