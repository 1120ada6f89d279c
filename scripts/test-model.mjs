/**
 * `npm run test:model`: far more runs of the submission model than `npm test` makes, or as
 * many as `npm run test:model -- 100000` says. MODEL_SEED chooses other ones, or the same again.
 */
import { runNode } from './lib/run.mjs';

const [runs = '20000'] = process.argv.slice(2);
const { ok } = await runNode(
  'node_modules/vitest/vitest.mjs',
  [
    'run',
    '--config',
    'test/vitest.config.ts',
    // The limit of the tool as a whole is enough.
    '--testTimeout=0',
    'test/store/submission/model',
  ],
  { live: true, env: { MODEL_RUNS: runs } },
);
if (!ok) process.exitCode = 1;
