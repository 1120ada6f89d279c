/** What `npm run test:loaded` runs, with the Node of the tools. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findInPath } from '../browsers.mjs';
import { main } from '../main.mjs';
import { exit, ProcessFamily } from '../processes.mjs';
import { inProject, toolNode } from '../project.mjs';
import { runNode } from '../run.mjs';
import { endWithOuterProcess } from '../two-processes.mjs';
import { parseLoadedOptions } from './options.mjs';
import { runLoaded } from './run-loaded.mjs';

/** A folder of its own: the tests run this command, too. */
const logs = `.cache/test-loaded/${process.pid}`;
/** Milliseconds: a run ends by itself, however long it takes under load. */
const dayMs = 86_400_000;
/** Longer than the processes of a run have to end by themselves. */
const grace = 60_000;

/** Confines this process, and all that it starts. */
function confineToOneCore() {
  const taskset = findInPath('taskset');
  if (taskset === undefined) throw new Error('--one-core needs taskset (Linux: util-linux)');
  const status = readFileSync('/proc/self/status', 'utf8');
  const core = /^Cpus_allowed_list:\s*(\d+)/m.exec(status)?.[1] ?? '0';
  execFileSync(taskset, ['--all-tasks', '--cpu-list', '--pid', core, String(process.pid)]);
}

/** @param {number} count */
function startBusyLoops(count) {
  const family = new ProcessFamily();
  const script = inProject('scripts/lib/test-loaded/busy-loop.mjs');
  for (let nth = 0; nth < count; nth += 1) {
    family.spawn(toolNode(), [script], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }
  return family;
}

/** @param {string[]} testOptions @param {number} run */
async function runTests(testOptions, run) {
  const outcome = await runNode('scripts/test.mjs', testOptions, { timeLimit: dayMs, grace });
  writeFileSync(inProject(`${logs}/run-${run}.txt`), outcome.output);
  return outcome;
}

endWithOuterProcess();
await main(async () => {
  const { runs, loops, oneCore, testOptions } = parseLoadedOptions(process.argv.slice(2));
  if (oneCore) confineToOneCore();
  mkdirSync(inProject(logs), { recursive: true });
  console.log(`npm test ${testOptions.join(' ')}; busy loops: ${loops}; logs: ${logs}`);
  const family = startBusyLoops(loops);
  const allPassed = await runLoaded(runs, (run) => runTests(testOptions, run), console.log);
  family.kill();
  if (!allPassed) process.exitCode = 1;
});
await exit(Number(process.exitCode ?? 0));
