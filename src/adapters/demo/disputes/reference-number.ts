/**
 * Numbers that a customer can read out on the phone: `RD-4F7K-92QT`. No letter that sounds or looks
 * like another sign is used (no B, D, I, L, O, P, S, U, V, Z, no 0 and 1).
 */
import { createRandom, seedOf } from '../seed/random.js';

const SIGNS: readonly [string, ...string[]] = ['2', ...'3456789ACEFGHJKMNQRTWXY'];

export const REFERENCE_PATTERN = /^(RD|RC)-[2-9ACEFGHJKMNQRTWXY]{4}-[2-9ACEFGHJKMNQRTWXY]{4}$/;

/** The same parts give the same number; `RD` for disputes. */
export function referenceNumber(...parts: readonly (string | number)[]): string {
  return `RD-${signs(parts)}`;
}

/** For messages to a person. */
export function contactReference(...parts: readonly (string | number)[]): string {
  return `RC-${signs(parts)}`;
}

function signs(parts: readonly (string | number)[]): string {
  const random = createRandom(seedOf('reference', ...parts));
  const group = (): string => [...Array(4).keys()].map(() => random.pick(SIGNS)).join('');
  return `${group()}-${group()}`;
}
