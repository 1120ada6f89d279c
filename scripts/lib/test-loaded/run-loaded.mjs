/** Runs `npm test` several times and tells what each run came to. */
import { processorTime } from './processor-time.mjs';

/** @typedef {import('../run.mjs').Outcome} Outcome */

/** @param {() => Promise<Outcome>} work */
async function measure(work) {
  const before = processorTime();
  const outcome = await work();
  const after = processorTime();
  const times = [`${outcome.seconds.toFixed(0)} s`];
  if (before && after) {
    times.push(`user ${(after.user - before.user).toFixed(0)} s`);
    times.push(`sys ${(after.system - before.system).toFixed(0)} s`);
  }
  return { outcome, times: times.join(', ') };
}

/**
 * @param {number} runs
 * @param {(run: number) => Promise<Outcome>} runTests
 * @param {(line: string) => void} print
 * @returns {Promise<boolean>} whether all passed
 */
export async function runLoaded(runs, runTests, print) {
  let passed = 0;
  for (let run = 1; run <= runs; run += 1) {
    const { outcome, times } = await measure(() => runTests(run));
    const { ok, output } = outcome;
    const lastLine = output.trimEnd().split('\n').at(-1);
    print(`${ok ? 'ok    ' : 'FAILED'} run ${run}: ${times}: ${lastLine}`);
    passed += ok ? 1 : 0;
  }
  print(`${passed} ${passed === 1 ? 'run' : 'runs'} passed, ${runs - passed} failed`);
  return passed === runs;
}
