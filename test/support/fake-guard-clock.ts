/**
 * A clock that stands still until the test moves it. Waits are known to the test: nothing sleeps.
 */
import type { GuardClock } from '../../src/guard/index.js';
import { settle } from './settle.js';

interface Wait {
  readonly until: number;
  readonly ms: number;
  readonly resolve: () => void;
}

export class FakeGuardClock implements GuardClock {
  #time = 0;
  #waits: Wait[] = [];
  /** What `random` answers: a share of the longest wait. */
  chance = 0.5;
  /** Milliseconds of every wait that was ever asked for, time-outs included. */
  readonly asked: number[] = [];

  now(): number {
    return this.#time;
  }

  random(): number {
    return this.chance;
  }

  delay(ms: number, signal: AbortSignal): Promise<void> {
    this.asked.push(ms);
    return new Promise((resolve, reject) => {
      const wait: Wait = {
        until: this.#time + ms,
        ms,
        resolve: () => {
          signal.removeEventListener('abort', stop);
          resolve();
        },
      };
      const stop = () => {
        this.#waits = this.#waits.filter((other) => other !== wait);
        reject(signal.reason);
      };
      this.#waits.push(wait);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  /** Milliseconds of the waits that are still going on. */
  get waiting(): readonly number[] {
    return this.#waits.map(({ ms }) => ms);
  }

  /** Moves the time on and lets everything happen that follows from it. */
  async advance(ms: number): Promise<void> {
    await settle();
    this.#time += ms;
    const due = this.#waits.filter(({ until }) => until <= this.#time);
    this.#waits = this.#waits.filter(({ until }) => until > this.#time);
    for (const { resolve } of due) resolve();
    await settle();
  }
}
