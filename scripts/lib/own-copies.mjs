/**
 * A later file of the embed imports no other one but the module (docs/decisions/020), and the module
 * is for what the list of calls needs. So what only later files share is in each that needs it: the
 * other panels have the original, the files below a copy of their own. Rules and constants only; of
 * a class, of state, or of what registers something there must be one.
 */

const FINGERPRINT = 'domain/evidence/fingerprint';

/** By the later file: what of it imports them first, and which modules it gets for itself. */
const COPIES = {
  demo: {
    importer: /\/src\/adapters\/demo\//,
    modules: [
      'contract/contact-request',
      'contract/contain',
      'domain/credit-for-calls',
      'domain/credit-landing',
      'domain/current-bill',
      'domain/dispute-actions',
      'domain/money-arithmetic',
      'domain/reasons',
      FINGERPRINT,
    ],
  },
  'find-findings': {
    importer: /\/src\/domain\/findings\//,
    modules: ['domain/local-time', 'domain/money-arithmetic'],
  },
  'check-evidence-file': {
    importer: /\/src\/domain\/evidence\/check-evidence-file\.ts$/,
    modules: [
      'domain/evidence/evidence-limits',
      'domain/evidence/file-name',
      'domain/evidence/media-types',
      FINGERPRINT,
    ],
  },
  'calls-csv-download': {
    importer: /\/src\/elements\/call-activity\/calls-csv-download\.ts$/,
    modules: [
      'elements/panel/save-file',
      'elements/panel/save-text-file',
      'elements/panel/saving-here',
    ],
  },
  'disputes-to-csv': {
    importer: /\/src\/domain\/export\/disputes-to-csv\.ts$/,
    modules: ['domain/export/csv', 'domain/export/local-date-time'],
  },
  'draft-autosave': {
    importer: /\/src\/store\/saved-drafts\/(draft-autosave|stored-draft)\.ts$/,
    modules: ['domain/payload-hash', FINGERPRINT],
  },
};

/** @returns {import('vite').Plugin} */
export const ownCopies = () => {
  const missing = new Set(
    Object.entries(COPIES).flatMap(([file, { modules }]) =>
      modules.map((module) => `${module}?${file}`),
    ),
  );
  return {
    name: 'own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      // A copy gets copies, too.
      const [file, copies] =
        Object.entries(COPIES).find(
          ([name, copy]) => copy.importer.test(importer) || importer.endsWith(`?${name}`),
        ) ?? [];
      if (!copies) return null;
      const found = await this.resolve(source, importer);
      const module = /\/src\/(.+)\.ts$/.exec(found?.id ?? '')?.[1];
      if (!found || !module || !copies.modules.includes(module)) return null;
      missing.delete(`${module}?${file}`);
      return { ...found, id: `${found.id}?${file}` };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) throw new Error(`Not needed: ${[...missing].join(', ')}`);
    },
  };
};
