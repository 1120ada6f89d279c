/**
 * Time as it passes outside the tests. Kept when the first test file loads: before any fake clock,
 * and before `held-limits.ts` holds the long timers.
 */
const { setTimeout, clearTimeout, MessageChannel } = globalThis;

export const now: () => number = performance.now.bind(performance);

/** Calls `act` after so many milliseconds. @returns what calls it off */
export function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

/** Lets one task pass, and with it every promise that can go on. */
export function aTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
