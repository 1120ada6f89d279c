/** What `npm run build` is told. */
import { parseArgs } from 'node:util';
import { checkBase, DEFAULT_BASE } from './write-embed.mjs';

/**
 * @param {string[]} args
 * @returns {{ embedBase: string, demo: boolean }} demo: the demo pages are built too
 * @throws for what is no address
 */
export function parseBuildOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      'embed-base': { type: 'string' },
      'no-demo': { type: 'boolean', default: false },
    },
  });
  return { embedBase: checkBase(values['embed-base'] ?? DEFAULT_BASE), demo: !values['no-demo'] };
}
