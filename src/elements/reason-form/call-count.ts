import type { Draft } from '../../store/index.js';

/** How many calls a draft disputes; 0 where it is about a bill or another dispute. */
export function callCount({ purpose }: Draft): number {
  return purpose.kind === 'dispute-calls' ? purpose.calls.length : 0;
}
