/** Keeps the state for as long as the page lives; two providers may share one. */
import type { DemoState } from './demo-state.js';
import type { DemoStorage } from './demo-storage.js';

/** Plain JSON, for embedded browsers that cannot clone. */
function copyOf(state: DemoState): DemoState {
  if (typeof structuredClone === 'function') return structuredClone(state);
  return JSON.parse(JSON.stringify(state)) as DemoState;
}

export function memoryStorage(): DemoStorage {
  let kept: DemoState | undefined;
  let lastInLine: Promise<unknown> = Promise.resolve();
  return {
    load: () => Promise.resolve(kept),
    save: (state) => {
      kept = copyOf(state);
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
