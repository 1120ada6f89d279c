/** Runs axe over an element with the rules of WCAG 2.2 AA and its best practices (A1). */
import { expect } from '@open-wc/testing';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Rules about a page as a whole, which is the host's: a part of it cannot keep them. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass'];

const disabled = (rules: readonly string[]) =>
  Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));

/** The rules that a change of the page can break. All others would only give the same answer again. */
const RULES = {
  everything: { runOnly: TAGS, rules: disabled(PAGE_RULES) },
  /** Of another language. */
  words: { runOnly: TAGS, rules: disabled([...PAGE_RULES, 'color-contrast']) },
  /** Of another theme. */
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  /** Of another direction of text. What lies behind a text is found by its place. */
  places: {
    runOnly: {
      type: 'rule',
      values: ['color-contrast', 'scrollable-region-focusable', 'target-size'],
    },
  },
} satisfies Record<string, axe.RunOptions>;

export type Rules = keyof typeof RULES;

/** @returns one line for each element that breaks a rule */
export async function axeViolations(
  element: Element,
  rules: Rules = 'everything',
): Promise<string[]> {
  expectStyled(element);
  const { violations } = await axe.run(element, {
    ...RULES[rules],
    resultTypes: ['violations'],
    // No rule of ours asks for the text of style sheets, nor is there a sound.
    preload: false,
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}) ${target.flat().join(' ')}: ${failureSummary}`,
    ),
  );
}

export async function expectAccessible(element: Element, rules?: Rules): Promise<void> {
  finishTransitions(element);
  const found = await axeViolations(element, rules);
  expect(found.join('\n'), 'violations found by axe').to.equal('');
}

/** Bare controls are as large as the fonts of the machine make them, and pass or fail by that. */
function expectStyled({ shadowRoot }: Element): void {
  const { length } = (shadowRoot ?? document).adoptedStyleSheets;
  expect(length, 'style sheets of what axe looks at').to.be.greaterThan(0);
}

export type Theme = 'light' | 'dark';

/** The page asks for the theme, as the elements follow the page. */
export async function inTheme(theme: Theme, act: () => Promise<void>): Promise<void> {
  const { style } = document.documentElement;
  try {
    style.colorScheme = theme;
    // Without a colour of the page axe takes a dark one for white.
    style.backgroundColor = 'Canvas';
    await act();
  } finally {
    style.removeProperty('background-color');
    style.removeProperty('color-scheme');
  }
}

export async function expectAccessibleInBothThemes(element: Element): Promise<void> {
  await inTheme('light', () => expectAccessible(element));
  await inTheme('dark', () => expectAccessible(element, 'colours'));
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
