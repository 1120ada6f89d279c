import { describe, expect, it, vi } from 'vitest';
import { BillingError, MAX_CALLS_PER_PAGE } from '../../src/contract/index.js';
import { checkCallsInChunks } from '../../src/guard/check-calls-in-chunks.js';
import { buildCalls } from '../support/builders.js';

const asked = { lineId: 'line-1', cycleId: 'cycle-1' };

/** Counts the turns the browser gets; `onTurn` happens during each. */
function watchTurns(onTurn: (turn: number) => void = () => {}) {
  const scheduler = { turns: 0, yield: async () => onTurn((scheduler.turns += 1)) };
  vi.stubGlobal('scheduler', scheduler);
  return scheduler;
}

describe('checkCallsInChunks', () => {
  it('should give the browser its turn after 2,000 rows even when the clock stands still (P3)', async () => {
    const scheduler = watchTurns();
    const calls = buildCalls(10_000);
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    expect(await checkCallsInChunks(calls, context)).toHaveLength(10_000);
    expect(scheduler.turns).toBe(4);
  });

  it('should give the browser its turn sooner on a slow machine (P3)', async () => {
    const scheduler = watchTurns();
    let time = 0;
    const context = { ...asked, signal: new AbortController().signal, now: () => (time += 7) };
    await checkCallsInChunks(buildCalls(1_000), context);
    expect(scheduler.turns).toBe(9);
  });

  it('should keep the order over all chunks', async () => {
    watchTurns();
    const calls = buildCalls(4_001);
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checked = await checkCallsInChunks(calls, context);
    expect(checked.map(({ id }) => id)).toEqual(calls.map(({ id }) => id));
  });

  it('should stop with the next turn when the caller calls off (R5)', async () => {
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

  it('should find an id that is twice although chunks lie in between (R11)', async () => {
    watchTurns();
    const calls = [...buildCalls(9_000), ...buildCalls(1)];
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checking = checkCallsInChunks(calls, context);
    await expect(checking).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('items.9000.id') as unknown,
    });
  });

  it('should tell the place in the whole list (R11)', async () => {
    watchTurns();
    const calls = buildCalls(5_000, (index) => (index === 4_321 ? { durationSeconds: -1 } : {}));
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checking = checkCallsInChunks(calls, context);
    await expect(checking).rejects.toThrow('items.4321.durationSeconds');
  });

  it('should refuse a page that is too long without looking at its rows (R11)', async () => {
    const context = { ...asked, signal: new AbortController().signal, now: () => 0 };
    const checking = checkCallsInChunks(new Array(MAX_CALLS_PER_PAGE + 1), context);
    await expect(checking).rejects.toBeInstanceOf(BillingError);
  });
});
