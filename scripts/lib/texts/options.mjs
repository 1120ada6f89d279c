/** What `npm run texts` does, from its command line. */
import { parseArgs } from 'node:util';

export const usage = `npm run texts -- export de [--to texts.de.json]
npm run texts -- import texts.de.json [--to src/i18n/locales/de] [--package]
  export     every text with its description, for translators; what there is already is filled in
  import     writes the catalogue from what came back, or says which texts are missing or lost a value
  --package  for a project that uses the package: imports from redress/languages`;

/**
 * @typedef {{ act: 'export' | 'import', what: string, to: string | undefined, isForPackage: boolean }} TextsOptions
 * @param {readonly string[]} args @returns {TextsOptions} @throws Error when they make no sense
 */
export function parseTextsOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, package: { type: 'boolean', default: false } },
  });
  const [act, what, ...others] = positionals;
  if ((act !== 'export' && act !== 'import') || what === undefined || others.length > 0) {
    throw new Error(usage);
  }
  if (act === 'export') Intl.getCanonicalLocales(what);
  return { act, what, to: values.to, isForPackage: values.package };
}
