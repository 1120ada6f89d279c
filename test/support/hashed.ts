import { payloadHash } from '../../src/domain/index.js';

/** Before anything is sent its content is hashed and its key stored, out of this thread. */
export async function hashed(): Promise<void> {
  for (let times = 0; times < 6; times += 1) {
    await payloadHash(['as much as a request']);
    await navigator.locks.request('a lock of the test', () => undefined);
  }
}
