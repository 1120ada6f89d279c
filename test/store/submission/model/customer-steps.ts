/** What a customer may do, and what may happen to them, in any order. */
import fc from 'fast-check';
import { FATES, type Fate } from './dispute-ledger.js';

export type Step =
  | {
      readonly kind: 'submit';
      readonly fate: Fate;
      /** Two are a double click. */
      readonly taps: number;
      /** Whether the customer waits for what comes of it. */
      readonly waits: boolean;
    }
  | { readonly kind: 'look-ups'; readonly fail: 'network' | 'unauthenticated' | undefined }
  | { readonly kind: 'second tab'; readonly fate: Fate }
  | { readonly kind: (typeof PLAIN)[number] };

const PLAIN = [
  'edit',
  'edit',
  'edit',
  'an answer comes',
  'release',
  'land',
  'wait',
  'come back',
  'attach again',
  'leave and resume',
  'begin again',
  'reload',
  'reload in haste',
  'session ends',
  'sign in',
  'sign out',
  'next',
] as const;

const fate = fc.constantFrom(...FATES);

export const customerStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('submit' as const),
      fate,
      taps: fc.integer({ min: 1, max: 2 }),
      waits: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('look-ups' as const),
      fail: fc.constantFrom(undefined, 'network' as const, 'unauthenticated' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('second tab' as const), fate }) },
  { weight: 13, arbitrary: fc.record({ kind: fc.constantFrom(...PLAIN) }) },
);
