/** Looks for what axe finds wrong by WCAG 2.2 AA, in the theme that shows. */
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** One line for each element that breaks a rule; empty when there is nothing to mend. */
export async function violationsOf(root: Element): Promise<string[]> {
  finishTransitions(root);
  const { violations } = await axe.run(root, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** Halfway from one theme to another, colours have a contrast that nobody chose. */
function finishTransitions(root: Element): void {
  const animations = [document, root.shadowRoot].flatMap((tree) => tree?.getAnimations() ?? []);
  for (const animation of animations) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}
