import { expect } from '@open-wc/testing';
import { focusedElement, nameOf } from './by-role.js';

/** Compares by identity alone: a whole element in the report of a failure would never end. */
export function expectFocus(expected: Element | null | undefined): void {
  const focused = focusedElement();
  const where = focused ? `<${focused.localName}> "${nameOf(focused)}"` : 'nowhere';
  expect(focused === expected, `the focus is on ${where}`).to.equal(true);
}
