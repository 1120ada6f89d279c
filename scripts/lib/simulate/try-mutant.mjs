/**
 * Plays histories with one deliberate defect until one breaks a promise that it keeps without. Prints
 * how many were played, the seconds, the promise and the seed of the history.
 */
import { SOURCE_MUTANTS } from '../../../test/simulation/source-mutants.mjs';
import { runNode } from '../run.mjs';
import { loadSimulation } from './load.mjs';

const [name = '', seed = '', histories = ''] = process.argv.slice(2);
const defect = SOURCE_MUTANTS.find((one) => one.name === name);
const mutant = defect ? undefined : name;
const simulation = await loadSimulation(defect);

let from = 0;
let seconds = 0;
let found;
while (from < Number(histories) && !found) {
  const left = Number(histories) - from;
  const summary = await simulation.simulate({ seed: Number(seed), from, histories: left, mutant });
  from += summary.histories;
  seconds += summary.seconds;
  if (summary.failure && (await isKeptWithout(summary.failure))) found = summary.failure;
}
const told = found ? `${found.promise} (history ${found.seed})` : 'NOT FOUND';
console.log(`${from}\t${seconds.toFixed(1)}\t${told}`);
if (!found) process.exitCode = 1;

/** @param {{ seed: number, promise: string }} failure */
async function isKeptWithout(failure) {
  if (mutant) return (await simulation.brokenBy(failure.seed)) !== failure.promise;
  const { ok } = await runNode('scripts/simulate.mjs', ['--replay', `${failure.seed}`]);
  return ok;
}
