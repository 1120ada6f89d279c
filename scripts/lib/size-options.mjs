/** What `npm run size` shall tell, from its command line. */
import { parseArgs } from 'node:util';

/** @param {string[]} args */
export function parseSizeOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      modules: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  return values;
}
