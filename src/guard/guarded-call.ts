/**
 * The path of every call through the guard: checks the input, attempts the call with a time-out and
 * retries, checks the answer. Returns an answer or throws a `BillingError`, nothing else.
 */
import type * as z from 'zod/mini';
import type { ReadOptions } from '../contract/billing-adapter.js';
import { parseInput } from '../contract/parse-answer.js';
import { methodOf, type MethodName } from './adapter-members.js';
import type { GuardContext } from './guard-context.js';
import type { CallKind } from './retry-policy.js';
import { abortedError, toBillingError } from './to-billing-error.js';
import { withRetries } from './with-retries.js';
import { withTimeout } from './with-timeout.js';

type Parse<Input, Answer> = (
  answer: unknown,
  input: Input,
  signal: AbortSignal,
) => Answer | PromiseLike<Answer>;

export interface GuardedMethod<Input, Answer> {
  readonly name: MethodName;
  readonly inputSchema: z.ZodMiniType<Input>;
  readonly parse: Parse<Input, Answer>;
}

export type Guarded<Input, Options, Answer> = (input: Input, options: Options) => Promise<Answer>;

/** One attempt. */
export type Send<Input, Options> = (input: Input, options: Options) => unknown;

export function sendTo<Input, Options>(
  { adapter }: GuardContext,
  name: MethodName,
): Send<Input, Options> {
  return (input, options) => (methodOf(adapter, name) as Send<unknown, unknown>)(input, options);
}

export function guardRead<Input, Answer>(
  context: GuardContext,
  name: MethodName,
  inputSchema: z.ZodMiniType<Input>,
  parse: Parse<Input, Answer>,
): Guarded<Input, ReadOptions, Answer> {
  const send = sendTo<Input, ReadOptions>(context, name);
  const method = { name, inputSchema, parse };
  return (input, { signal }) =>
    guardedCall(context, method, 'read', input, signal, () => (own) => ({ signal: own }), send);
}

export async function guardedCall<Input, Options extends ReadOptions, Answer>(
  context: GuardContext,
  { name, inputSchema, parse }: GuardedMethod<Input, Answer>,
  kind: CallKind,
  input: Input,
  signal: AbortSignal,
  prepareOptions: () => (own: AbortSignal) => Options,
  send: Send<Input, Options>,
): Promise<Answer> {
  try {
    const cleanInput = parseInput(name, inputSchema, input);
    const optionsFor = prepareOptions();
    const attempt = () => withTimeout((own) => send(cleanInput, optionsFor(own)), context, signal);
    const answer = await withRetries(attempt, kind, context, signal);
    const parsed = await parse(answer, cleanInput, signal);
    if (signal.aborted) throw abortedError(signal);
    return parsed;
  } catch (thrown) {
    throw toBillingError(thrown, signal);
  }
}
