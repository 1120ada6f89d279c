/** Keeps the state for as long as the page lives; two providers may share one. */
import type { DemoState } from './demo-state.js';
import type { DemoStorage } from './demo-storage.js';

export function memoryStorage(): DemoStorage {
  let kept: DemoState | undefined;
  let lastInLine: Promise<unknown> = Promise.resolve();
  return {
    load: () => Promise.resolve(kept),
    save: (state) => {
      kept = structuredClone(state);
      return Promise.resolve();
    },
    clear: () => {
      kept = undefined;
      return Promise.resolve();
    },
    exclusively: (task) => {
      const turn = lastInLine.then(task, task);
      lastInLine = turn.catch(() => undefined);
      return turn;
    },
  };
}
