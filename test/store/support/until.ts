import { settle } from '../../support/real-time.js';

/** Far more than anything takes: hashing happens on another thread, which a busy machine holds up. */
const GIVE_UP_MS = 8_000;

/** Lets tasks pass until something holds; never waits for a time, only gives up after one. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`It never came to this: ${what}`);
    await settle();
  }
}
