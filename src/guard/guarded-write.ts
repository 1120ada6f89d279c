/**
 * Sends writes through the guard: checks the idempotency key, and reports whether any try of a call
 * may have arrived.
 */
import type { UploadOptions, WriteOptions } from '../contract/billing-adapter.js';
import { asUncertain, BillingError, type BillingErrorCode } from '../contract/billing-error.js';
import type { GuardContext } from './guard-context.js';
import {
  guardedCall,
  sendTo,
  type Guarded,
  type GuardedMethod,
  type Send,
} from './guarded-call.js';
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
  context: GuardContext,
  method: GuardedMethod<Input, Answer>,
  send: Send<Input, WriteOptions> = sendTo(context, method.name),
): Guarded<Input, WriteOptions, Answer> {
  return async (input, options) => {
    /** Those that may have arrived. */
    const tries = new Set<object>();
    const watched: typeof send = async (clean, write) => {
      const own = {};
      tries.add(own);
      try {
        return await send(clean, write);
      } catch (thrown) {
        const { code, mayHaveArrived } = toBillingError(thrown);
        if (!mayHaveArrived && WORDS_OF_THE_PROVIDER.includes(code)) tries.delete(own);
        throw thrown;
      }
    };
    const optionsFor = () => {
      const { idempotencyKey } = parseInput(method.name, writeOptionsSchema, options);
      return (own: AbortSignal) => ({ signal: own, idempotencyKey });
    };
    try {
      return await guardedCall(
        context,
        method,
        'write',
        input,
        options.signal,
        optionsFor,
        watched,
      );
    } catch (error) {
      // What the last try ended with says nothing of an earlier one that had no answer.
      throw tries.size > 0 && BillingError.is(error) ? asUncertain(error) : error;
    }
  };
}

export function guardUpload<Input, Answer>(
  context: GuardContext,
  method: GuardedMethod<Input, Answer>,
): Guarded<Input, UploadOptions, Answer> {
  const patient = { ...context, timeoutMs: context.uploadTimeoutMs };
  const send = sendTo<Input, UploadOptions>(context, method.name);
  return async (input, options) => {
    const { report: onProgress, stop } = uploadProgress((share) => options.onProgress?.(share));
    try {
      const upload = guardWrite(patient, method, (clean: Input, write) =>
        send(clean, { ...write, onProgress }),
      );
      return await upload(input, options);
    } finally {
      stop();
    }
  };
}
