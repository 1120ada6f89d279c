/**
 * Wraps an adapter so that it fails as networks and billing systems fail, again and again in the
 * same way. For tests and demonstrations; what comes back is an adapter like any other.
 */
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import { BillingError } from '../../contract/billing-error.js';
import { systemClock } from '../../guard/guard-clock.js';
import { isWrite, mapMethods } from '../requests/map-methods.js';
import { faultChooser } from './choose-fault.js';
import type { FaultName, FaultOptions } from './fault.js';
import { cutOff, reorder } from './spoil-answer.js';

const HOUR_MS = 3_600_000;

type Send = () => Promise<unknown>;

export function injectFaults(adapter: BillingAdapter, options: FaultOptions): BillingAdapter {
  const { latencyMs = 2_000, retryAfterMs = 1_000, clockSkewMs = HOUR_MS } = options;
  const wait = options.wait ?? ((ms: number, signal: AbortSignal) => systemClock.delay(ms, signal));
  const chooser = faultChooser(options);
  let sessionHasEnded = false;
  let skewMs = 0;

  /** Carries the call out, or not, as the fault says. */
  async function undergo(fault: FaultName, isWriting: boolean, signal: AbortSignal, send: Send) {
    switch (fault) {
      case 'latency':
        await wait(latencyMs, signal);
        return send();
      case 'down':
        throw new BillingError('unavailable', 'Injected: down');
      case 'timeout':
        await wait(latencyMs, signal);
        throw new BillingError('timeout', 'Injected: timeout');
      case 'reset':
        await send();
        throw new BillingError('network', 'Injected: reset');
      case 'truncated':
        return cutOff(await send());
      case 'malformed':
        await send();
        return { injected: 'malformed' };
      case 'wrong-status':
        await send();
        throw new BillingError('unknown', 'Injected: wrong-status');
      case 'duplicate-delivery':
        await send();
        return send();
      case 'reordered':
        return reorder(await send(), chooser.random);
      case 'unauthenticated-once':
        if (sessionHasEnded) return send();
        sessionHasEnded = true;
        throw new BillingError('unauthenticated', 'Injected: unauthenticated-once');
      case 'in-progress':
        if (!isWriting) return send();
        throw new BillingError('in-progress', 'Injected: in-progress');
      case 'precondition-failed':
        if (!isWriting) return send();
        throw new BillingError('conflict', 'Injected: precondition-failed');
      case 'unprocessable':
        if (!isWriting) return send();
        throw new BillingError('invalid', 'Injected: unprocessable');
      case 'rate-limited':
        throw new BillingError('rate-limited', 'Injected: rate-limited', { retryAfterMs });
      case 'clock-skew':
        skewMs = clockSkewMs;
        return send();
    }
  }

  const faulty = mapMethods(adapter, (name, method) => async (input, callOptions) => {
    const send = () => method(input, callOptions);
    const fault = chooser.next(name);
    if (fault === undefined) return send();
    options.onFault?.(name, fault);
    return undergo(fault, isWrite(name), callOptions.signal, send);
  });
  return Object.assign(faulty, { now: () => (adapter.now?.() ?? Date.now()) + skewMs });
}
