/** What a rule of the kit is, and the two ways in which it ends other than well. */
import type { Trial } from './trial.js';

export interface AdapterRule {
  /** Stable, for reports and for asking after it. */
  readonly id: string;
  /** Begins with "should". */
  readonly sentence: string;
  /** Where the guide says what is owed, such as `adapters.md#paging`. */
  readonly chapter: string;
  /** Returns when the rule is kept; throws `RuleBroken` or `RuleSkipped` otherwise. */
  readonly check: (trial: Trial) => Promise<void>;
}

export interface Breach {
  /** What the adapter was asked for. */
  readonly asked: string;
  /** What it did instead of what it owes. */
  readonly came: string;
  readonly whatToDo: string;
}

export class RuleBroken extends Error {
  readonly breach: Breach;

  constructor(breach: Breach) {
    super(breach.came);
    this.name = 'RuleBroken';
    this.breach = breach;
  }
}

/** The rule cannot be judged: something for it was not given, or not offered. */
export class RuleSkipped extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RuleSkipped';
  }
}

export function requireKept(isKept: boolean, breach: () => Breach): void {
  if (!isKept) throw new RuleBroken(breach());
}
