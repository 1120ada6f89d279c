/** Plays histories from a seed, and explains one that breaks a promise; `scripts/simulate.mjs` runs it. */
import './platform.js';
import { play } from './history.js';
import { MUTANTS, type Mutant } from './mutants.js';
import { describePlan, drawPlan, type Plan } from './plan.js';
import { historySeed, Random } from './random.js';
import { shrink } from './shrink.js';

export const MUTANT_NAMES = MUTANTS.map(({ name }) => name);

export interface SimulateOptions {
  readonly seed: number;
  /** The number of the first history that is played. */
  readonly from?: number;
  readonly histories: number;
  /** Of processor time, after which it ends. */
  readonly seconds?: number;
  readonly mutant?: string | undefined;
}

export interface Summary {
  readonly histories: number;
  readonly hours: number;
  readonly disputes: number;
  readonly seconds: number;
  readonly failure: { readonly seed: number; readonly promise: string } | undefined;
}

/** Until a history breaks a promise, or enough were played. */
export async function simulate(options: SimulateOptions): Promise<Summary> {
  const { seed, from = 0, histories, seconds = Infinity } = options;
  const mutant = mutantOf(options.mutant);
  const began = process.cpuUsage();
  const used = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
  let played = 0;
  let hours = 0;
  let disputes = 0;
  let failure: Summary['failure'];
  while (played < histories && !failure && (played % 16 > 0 || used() < seconds)) {
    const own = historySeed(seed, from + played);
    const outcome = await play(planOf(own), { mutant });
    played += 1;
    hours += outcome.hours;
    disputes += outcome.disputes;
    failure = outcome.failure && { seed: own, promise: outcome.failure.promise };
  }
  return { histories: played, hours, disputes, seconds: used(), failure };
}

/** Which promise the history with this seed breaks. */
export async function brokenBy(seed: number, mutant?: string): Promise<string | undefined> {
  const { failure } = await play(planOf(seed), { mutant: mutantOf(mutant) });
  return failure?.promise;
}

/** The shortest history that breaks the same promise, what happens in it, and why it fails. */
export async function explain(seed: number, name?: string): Promise<string> {
  const mutant = mutantOf(name);
  const plan = planOf(seed);
  const { failure } = await play(plan, { mutant });
  const short = failure ? await shrink(plan, failure.promise, mutant) : plan;
  const trace: string[] = [];
  const shown = await play(short, { trace, mutant });
  const end = shown.failure?.message ?? 'Every promise is kept.';
  return [describePlan(short), '', 'What happens:', ...trace, '', end].join('\n');
}

function planOf(seed: number): Plan {
  return drawPlan(seed, new Random(seed));
}

function mutantOf(name: string | undefined): Mutant | undefined {
  if (name === undefined) return undefined;
  const found = MUTANTS.find((mutant) => mutant.name === name);
  if (!found) throw new Error(`There is no mutant "${name}".`);
  return found;
}
