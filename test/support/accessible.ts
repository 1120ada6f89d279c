/** Runs axe over an element with the rules of WCAG 2.2 AA and its best practices (A1). */
import { expect } from '@open-wc/testing';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export async function expectAccessible(element: Element): Promise<void> {
  expectStyled(element);
  finishTransitions(element);
  const { violations } = await axe.run(element, {
    runOnly: TAGS,
    resultTypes: ['violations'],
    // A test page has no landmarks and no first heading; those are the host page's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .map(({ target, failureSummary }) => `  ${target.flat().join(' ')}\n  ${failureSummary}`)
        .join('\n')}`,
  );
  expect(found.join('\n'), 'violations found by axe').to.equal('');
}

/** Bare controls are as large as the fonts of the machine make them, and pass or fail by that. */
function expectStyled({ shadowRoot }: Element): void {
  const { length } = (shadowRoot ?? document).adoptedStyleSheets;
  expect(length, 'style sheets of what axe looks at').to.be.greaterThan(0);
}

/** The same in the light and in the dark theme, as the page asks for them. */
export async function expectAccessibleInBothThemes(element: Element): Promise<void> {
  const { style } = document.documentElement;
  try {
    // Without a colour of the page axe takes a dark one for white.
    style.backgroundColor = 'Canvas';
    for (const theme of ['light', 'dark']) {
      style.colorScheme = theme;
      await expectAccessible(element);
    }
  } finally {
    style.removeProperty('background-color');
    style.removeProperty('color-scheme');
  }
}

/** A colour on its way from one state or theme to another is no colour of either. */
function finishTransitions(element: Element): void {
  // Transitions begin when styles are asked for.
  getComputedStyle(element).getPropertyValue('color');
  for (const animation of element.shadowRoot?.getAnimations() ?? []) {
    // A spinner never ends.
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) {
    finishTransitions(child);
  }
}
