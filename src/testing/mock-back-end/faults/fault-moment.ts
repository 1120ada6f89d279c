/** Whether a fault hits before the server has done what was asked, or after. */
import type { FaultName, FaultOptions } from '../../faults/fault.js';

export type FaultMoment = 'before-work' | 'after-work';

/** The faults for which there are both. The others have one moment by their nature. */
const USUAL_MOMENT = {
  latency: 'before-work',
  down: 'before-work',
  timeout: 'before-work',
  reset: 'after-work',
  'wrong-status': 'after-work',
} as const satisfies Partial<Record<FaultName, FaultMoment>>;

export type MovableFault = keyof typeof USUAL_MOMENT;

export interface MockFaultOptions extends FaultOptions {
  /** Other moments than the usual ones that `FAULTS` tells. `either`: chance decides, by the seed. */
  readonly moments?: Partial<Readonly<Record<MovableFault, FaultMoment | 'either'>>>;
}

export function momentOf(
  fault: MovableFault,
  { moments = {} }: MockFaultOptions,
  random: () => number,
): FaultMoment {
  const moment = moments[fault] ?? USUAL_MOMENT[fault];
  if (moment !== 'either') return moment;
  return random() < 0.5 ? 'before-work' : 'after-work';
}
