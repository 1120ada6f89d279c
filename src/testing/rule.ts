/** What a rule of the kit is, and the two ways in which it ends other than well. */
import type { Trial } from './trial.js';

export interface AdapterRule {
  /** Stable, for reports and for `only`. */
  readonly id: string;
  /** What an adapter does that keeps the rule: "answers each call once". */
  readonly sentence: string;
  /** Where the guide says what is owed, such as `adapters.md#paging`. */
  readonly chapter: string;
  /** Returns when the rule is kept; throws `RuleBroken` or `RuleSkipped` otherwise. */
  readonly check: (trial: Trial) => Promise<void>;
}

/** Read by somebody who knows the port, and nothing of the kit. */
export interface Breach {
  /** The requests that were made, such as `calls({ lineId: "l1", cycleId: "c1" })`. */
  readonly asked: string;
  /** What the adapter did instead of what it owes. */
  readonly came: string;
  /** Sentences without the last full stop. */
  readonly whatToDo: string;
}

export class RuleBroken extends Error {
  readonly breach: Breach;

  constructor(breach: Breach) {
    super(breachMessage(breach));
    this.name = 'RuleBroken';
    this.breach = breach;
  }
}

export function breachMessage({ asked, came, whatToDo }: Breach): string {
  return `Asked: ${asked}. Got: ${came}. To fix: ${whatToDo}.`;
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
