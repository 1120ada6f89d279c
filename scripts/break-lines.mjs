/**
 * `npm run test:breaks`: breaks lines of `src` that the tests run, one after the other, and sees
 * whether a test fails: the nearest tests first, then all of Node's and Chromium's.
 *
 *   npm run test:breaks -- --seed 7 --count 10
 *
 * Needs the coverage of a complete `npm test`, and a work tree without changes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chooseBreaks } from './lib/break-lines/mutate.mjs';
import { parseLcov } from './lib/lcov.mjs';
import { main } from './lib/main.mjs';
import { inProject, projectRoot } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const coverage = inProject('coverage/lcov.info');
/** By its path: the type check takes no import that ends with .ts, which the tools' Node needs. */
const { mulberry32 } = await import(inProject('src/testing/faults/mulberry32.ts'));

const testRun = 'scripts/lib/test-run/main.mjs';
const stages = [['--changed'], ['--only', 'node'], ['--only', 'chromium']];

function readCovered() {
  return [...parseLcov(readFileSync(coverage, 'utf8'))]
    .filter(([file]) => !file.includes('/i18n/locales/'))
    .map(([file, hits]) => ({
      file,
      lines: readFileSync(inProject(file), 'utf8').split('\n'),
      covered: new Set([...hits].flatMap(([line, count]) => (count > 0 ? [line] : []))),
    }));
}

/** @returns {Promise<string | undefined>} the stage in which a test failed */
async function findCatcher() {
  for (const args of stages) {
    const { ok } = await runNode(testRun, args, { timeLimit: 3_600_000 });
    if (!ok) return `npm test -- ${args.join(' ')}`;
  }
  return undefined;
}

/** @param {{ file: string, line: number, after: string }} change */
async function tryBreak({ file, line, after }) {
  const path = inProject(file);
  const whole = readFileSync(path, 'utf8');
  const restore = () => writeFileSync(path, whole);
  process.once('exit', restore);
  try {
    writeFileSync(
      path,
      whole
        .split('\n')
        .with(line - 1, after)
        .join('\n'),
    );
    return await findCatcher();
  } finally {
    restore();
    process.off('exit', restore);
  }
}

await main(async () => {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10' } },
  });
  if (!existsSync(coverage)) throw new Error('No coverage yet: run npm test first.');
  const changes = execFileSync('git', ['status', '--porcelain'], { cwd: projectRoot });
  if (changes.length > 0) throw new Error('The work tree has changes: commit or stash them first.');

  const breaks = chooseBreaks(readCovered(), Number(values.count), mulberry32(Number(values.seed)));
  console.log(`Seed ${values.seed}, ${breaks.length} breaks`);
  let caught = 0;
  for (const change of breaks) {
    const by = await tryBreak(change);
    if (by !== undefined) caught += 1;
    console.log(
      `\n${change.file}:${change.line}\n- ${change.before.trim()}\n+ ${change.after.trim()}`,
    );
    console.log(by === undefined ? 'NOT CAUGHT' : `caught by ${by}`);
  }
  console.log(`\n${caught} of ${breaks.length} breaks caught`);
  if (caught < breaks.length) process.exitCode = 1;
});
