/** What the customer wants next: a dispute about calls that no other intention is about. */
import type { Call, Money } from '../../../../src/contract/index.js';
import { buildCall, money } from '../../../support/builders.js';

/** In cents, and no sum of some of them is that of others. */
const CENTS = [1, 20, 333] as const;

export class Intention {
  readonly number: number;
  readonly calls: readonly Call[];
  edits = 0;
  /** Begun anew beside a kept draft: that may bring along the words of an earlier version. */
  isInHaste = false;

  constructor(number: number) {
    this.number = number;
    this.calls = CENTS.slice(0, 1 + (number % CENTS.length)).map((cents, index) =>
      buildCall({ id: `call-${number}-${index}`, charge: money(inUnits(cents)) }),
    );
  }

  get words(): string {
    return `Nobody was in. Version ${this.edits} of ${this.number}.`;
  }

  /** Added up in whole cents, by nothing of the project's. */
  get total(): Money {
    const cents = CENTS.slice(0, this.calls.length).reduce<number>((sum, each) => sum + each, 0);
    return money(inUnits(cents));
  }
}

function inUnits(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
