/** Defers a task until the first calls are shown, or another step, and the browser is idle (P1). */
import type { Store, Snapshot } from '../store/index.js';
import { whenIdle } from './on-demand-code.js';

export function afterFirstCalls(store: Store, task: () => void): void {
  if (hasSettled(store.snapshot)) {
    whenIdle(task);
    return;
  }
  const unsubscribe = store.subscribe(() => {
    if (!hasSettled(store.snapshot)) return;
    unsubscribe();
    whenIdle(task);
  });
}

function hasSettled({ activity, step, lines, cycles }: Snapshot): boolean {
  const { held, activity: calls } = activity.calls;
  const hasFailed = [calls, lines.activity, cycles.activity].includes('failed');
  return held !== undefined || hasFailed || step.name !== 'activity';
}
