/**
 * `npm run bench`: runs every test/bench/*.bench.ts (or .mjs) one after the other, each in a Node of
 * its own. `npm run bench -- calls` runs those with "calls" in their names.
 */
import { globSync } from 'node:fs';
import { inProject, projectRoot } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const [wanted = ''] = process.argv.slice(2);
const files = globSync('test/bench/**/*.bench.{ts,mjs}', { cwd: projectRoot })
  .filter((file) => file.includes(wanted))
  .toSorted();

if (files.length === 0) console.log('No benchmarks.');
for (const file of files) {
  console.log(`\n${file}`);
  const { ok } = await runNode('scripts/lib/run-bench.mjs', [inProject(file)], { live: true });
  if (!ok) process.exitCode = 1;
}
