import { describe, expect, it, vi } from 'vitest';
import { yieldToBrowser } from '../../src/guard/yield-to-browser.js';

/** Whether another task ran before the yield returned. */
async function letsOthersGoFirst(): Promise<boolean> {
  let others = false;
  setImmediate(() => (others = true));
  // The first yield may return within the same phase of the event loop; the second cannot.
  await yieldToBrowser();
  await yieldToBrowser();
  return others;
}

describe('yieldToBrowser', () => {
  it('uses the scheduler of the browser where there is one', async () => {
    const scheduler = { yield: vi.fn(() => Promise.resolve()) };
    vi.stubGlobal('scheduler', scheduler);
    await yieldToBrowser();
    expect(scheduler.yield).toHaveBeenCalledOnce();
    expect(scheduler.yield.mock.contexts[0]).toBe(scheduler);
  });

  it('yields by a message where there is no scheduler', async () => {
    vi.stubGlobal('scheduler', undefined);
    expect(await letsOthersGoFirst()).toBe(true);
  });

  it('yields by a timer where there are no messages', async () => {
    vi.stubGlobal('scheduler', undefined);
    vi.stubGlobal('MessageChannel', undefined);
    expect(await letsOthersGoFirst()).toBe(true);
  });
});
