/** What a run of `npm run test:package` shall do, from its command line. */
import { parseArgs } from 'node:util';

export const STEPS = /** @type {const} */ ([
  'types',
  'node',
  'commands',
  'template',
  'sizes',
  'publish',
]);

/** @typedef {typeof STEPS[number]} StepName */

/**
 * @param {string[]} args
 * @returns {{ steps: readonly StepName[], record: boolean, writeLocks: boolean }}
 */
export function parsePackageOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      record: { type: 'boolean', default: false },
      'write-locks': { type: 'boolean', default: false },
    },
  });
  const { only, record, 'write-locks': writeLocks } = values;
  const steps = STEPS.filter((name) => only === undefined || name === only);
  if (steps.length === 0) throw new Error(`--only ${only}: must be one of ${STEPS.join(', ')}`);
  if (record && !steps.includes('sizes')) throw new Error('--record needs the sizes');
  return { steps, record, writeLocks };
}
