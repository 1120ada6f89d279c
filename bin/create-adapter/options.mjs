/** What follows `redress create-adapter`. */
import { parseArgs } from 'node:util';

export const usage = `redress create-adapter FOLDER
  --help    lists the options

Copies an adapter for an invented operator into a new folder: a small project with a page that shows
the flow on it, and the rules of redress/testing as tests. No import has to be changed.`;

/**
 * @param {readonly string[]} args
 * @returns {{ help: boolean, folder: string }}
 * @throws Error when they make no sense
 */
export function parseCreateAdapterOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  const [folder = '', ...others] = positionals;
  if (!values.help && (folder === '' || others.length > 0)) {
    throw new Error(`redress create-adapter needs one folder, such as my-billing.`);
  }
  return { help: values.help, folder };
}
