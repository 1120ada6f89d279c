interface SchedulerHost {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** Lets the browser paint and handle input. Avoids timers where possible: they wait 4 ms. */
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
