/**
 * What an answer to `account` may carry along: what the first screen asks for next. A billing system
 * that sends it saves the customer two round trips; one that does not is asked as ever.
 */
import type { CallsInput } from '../../contract/index.js';
import { ownField } from './http/json-body.js';
import type { RestAnswer } from './rest-client.js';

/** Milliseconds. What is asked for later is a reload, or another choice. */
const FRESH_MS = 30_000;

type Part = 'lines' | 'billingCycles' | 'calls' | 'disputes';

export class FirstRead {
  readonly #parts = new Map<Part, RestAnswer>();
  readonly #accountId: unknown;
  readonly #calls: unknown;
  readonly #goodUntil: number;

  constructor({ body }: RestAnswer) {
    const first = ownField(body, 'first');
    this.#accountId = ownField(ownField(body, 'account'), 'id');
    this.#calls = ownField(first, 'calls');
    this.#goodUntil = Date.now() + FRESH_MS;
    for (const part of ['lines', 'billingCycles', 'calls', 'disputes'] as const) {
      const answer = ownField(first, part);
      if (answer !== undefined) this.#parts.set(part, { body: answer, header: () => undefined });
    }
  }

  /** Each part is taken once: whoever asks again wants what is newer. */
  take(part: Exclude<Part, 'calls'>, accountId: string): RestAnswer | undefined {
    const answer = this.#parts.get(part);
    this.#parts.delete(part);
    return accountId === this.#accountId && this.#isFresh ? answer : undefined;
  }

  /** The first page of calls, when it is of this line and this cycle. */
  takeCalls(input: CallsInput): RestAnswer | undefined {
    const isAsked =
      input.cursor === undefined &&
      input.accountId === this.#accountId &&
      input.lineId === ownField(this.#calls, 'lineId') &&
      input.cycleId === ownField(this.#calls, 'cycleId');
    const answer = isAsked && this.#isFresh ? this.#parts.get('calls') : undefined;
    if (isAsked) this.#parts.delete('calls');
    return answer;
  }

  get #isFresh(): boolean {
    return Date.now() < this.#goodUntil;
  }
}
