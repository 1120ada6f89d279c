import { describe, expect, it, vi } from 'vitest';
import { yieldToBrowser } from '../../src/guard/yield-to-browser.js';

/** Whether a task of others ran before the yield came back. */
async function letsOthersGoFirst(): Promise<boolean> {
  let others = false;
  setImmediate(() => (others = true));
  // One turn may come back within the phase of the loop that is going on; the second cannot.
  await yieldToBrowser();
  await yieldToBrowser();
  return others;
}

describe('yieldToBrowser', () => {
  it('should use the scheduler of the browser where there is one', async () => {
    const scheduler = { yield: vi.fn(() => Promise.resolve()) };
    vi.stubGlobal('scheduler', scheduler);
    await yieldToBrowser();
    expect(scheduler.yield).toHaveBeenCalledOnce();
    expect(scheduler.yield.mock.contexts[0]).toBe(scheduler);
  });

  it('should let a task pass by a message where there is none', async () => {
    vi.stubGlobal('scheduler', undefined);
    expect(await letsOthersGoFirst()).toBe(true);
  });

  it('should let a task pass by a timer where there are no messages', async () => {
    vi.stubGlobal('scheduler', undefined);
    vi.stubGlobal('MessageChannel', undefined);
    expect(await letsOthersGoFirst()).toBe(true);
  });
});
