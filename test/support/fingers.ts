/** No engine pretends to have a finger: the rules for one are made to hold meanwhile. */
import { expect } from '@open-wc/testing';

const FINGER = '(pointer: coarse)';

export async function withFingers(
  roots: Iterable<ShadowRoot>,
  act: () => void | Promise<void>,
): Promise<void> {
  const sheets = new Set([...roots].flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets));
  const rules = [...sheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ conditionText }) => conditionText === FINGER);
  expect(rules.length).to.be.at.least(1);
  for (const { media } of rules) media.mediaText = 'all';
  try {
    await act();
  } finally {
    for (const { media } of rules) media.mediaText = FINGER;
  }
}
