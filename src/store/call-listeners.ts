/**
 * Tells everyone who listens. A listener that throws is the host's mistake: it must neither keep
 * the others from hearing nor be taken for a failure of the billing system.
 */
export function callListeners<T>(listeners: ReadonlySet<(news: T) => void>, news: T): void {
  for (const listener of [...listeners]) {
    // One that was told before may have ended the subscription of this one.
    if (!listeners.has(listener)) continue;
    try {
      listener(news);
    } catch (error) {
      reportUncaught(error);
    }
  }
}

/** As if it had been thrown by an event listener of the page; Node has no such place. */
function reportUncaught(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}
