/** What `npm run build` is told. */
import { parseArgs } from 'node:util';
import { checkBase, DEFAULT_BASE } from './write-embed.mjs';

/** @param {string[]} args @returns {{ embedBase: string }} @throws for what is no address */
export function parseBuildOptions(args) {
  const { values } = parseArgs({ args, options: { 'embed-base': { type: 'string' } } });
  return { embedBase: checkBase(values['embed-base'] ?? DEFAULT_BASE) };
}
