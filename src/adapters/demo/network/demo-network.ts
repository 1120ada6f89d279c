/**
 * The way between the page and the provider, with the faults that the demo page can switch on.
 * Half of the delay passes before the provider works and half after, so that a call that is given
 * up on its way back has been carried out all the same, as on a real network.
 */
import { BillingError } from '../../../contract/billing-error.js';
import { rejectIfAborted, waitByTimer, type Wait } from './wait.js';

/**
 * - `slow`: every call takes four seconds;
 * - `offline`: every call fails with `network`, before it reaches the provider;
 * - `errors`: every third call fails with `unavailable`, counted from when it was switched on. Not
 *   every second: a submission and the look-up after it would stay in step, and none get through.
 */
export const FAULT_MODES = ['none', 'slow', 'offline', 'errors'] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

export interface DemoFaults {
  mode: FaultMode;
}

const SLOW_MS = 4_000;
const CALLS_PER_ERROR = 3;

export interface DemoNetworkOptions {
  readonly latencyMs?: number | (() => number) | undefined;
  readonly wait?: Wait | undefined;
}

export class DemoNetwork implements DemoFaults {
  readonly #latencyMs: number | (() => number);
  readonly #wait: Wait;
  #mode: FaultMode = 'none';
  #callsSinceMode = 0;

  constructor({ latencyMs = 0, wait = waitByTimer }: DemoNetworkOptions = {}) {
    this.#latencyMs = latencyMs;
    this.#wait = wait;
  }

  get mode(): FaultMode {
    return this.#mode;
  }

  set mode(mode: FaultMode) {
    this.#mode = mode;
    this.#callsSinceMode = 0;
  }

  /** @throws BillingError `aborted`, or the fault that is switched on */
  async roundTrip<T>(signal: AbortSignal, serve: () => Promise<T> | T): Promise<T> {
    const half = this.#delay() / 2;
    this.#callsSinceMode += 1;
    const isFailing = this.#mode === 'errors' && this.#callsSinceMode % CALLS_PER_ERROR === 0;
    const isOffline = this.#mode === 'offline';
    await this.#pass(half, signal);
    if (isOffline) throw new BillingError('network', 'The demonstration is switched to offline');
    if (isFailing) throw new BillingError('unavailable', 'The demonstration is switched to errors');
    // Given up on its way there: it never arrives.
    rejectIfAborted(signal);
    const answer = await serve();
    await this.#pass(half, signal);
    return answer;
  }

  /** A part of a large request is on its way: takes half a delay, and stops when switched off. */
  async carry(signal: AbortSignal): Promise<void> {
    await this.#pass(this.#delay() / 2, signal);
    if (this.#mode === 'offline') throw new BillingError('network', 'Switched to offline');
  }

  #delay(): number {
    if (this.#mode === 'slow') return SLOW_MS;
    return typeof this.#latencyMs === 'function' ? this.#latencyMs() : this.#latencyMs;
  }

  async #pass(ms: number, signal: AbortSignal): Promise<void> {
    rejectIfAborted(signal);
    if (ms > 0) await this.#wait(ms, signal);
  }
}
