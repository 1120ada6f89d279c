/**
 * Puts off what is not needed until the customer sees the first calls, or something else than the
 * list, and the browser is idle then (P1). Each task is done once.
 */
import type { Store, Snapshot } from '../store/index.js';
import { whenIdle } from './later-code.js';

export function afterFirstCalls(store: Store, task: () => void): void {
  if (isPastFirst(store.snapshot)) {
    whenIdle(task);
    return;
  }
  const end = store.subscribe(() => {
    if (!isPastFirst(store.snapshot)) return;
    end();
    whenIdle(task);
  });
}

/** Where the calls cannot be had, nobody waits for them any more. */
function isPastFirst({ activity, step, lines, cycles }: Snapshot): boolean {
  const { held, activity: calls } = activity.calls;
  const hasFailed = [calls, lines.activity, cycles.activity].includes('failed');
  return held !== undefined || hasFailed || step.name !== 'activity';
}
