/** Sends writes through the guard, and reports whether any try of a call may have arrived. */
import type { UploadOptions, WriteOptions } from '../contract/billing-adapter.js';
import { asUncertain, BillingError, type BillingErrorCode } from '../contract/billing-error.js';
import { parseInput } from '../contract/parse-answer.js';
import type { GuardContext } from './guard-context.js';
import {
  guardedCall,
  sendTo,
  type Guarded,
  type GuardedMethod,
  type Send,
} from './guarded-call.js';
import { toBillingError } from './to-billing-error.js';
import { writeOptionsSchema } from './write-input-schemas.js';

/** With these codes the provider says that it did not do it. After any other code it may have. */
const REFUSALS: readonly BillingErrorCode[] = [
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
    const uncertainTries = new Set<object>();
    const watched: typeof send = async (clean, write) => {
      const own = {};
      uncertainTries.add(own);
      try {
        return await send(clean, write);
      } catch (thrown) {
        const { code, mayHaveArrived } = toBillingError(thrown);
        if (!mayHaveArrived && REFUSALS.includes(code)) uncertainTries.delete(own);
        throw thrown;
      }
    };
    const optionsFor = () => {
      const { idempotencyKey } = parseInput(method.name, writeOptionsSchema, options);
      return (own: AbortSignal) => ({ signal: own, idempotencyKey });
    };
    const { signal } = options;
    try {
      return await guardedCall(context, method, 'write', input, signal, optionsFor, watched);
    } catch (error) {
      // The error of the last try says nothing about an earlier one without an answer.
      throw uncertainTries.size > 0 && BillingError.is(error) ? asUncertain(error) : error;
    }
  };
}

export function guardUpload<Input, Answer>(
  context: GuardContext,
  method: GuardedMethod<Input, Answer>,
): Guarded<Input, UploadOptions, Answer> {
  const uploadContext = { ...context, timeoutMs: context.uploadTimeoutMs };
  const send = sendTo<Input, UploadOptions>(context, method.name);
  return async (input, options) => {
    const { report: onProgress, stop } = uploadProgress((share) => options.onProgress?.(share));
    try {
      const upload = guardWrite(uploadContext, method, (clean: Input, write) =>
        send(clean, { ...write, onProgress }),
      );
      return await upload(input, options);
    } finally {
      stop();
    }
  };
}

/** Makes progress reports fit for a progress bar: they rise from 0 to 1, across retries too. */
export function uploadProgress(onProgress: (share: number) => void) {
  let furthest = Number.NEGATIVE_INFINITY;
  return {
    report: (share: number): void => {
      if (typeof share !== 'number' || Number.isNaN(share)) return;
      const clamped = Math.min(1, Math.max(0, share));
      if (clamped <= furthest) return;
      furthest = clamped;
      onProgress(clamped);
    },
    stop: (): void => {
      furthest = Number.POSITIVE_INFINITY;
    },
  };
}
