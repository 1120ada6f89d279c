/**
 * Sends writes through the guard: checks the idempotency key, and reports whether any try of a call
 * may have arrived.
 */
import type { UploadOptions, WriteOptions } from '../contract/billing-adapter.js';
import { asUncertain, BillingError, type BillingErrorCode } from '../contract/billing-error.js';
import type { GuardContext } from './guard-context.js';
import { guardedCall, type Guarded, type GuardedMethod } from './guarded-call.js';
import { parseInput } from '../contract/parse-answer.js';
import { toBillingError } from './to-billing-error.js';
import { uploadProgress } from './upload-progress.js';
import { writeOptionsSchema } from './write-input-schemas.js';

/** With these the provider says that it did not do it. After anything else it may have. */
const WORDS_OF_THE_PROVIDER: readonly BillingErrorCode[] = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'conflict',
  'key-reused',
  'rate-limited',
];

export function guardWrite<Input, Answer>(
  method: GuardedMethod<Input, WriteOptions, Answer>,
  context: GuardContext,
): Guarded<Input, WriteOptions, Answer> {
  return async (input, options) => {
    const tries = new Set<object>();
    const watched: typeof method = {
      ...method,
      send: async (clean, write) => {
        const own = {};
        tries.add(own);
        try {
          return await method.send(clean, write);
        } catch (thrown) {
          const { code, mayHaveArrived } = toBillingError(thrown);
          if (!mayHaveArrived && WORDS_OF_THE_PROVIDER.includes(code)) tries.delete(own);
          throw thrown;
        }
      },
    };
    const optionsFor = () => {
      const { idempotencyKey } = parseInput(method.name, writeOptionsSchema, options);
      return (own: AbortSignal) => ({ signal: own, idempotencyKey });
    };
    try {
      return await guardedCall(watched, 'write', input, options.signal, optionsFor, context);
    } catch (error) {
      // What the last try ended with says nothing of an earlier one that had no answer.
      throw tries.size > 0 && BillingError.is(error) ? asUncertain(error) : error;
    }
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
