/** The three things that `npm run simulate` does, with what it prints. */
import { SOURCE_MUTANTS } from '../../../test/simulation/source-mutants.mjs';
import { runNode } from '../run.mjs';
import { loadSimulation } from './load.mjs';

/** @typedef {ReturnType<typeof import('./options.mjs').parseSimulateOptions>} Options */

/** @param {Options} options @returns {Promise<boolean>} whether every promise was kept */
export async function playHistories({ seed, histories, seconds }) {
  const simulation = await loadSimulation();
  const summary = await simulation.simulate({ seed, histories, seconds });
  const perSecond = Math.round(summary.histories / summary.seconds);
  console.log(
    `seed ${seed}: ${summary.histories} histories, ${Math.round(summary.hours)} simulated hours, ` +
      `${summary.disputes} disputes, ${perSecond} histories per second`,
  );
  if (!summary.failure) return true;
  console.log(`\n${await simulation.explain(summary.failure.seed)}`);
  console.log(`\nAgain: npm run simulate -- --replay ${summary.failure.seed}`);
  return false;
}

/** @param {number} seed of one history @param {string} [mutant] */
export async function replay(seed, mutant) {
  const defect = SOURCE_MUTANTS.find(({ name }) => name === mutant);
  const simulation = await loadSimulation(defect);
  const around = defect ? undefined : mutant;
  console.log(await simulation.explain(seed, around));
  return (await simulation.brokenBy(seed, around)) === undefined;
}

/**
 * Each defect in a process of its own, as the simulation takes the place of the platform.
 * @param {Options} options
 * @returns {Promise<boolean>} whether each was found
 */
export async function tryMutants({ seed, histories }) {
  const { MUTANT_NAMES } = await loadSimulation();
  const names = [...MUTANT_NAMES, ...SOURCE_MUTANTS.map(({ name }) => name)];
  const width = Math.max(...names.map(({ length }) => length));
  let missed = 0;
  console.log(`${'defect'.padEnd(width)}  histories  seconds  broken promise`);
  for (const name of names) {
    const args = [name, `${seed}`, `${histories}`];
    const { ok, output } = await runNode('scripts/lib/simulate/try-mutant.mjs', args);
    if (!ok) missed += 1;
    const [played = '', seconds = '', told = ''] = output.trim().split('\t');
    console.log(`${name.padEnd(width)}  ${played.padStart(9)}  ${seconds.padStart(7)}  ${told}`);
  }
  console.log(`${names.length - missed} of ${names.length} defects were found.`);
  return missed === 0;
}
