/** Time and randomness for the guard, which tests replace. */
export interface GuardClock {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** Resolves after `ms`. When the signal fires earlier, rejects or never settles. */
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
