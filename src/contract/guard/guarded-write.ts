/** The way of writes through the guard: with a key that is checked as well, and with progress. */
import type { UploadOptions, WriteOptions } from '../billing-adapter.js';
import type { GuardContext } from './guard-context.js';
import { guardedCall, type Guarded, type GuardedMethod } from './guarded-call.js';
import { parseInput } from './parse-answer.js';
import { uploadProgress } from './upload-progress.js';
import { writeOptionsSchema } from './write-input-schemas.js';

export function guardWrite<Input, Answer>(
  method: GuardedMethod<Input, WriteOptions, Answer>,
  context: GuardContext,
): Guarded<Input, WriteOptions, Answer> {
  return (input, options) => {
    const optionsFor = () => {
      const { idempotencyKey } = parseInput(method.name, writeOptionsSchema, options);
      return (own: AbortSignal) => ({ signal: own, idempotencyKey });
    };
    return guardedCall(method, 'write', input, options.signal, optionsFor, context);
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
