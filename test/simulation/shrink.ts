/** Makes a failing history short: leaves out all that the failure does not need. */
import type { Mutant } from './mutants.js';
import { play } from './history.js';
import type { Action, Plan, Step } from './plan.js';

/** Tries in all: each plays one history. */
const MOST_TRIES = 2_000;

/** The shortest plan found that breaks the same promise. */
export async function shrink(plan: Plan, promise: string, mutant?: Mutant): Promise<Plan> {
  let best = plan;
  let tries = 0;
  const isBetter = async (candidate: Plan): Promise<boolean> => {
    if ((tries += 1) > MOST_TRIES) return false;
    const { failure } = await play(candidate, { mutant });
    if (failure?.promise !== promise) return false;
    best = candidate;
    return true;
  };
  for (let before: Plan | undefined; before !== best;) {
    before = best;
    await dropSteps(() => best, isBetter);
    await dropFates(() => best, isBetter);
    await simplify(() => best, isBetter);
  }
  return best;
}

type Try = (candidate: Plan) => Promise<boolean>;

/** Halves, then quarters, down to single steps (delta debugging); what comes after keeps its time. */
async function dropSteps(best: () => Plan, isBetter: Try): Promise<void> {
  for (let size = Math.ceil(best().steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best().steps.length;) {
      const { steps } = best();
      const [next, ...rest] = steps.slice(from + size);
      const saved = steps.slice(from, from + size).reduce((sum, { afterMs }) => sum + afterMs, 0);
      const later = next ? [{ ...next, afterMs: next.afterMs + saved }, ...rest] : [];
      if (!(await isBetter({ ...best(), steps: [...steps.slice(0, from), ...later] })))
        from += size;
    }
  }
}

async function dropFates(best: () => Plan, isBetter: Try): Promise<void> {
  for (let index = 0; index < best().steps.length; index += 1) {
    for (let fate = 0; ;) {
      const { does } = best().steps[index] as Step;
      if (does.kind !== 'fault' || fate >= does.fates.length || does.fates.length === 1) break;
      const fates = does.fates.filter((_, position) => position !== fate);
      if (!(await isBetter(withAction(best(), index, { ...does, fates })))) fate += 1;
    }
  }
}

/** A plainer provider, no waiting where none is needed. */
async function simplify(best: () => Plan, isBetter: Try): Promise<void> {
  const plain: Partial<Plan['provider']> = {
    takesSecondDispute: true,
    keysKeptMs: Infinity,
    filtersByReference: true,
    disputesPerPage: 100,
    repeats: 'then',
    sendsEntityTags: false,
    repeatsWords: true,
  };
  for (const [name, value] of Object.entries(plain)) {
    const { provider } = best();
    if (provider[name as keyof typeof provider] !== value) {
      await isBetter({ ...best(), provider: { ...provider, [name]: value } });
    }
  }
  for (const habit of best().listeners) {
    const listeners = best().listeners.filter((one) => one !== habit);
    await isBetter({ ...best(), listeners });
  }
  if (best().keepsDrafts) await isBetter({ ...best(), keepsDrafts: false });
  if (best().deviceAheadMs !== 0) await isBetter({ ...best(), deviceAheadMs: 0 });
  for (let index = 0; index < best().steps.length; index += 1) {
    for (const afterMs of [0, 1_000, 60_000]) {
      const step = best().steps[index] as Step;
      if (step.afterMs <= afterMs) break;
      const steps = best().steps.map((one, at) => (at === index ? { ...one, afterMs } : one));
      if (await isBetter({ ...best(), steps })) break;
    }
  }
}

function withAction(plan: Plan, index: number, does: Action): Plan {
  return {
    ...plan,
    steps: plan.steps.map((step, position) => (position === index ? { ...step, does } : step)),
  };
}
