/**
 * What the elements cannot do without. Of all that they use, these came last: who has both has the
 * rest as well. Chrome and Edge 125, Firefox 126, Safari 17.5 (May 2024) are the first.
 */
const NEEDED: readonly (readonly [name: string, condition: string])[] = [
  ['custom states', 'selector(:state(a))'],
  ['light-dark()', '(color: light-dark(#000, #fff))'],
];

/** The name of one that this browser lacks. On a server there is nothing to lack. */
export function missingFeature(): string | undefined {
  if (typeof CSS === 'undefined' || typeof CSS.supports !== 'function') return undefined;
  return NEEDED.find(([, condition]) => !CSS.supports(condition))?.[0];
}
