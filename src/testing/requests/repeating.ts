/**
 * Sends each request as Redress does: given up after a while, and repeated by the same rules. A
 * page draws on a limited number of repeats; a check reads far more than a page, so it has no limit.
 */
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import type { GuardContext } from '../../guard/guard-context.js';
import { guardContext } from '../../guard/guard-context.js';
import { systemClock, type GuardClock } from '../../guard/guard-clock.js';
import type { CallKind } from '../../guard/retry-policy.js';
import { withRetries } from '../../guard/with-retries.js';
import { withTimeout } from '../../guard/with-timeout.js';
import type { CheckOptions } from '../check-options.js';
import { isWrite, mapMethods } from './map-methods.js';
import type { RequestLog } from './request-log.js';

export function repeating(
  adapter: BillingAdapter,
  { retry, wait }: Pick<CheckOptions, 'retry' | 'wait'>,
  log: RequestLog,
): BillingAdapter {
  const clock: GuardClock = { ...systemClock, ...(wait && { delay: wait }) };
  const attempts = guardContext(adapter, { clock });
  const pauses: GuardContext = guardContext(adapter, {
    retry: { budget: Number.POSITIVE_INFINITY, ...retry },
    clock: {
      ...clock,
      delay: (ms, signal) => {
        log.paused(ms);
        return clock.delay(ms, signal);
      },
    },
  });
  return mapMethods(adapter, (name, method) => (input, options) => {
    const kind: CallKind = isWrite(name) ? 'write' : 'read';
    const timeoutMs = name === 'uploadEvidence' ? attempts.uploadTimeoutMs : attempts.timeoutMs;
    const attempt = () =>
      withTimeout(
        (signal) => method(input, { ...options, signal }),
        { ...attempts, timeoutMs },
        options.signal,
      );
    return withRetries(attempt, kind, pauses, options.signal);
  });
}
