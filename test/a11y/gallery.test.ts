/**
 * Every state of the gallery: axe finds nothing, and nothing sticks out, is cut off or is too small.
 * `npm run test:gallery` looks at them in all themes, directions and widths too.
 */
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { axeViolations } from '../support/accessible.js';
import { itInChromium } from '../support/engine.js';
import { inState, stateNames } from '../support/gallery.js';
import {
  cutOff,
  skippedLevels,
  spaceOutText,
  stickingOut,
  tooSmall,
} from '../support/journey-layout.js';
import { emulateMedia, setViewport } from '../support/page.js';

describe('the state gallery', () => {
  it('has each element in at least 60 states', () => {
    expect(stateNames.length).to.be.at.least(60);
  });

  for (const name of stateNames) {
    itInChromium(`shows ${name} without a violation, narrow and spaced out (A1, A7)`, async () => {
      await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
      await inState(name, async (place, { element }) => {
        const found = await axeViolations(element);
        await setViewport({ width: 320, height: 700 });
        found.push(
          ...stickingOut(place),
          ...cutOff(place),
          ...tooSmall(place),
          ...skippedLevels(place),
        );
        const backToNormal = spaceOutText(place);
        found.push(...[...stickingOut(place), ...cutOff(place)].map((p) => `spaced out: ${p}`));
        backToNormal();
        expect([...new Set(found)]).to.deep.equal([]);
      });
    });
  }
});
