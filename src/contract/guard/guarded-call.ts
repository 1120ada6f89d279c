/**
 * The way of every call through the guard: check what goes out, attempt it with a time-out and
 * retries, check what comes back. Whatever happens, what leaves is an answer or a `BillingError`.
 */
import type * as z from 'zod/mini';
import type { ReadOptions, UploadOptions, WriteOptions } from '../billing-adapter.js';
import type { GuardClock } from './guard-clock.js';
import { writeOptionsSchema } from './input-schemas.js';
import { parseInput } from './parse-answer.js';
import type { CallKind, RetryBudget, RetryPolicy } from './retry-policy.js';
import { abortedError, toBillingError } from './to-billing-error.js';
import { uploadProgress } from './upload-progress.js';
import { withRetries } from './with-retries.js';
import { withTimeout } from './with-timeout.js';

/** What all calls of one adapter share. */
export interface GuardContext {
  readonly timeoutMs: number;
  readonly uploadTimeoutMs: number;
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly clock: GuardClock;
}

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

type Guarded<Input, Options, Answer> = (input: Input, options: Options) => Promise<Answer>;

export function guardRead<Input, Answer>(
  method: GuardedMethod<Input, ReadOptions, Answer>,
  context: GuardContext,
): Guarded<Input, ReadOptions, Answer> {
  return (input, { signal }) =>
    run(method, 'read', input, signal, () => (own) => ({ signal: own }), context);
}

export function guardWrite<Input, Answer>(
  method: GuardedMethod<Input, WriteOptions, Answer>,
  context: GuardContext,
): Guarded<Input, WriteOptions, Answer> {
  return (input, options) => {
    const optionsFor = () => {
      const { idempotencyKey } = parseInput(method.name, writeOptionsSchema, options);
      return (own: AbortSignal) => ({ signal: own, idempotencyKey });
    };
    return run(method, 'write', input, options.signal, optionsFor, context);
  };
}

export function guardUpload<Input, Answer>(
  method: GuardedMethod<Input, UploadOptions, Answer>,
  context: GuardContext,
): Guarded<Input, UploadOptions, Answer> {
  const patient = { ...context, timeoutMs: context.uploadTimeoutMs };
  return async (input, options) => {
    const progress = uploadProgress((share) => options.onProgress?.(share));
    const withProgress = {
      ...method,
      send: (clean: Input, write: WriteOptions) =>
        method.send(clean, { ...write, onProgress: progress.report }),
    };
    try {
      return await guardWrite(withProgress, patient)(input, options);
    } finally {
      progress.stop();
    }
  };
}

async function run<Input, Options extends ReadOptions, Answer>(
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
