import { describe, expect, it, vi } from 'vitest';
import { BillingError, MAX_CALLS_PER_PAGE } from '../../src/contract/index.js';
import { checkCallsInChunks } from '../../src/guard/check-calls-in-chunks.js';
import { buildCalls } from '../support/builders.js';

const asked = { lineId: 'line-1', cycleId: 'cycle-1' };

/** Counts the yields; `onTurn` runs during each. */
function watchTurns(onTurn: (turn: number) => void = () => {}) {
  const scheduler = { turns: 0, yield: async () => onTurn((scheduler.turns += 1)) };
  vi.stubGlobal('scheduler', scheduler);
  return scheduler;
}

describe('checkCallsInChunks', () => {
  it('yields after 2,000 rows even when the clock stands still (P3)', async () => {
    const scheduler = watchTurns();
    const calls = buildCalls(10_000);
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    expect(await checkCallsInChunks(calls, context)).toHaveLength(10_000);
    expect(scheduler.turns).toBe(4);
  });

  it('yields sooner on a slow machine (P3)', async () => {
    const scheduler = watchTurns();
    let time = 0;
    const context = { ...asked, signal: new AbortController().signal, now: () => (time += 7) };
    await checkCallsInChunks(buildCalls(1_000), context);
    expect(scheduler.turns).toBe(9);
  });

  it('keeps the order across chunks', async () => {
    watchTurns();
    const calls = buildCalls(4_001);
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checked = await checkCallsInChunks(calls, context);
    expect(checked.map(({ id }) => id)).toEqual(calls.map(({ id }) => id));
  });

  it('stops at the next yield when the caller aborts (R5)', async () => {
    const caller = new AbortController();
    const scheduler = watchTurns((turn) => {
      if (turn === 2) caller.abort();
    });
    const checking = checkCallsInChunks(buildCalls(20_000), {
      ...asked,
      signal: caller.signal,
      now: () => 0,
    });
    await expect(checking).rejects.toMatchObject({ code: 'aborted' });
    expect(scheduler.turns).toBe(2);
  });

  it('names the position in the whole list (R11)', async () => {
    watchTurns();
    const calls = buildCalls(5_000, (index) => (index === 4_321 ? { durationSeconds: -1 } : {}));
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checking = checkCallsInChunks(calls, context);
    await expect(checking).rejects.toThrow('items.4321.durationSeconds');
  });

  it('refuses a page that is too long without reading its rows (R11)', async () => {
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checking = checkCallsInChunks(new Array(MAX_CALLS_PER_PAGE + 1), context);
    await expect(checking).rejects.toBeInstanceOf(BillingError);
  });
});
