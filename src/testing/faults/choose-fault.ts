/** Which fault comes next: by the plan for the method, else by chance. */
import type { MethodName } from '../../guard/adapter-members.js';
import { FAULTS, type FaultName, type FaultOptions } from './fault.js';
import { mulberry32 } from './mulberry32.js';

export interface FaultChooser {
  readonly next: (method: MethodName) => FaultName | undefined;
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number;
}

export function faultChooser({ seed, rates = {}, plan }: FaultOptions): FaultChooser {
  const random = mulberry32(seed);
  const calls = new Map<MethodName, number>();
  return {
    random,
    next: (method) => {
      if (plan === undefined) return byChance(random(), rates);
      const made = calls.get(method) ?? 0;
      calls.set(method, made + 1);
      const planned = plan[method]?.[made];
      return planned === 'none' ? undefined : planned;
    },
  };
}

function byChance(drawn: number, rates: NonNullable<FaultOptions['rates']>): FaultName | undefined {
  let mark = drawn;
  return FAULTS.find((fault) => {
    mark -= rates[fault] ?? 0;
    return mark < 0;
  });
}
