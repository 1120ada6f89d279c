/** Lets the browser paint and handle input before long work goes on. */

interface SchedulerHost {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** Resolves in a later task; not by a timer where there is a better way, as timers wait 4 ms. */
export function yieldToBrowser(): Promise<void> {
  const { scheduler } = globalThis as SchedulerHost;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    if (typeof MessageChannel !== 'function') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
