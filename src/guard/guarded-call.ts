/**
 * The way of every call through the guard: check what goes out, attempt it with a time-out and
 * retries, check what comes back. Whatever happens, what leaves is an answer or a `BillingError`.
 */
import type * as z from 'zod/mini';
import type { ReadOptions } from '../contract/billing-adapter.js';
import type { GuardContext } from './guard-context.js';
import { parseInput } from '../contract/parse-answer.js';
import type { CallKind } from './retry-policy.js';
import { abortedError, toBillingError } from './to-billing-error.js';
import { withRetries } from './with-retries.js';
import { withTimeout } from './with-timeout.js';

export interface GuardedMethod<Input, Options extends ReadOptions, Answer> {
  readonly name: string;
  readonly inputSchema: z.ZodMiniType<Input>;
  /** Asks the adapter. What it answers is believed nothing of. */
  readonly send: (input: Input, options: Options) => unknown;
  readonly parse: (
    answer: unknown,
    input: Input,
    signal: AbortSignal,
  ) => Answer | PromiseLike<Answer>;
}

export type Guarded<Input, Options, Answer> = (input: Input, options: Options) => Promise<Answer>;

export function guardRead<Input, Answer>(
  method: GuardedMethod<Input, ReadOptions, Answer>,
  context: GuardContext,
): Guarded<Input, ReadOptions, Answer> {
  return (input, { signal }) =>
    guardedCall(method, 'read', input, signal, () => (own) => ({ signal: own }), context);
}

export async function guardedCall<Input, Options extends ReadOptions, Answer>(
  { name, inputSchema, send, parse }: GuardedMethod<Input, Options, Answer>,
  kind: CallKind,
  input: Input,
  signal: AbortSignal,
  prepareOptions: () => (own: AbortSignal) => Options,
  { timeoutMs, policy, budget, clock }: GuardContext,
): Promise<Answer> {
  try {
    const cleanInput = parseInput(name, inputSchema, input);
    const optionsFor = prepareOptions();
    const attempt = () =>
      withTimeout((own) => send(cleanInput, optionsFor(own)), { timeoutMs, clock, signal });
    const answer = await withRetries(attempt, { kind, policy, budget, clock, signal });
    const parsed = await parse(answer, cleanInput, signal);
    if (signal.aborted) throw abortedError(signal);
    return parsed;
  } catch (thrown) {
    throw toBillingError(thrown, signal);
  }
}
