/** What a run of `npm run test:frameworks` shall do, from its command line. */
import { parseArgs } from 'node:util';
import { apps } from './apps.mjs';

/**
 * @param {string[]} args
 * @returns {{ chosen: import('./apps.mjs').App[], writeLocks: boolean }}
 */
export function parseFrameworkOptions(args) {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string' }, 'write-locks': { type: 'boolean', default: false } },
  });
  const { only, 'write-locks': writeLocks } = values;
  const chosen = apps.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) {
    throw new Error(`--only ${only}: must be one of ${apps.map(({ name }) => name).join(', ')}`);
  }
  return { chosen, writeLocks };
}
