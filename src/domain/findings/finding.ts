/**
 * What may be wrong with a bill: a finding names the rule, the calls, the facts it rests on and the
 * exact amount at stake. It holds codes and facts only; the words belong to the languages. It never
 * says that somebody did wrong, and it decides nothing: the customer does.
 */
import type { Call } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import type { FindingFacts } from './finding-facts.js';

/** In the order in which equals are ranked: first what the bill itself contradicts. */
export const FINDING_RULES = [
  'same-call-twice',
  'outside-active-dates',
  'included-but-charged',
  'unanswered-but-charged',
  'above-tariff',
  'toll-free-but-charged',
  'voicemail-but-charged',
  'cut-at-limit',
  'many-calls-to-one-number',
  'call-back-after-missed-call',
  'many-short-calls',
  'overlapping-calls',
  'unusual-duration',
  'first-costly-call',
] as const satisfies readonly (keyof FindingFacts)[];
export type FindingRule = (typeof FINDING_RULES)[number];

/**
 * - `certain`: the facts of the bill contradict each other;
 * - `likely`: it fits a known pattern of wrong or fraudulent charges;
 * - `possible`: it differs from what is usual, and may well be right.
 */
export const FINDING_STRENGTHS = ['certain', 'likely', 'possible'] as const;
export type FindingStrength = (typeof FINDING_STRENGTHS)[number];

/** Codes of the default catalogue. */
export type FindingReason =
  | 'fraudulent-call'
  | 'not-my-call'
  | 'wrong-duration'
  | 'wrong-rate'
  | 'duplicate-charge'
  | 'not-connected';

export interface CallAtStake {
  readonly call: Call;
  /** Above zero, and at most the charge of the call. */
  readonly amount: Money;
}

interface FindingBase<Rule extends FindingRule> {
  readonly rule: Rule;
  readonly strength: FindingStrength;
  /** The calls that could be disputed, from the earliest on. */
  readonly calls: readonly CallAtStake[];
  /** Other calls on which the finding rests, such as the first one of a call charged twice. */
  readonly beside: readonly Call[];
  /** What the form would be filled in with. */
  readonly reason: FindingReason;
  readonly facts: FindingFacts[Rule];
}

/** `Finding` is any of them; `Finding<'above-tariff'>` that of one rule. */
export type Finding<Rule extends FindingRule = FindingRule> = {
  readonly [R in Rule]: FindingBase<R>;
}[Rule];
