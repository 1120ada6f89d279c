import { settle } from '../../support/fake-guard-clock.js';

/** Lets tasks pass until something holds; never waits for a time. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tasks = 0; tasks < 2_000; tasks += 1) {
    if (holds()) return;
    await settle();
  }
  throw new Error(`It never came to this: ${what}`);
}
