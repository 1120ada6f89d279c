/** Checks a page of calls in chunks, so that 100,000 calls do not freeze the browser. */
import { checkCallRange, isCallList } from '../contract/call-check.js';
import type { Call } from '../contract/call.js';
import { malformedAnswer } from '../contract/parse-answer.js';
import { abortedError } from './to-billing-error.js';
import { yieldToBrowser } from './yield-to-browser.js';

/** Rows between two readings of the clock. */
const STEP_ROWS = 100;
/** The longest chunk, as some browsers have a coarse clock for privacy. */
const CHUNK_ROWS = 2_000;
const CHUNK_MS = 5;

export interface CallListContext {
  readonly lineId: string;
  readonly cycleId: string;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Throws `malformed` for a call of another line or cycle. Whoever reads all pages counts the ids. */
export async function checkCallsInChunks(
  items: unknown,
  { lineId, cycleId, signal, now }: CallListContext,
): Promise<readonly Call[]> {
  if (!isCallList(items)) throw malformedAnswer('calls', 'items');
  const calls: Call[] = [];
  let chunkStart = 0;
  let chunkBegan = now();
  while (calls.length < items.length) {
    const step = checkCallRange(items, calls.length, calls.length + STEP_ROWS);
    if ('refusedAt' in step) throw malformedAnswer('calls', `items.${step.refusedAt}`);
    for (const call of step) {
      const refused = refusedField(call, lineId, cycleId);
      if (refused) throw malformedAnswer('calls', `items.${calls.length}.${refused}`);
      calls.push(call);
    }
    const chunkIsFull = calls.length - chunkStart >= CHUNK_ROWS || now() - chunkBegan >= CHUNK_MS;
    if (chunkIsFull && calls.length < items.length) {
      await yieldToBrowser();
      if (signal.aborted) throw abortedError(signal);
      chunkStart = calls.length;
      chunkBegan = now();
    }
  }
  return calls;
}

function refusedField(call: Call, lineId: string, cycleId: string): string | undefined {
  if (call.lineId !== lineId) return 'lineId';
  return call.cycleId === cycleId ? undefined : 'cycleId';
}
