/**
 * The static checks of `npm run check`: what each is called and what it runs.
 */
import { runNode } from './run.mjs';

/** @typedef {{ name: string, script: string, args: string[] }} Check */
/** @typedef {Check & import('./run.mjs').Outcome} CheckResult */

/** @type {Check[]} */
const checks = [
  {
    name: 'types',
    script: 'node_modules/typescript-7/bin/tsc',
    args: ['-p', 'tsconfig.json', '--noEmit'],
  },
  {
    name: 'lint',
    script: 'node_modules/oxlint/bin/oxlint',
    args: ['--type-aware', '--deny-warnings'],
  },
  {
    // Not type-aware: their packages are installed elsewhere, by `npm run test:frameworks`.
    name: 'lint of apps',
    script: 'node_modules/oxlint/bin/oxlint',
    args: ['--deny-warnings', '--config', 'demo/frameworks/oxlint.json', 'demo/frameworks'],
  },
  {
    name: 'templates',
    script: 'node_modules/@jackolope/lit-analyzer/cli.mjs',
    args: [
      'src/{define,elements}/**/*.ts',
      '--strict',
      '--maxWarnings',
      '0',
      '--noColor',
      // Elements never import one another's registration: that is what src/define is for.
      '--rules.no-missing-import',
      'off',
    ],
  },
  {
    name: 'format',
    script: 'node_modules/oxfmt/bin/oxfmt',
    args: ['--check'],
  },
  { name: 'manifest', script: 'scripts/manifest.mjs', args: ['--check'] },
  { name: 'openapi', script: 'scripts/openapi.mjs', args: ['--check'] },
  {
    name: 'import directions',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--config', 'test/vitest.config.ts', 'test/architecture/import-directions'],
  },
];

const atOnce = 2;

/**
 * Runs all, whatever fails.
 * @param {(result: CheckResult) => void} onResult called as each ends
 * @param {{ besideTests?: boolean }} [options] `besideTests`: without what all tests in Node contain
 */
export async function runChecks(onResult, { besideTests = false } = {}) {
  const waiting = checks.filter(({ args }) => !besideTests || args[0] !== 'run');
  /** @type {CheckResult[]} */
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = { ...check, ...(await runNode(check.script, check.args)) };
      results.push(result);
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** @param {CheckResult} result */
export function formatCheck({ name, ok, seconds, output }) {
  const line = `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(5)} s`;
  return ok ? line : `${line}\n${output.trimEnd()}\n`;
}
