/** Time and chance for the guard, so that tests decide about both. */

export interface GuardClock {
  /** Milliseconds that only ever grow; their zero has no meaning. */
  now(): number;
  /** Resolves after `ms`. When the signal fires earlier it rejects or never settles, and forgets its timer. */
  delay(ms: number, signal: AbortSignal): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

export const systemClock: GuardClock = {
  now: () => performance.now(),

  delay: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal.addEventListener('abort', stop, { once: true });
    }),

  random: () => Math.random(),
};
