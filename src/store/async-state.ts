/** Loadable data: what is held, beside what the loading does. A failed refresh keeps what is held. */
import type { BillingError } from '../contract/index.js';

export interface AsyncState<T> {
  readonly held: T | undefined;
  readonly activity: 'idle' | 'fetching' | 'failed';
  /** Set exactly while `activity` is `failed`. */
  readonly error: BillingError | undefined;
}

const NOTHING: AsyncState<never> = Object.freeze({
  held: undefined,
  activity: 'idle',
  error: undefined,
});

export function nothing<T>(): AsyncState<T> {
  return NOTHING;
}

export function fetching<T>(before: AsyncState<T>): AsyncState<T> {
  return { held: before.held, activity: 'fetching', error: undefined };
}

export function holding<T>(held: T): AsyncState<T> {
  return { held, activity: 'idle', error: undefined };
}

export function failed<T>(before: AsyncState<T>, error: BillingError): AsyncState<T> {
  return { held: before.held, activity: 'failed', error };
}

export function cancelled<T>(before: AsyncState<T>): AsyncState<T> {
  return before.activity === 'fetching'
    ? { held: before.held, activity: 'idle', error: undefined }
    : before;
}
