/**
 * `npm run test:gallery -- --only rules`: every state in all themes and both directions by axe; in 320
 * pixels, at 400 % zoom, with spaced-out text and for fingers by measure; and with the focus on each
 * control in turn. Takes some minutes, so `npm test` runs only test/a11y/gallery.test.ts.
 */
import '../support/traps.js';
import { expect } from '@open-wc/testing';
import { registerPseudoLocales } from '../../demo/gallery/pseudo.js';
import { withShadows } from '../../demo/gallery/stage.js';
import '../../src/define/all.js';
import { axeViolations, inTheme } from '../support/accessible.js';
import { withFingers } from '../support/fingers.js';
import { inState, stateNames } from '../support/gallery.js';
import { cutOff, spaceOutText, stickingOut, tooSmall } from '../support/journey-layout.js';
import { focusedElement } from '../support/by-role.js';
import { elementAt, isWithin } from '../support/journey-press.js';
import { emulateMedia, setViewport, type MediaFeatures } from '../support/page.js';

const CALM: MediaFeatures = { 'prefers-reduced-motion': 'reduce' };
const LOCALES = ['en', 'fr', 'en-XA', 'ar-XB'];
const WINDOWS = {
  '320 pixels': { width: 320, height: 700 },
  // A window of 1280 by 1024.
  '400 % zoom': { width: 320, height: 256 },
  '768 pixels': { width: 768, height: 1024 },
  '1280 pixels': { width: 1280, height: 800 },
};
const SMALL_WINDOWS = [
  { width: 320, height: 700 },
  { width: 375, height: 667 },
  { width: 1000, height: 640 },
];
const FINGER = 44;

/** The states of one element, as a test of all would take minutes. */
const GROUPS = [...new Set(stateNames.map((name) => name.split('-', 1)[0] ?? ''))];

/** Looks at every state of a group, and tells all that was found, each finding once. */
async function findings(
  group: string,
  locale: string,
  look: (
    place: HTMLElement,
    element: HTMLElement,
  ) => Promise<readonly string[]> | readonly string[],
): Promise<string[]> {
  const found = new Map<string, string>();
  for (const name of stateNames.filter((one) => one.startsWith(`${group}-`))) {
    const state = async (place: HTMLElement, { element }: { element: HTMLElement }) => {
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      for (const finding of await look(place, element)) {
        if (!found.has(finding)) found.set(finding, `${name}: ${finding}`);
      }
    };
    await inState(name, state, { locale });
  }
  return [...found.values()];
}

function covered(place: HTMLElement): string[] {
  return controlsIn(place).flatMap((control) => {
    control.focus();
    // Not so while it is disabled, or behind a dialog.
    if (focusedElement() !== control) return [];
    const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ] as const;
    const isSeen = points.some(([x, y]) => {
      const hit = elementAt(x, y);
      return hit !== null && (isWithin(hit, control) || isWithin(control, hit) || isInMenu(hit));
    });
    return isSeen ? [] : [`the focus on ${control.localName} "${nameOf(control)}" is hidden`];
  });
}

/** The customer opened it, and closes it by Escape. */
const isInMenu = (element: Element): boolean => element.closest(':popover-open') !== null;

const nameOf = (control: HTMLElement): string =>
  control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40) ?? control.id;

const controlsIn = (place: HTMLElement): HTMLElement[] =>
  [...withShadows(place)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );

for (const group of GROUPS) {
  describe(`the states ${group}-*`, () => {
    before(() => registerPseudoLocales());
    beforeEach(() => emulateMedia(CALM));

    for (const locale of LOCALES) {
      it(`break no rule of axe in light and dark, in ${locale} (A1, A8)`, async () => {
        const found = await findings(group, locale, async (_, element) => {
          const problems: string[] = [];
          for (const theme of ['light', 'dark'] as const) {
            await inTheme(theme, async () => {
              const rules = theme === 'light' ? 'everything' : 'colours';
              problems.push(...(await axeViolations(element, rules)));
            });
          }
          return problems;
        });
        expect(found).to.deep.equal([]);
      });

      it(`break no rule of axe in forced colours, in ${locale} (A1, A8)`, async () => {
        await emulateMedia({ ...CALM, 'forced-colors': 'active' });
        const look = (_: HTMLElement, element: HTMLElement) => axeViolations(element);
        expect(await findings(group, locale, look)).to.deep.equal([]);
      });

      for (const [window, size] of Object.entries(WINDOWS)) {
        it(`fit into ${window}, also spaced out, in ${locale} (A7)`, async () => {
          await setViewport(size);
          const found = await findings(group, locale, (place) => {
            const problems = [...stickingOut(place), ...cutOff(place), ...tooSmall(place)];
            const backToNormal = spaceOutText(place);
            problems.push(...stickingOut(place), ...cutOff(place));
            backToNormal();
            return problems;
          });
          expect(found).to.deep.equal([]);
        });
      }
    }

    it('have room for fingers on each control (A7)', async () => {
      await setViewport({ width: 375, height: 667 });
      const found = await findings(group, 'en', async (place) => {
        const roots = [...withShadows(place)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        const problems: string[] = [];
        await withFingers(roots, () => void problems.push(...tooSmall(place, FINGER)));
        return problems;
      });
      expect(found).to.deep.equal([]);
    });

    for (const size of SMALL_WINDOWS) {
      it(`hide no focus in ${size.width} by ${size.height} pixels (A2)`, async () => {
        await setViewport(size);
        expect(await findings(group, 'en', covered)).to.deep.equal([]);
      });
    }
  });
}
