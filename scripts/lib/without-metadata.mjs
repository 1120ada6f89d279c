/**
 * Lit adds `Symbol.metadata` where a browser lacks it. That throws on a page that has frozen what the
 * language brings, as `lockdown()` of SES does, and nothing here needs it: only other decorators than
 * ours write metadata (docs/decisions/003).
 */
const FILE = /\/node_modules\/@lit\/reactive-element\/(?:development\/)?reactive-element\.js$/;
const THEIRS = /Symbol\.metadata\s*\?\?=\s*Symbol\((["'])metadata\1\)/;

/** @returns {import('vite').Plugin} */
export const withoutMetadata = () => {
  let count = 0;
  return {
    name: 'without-metadata',
    apply: 'build',
    transform(code, id) {
      if (!FILE.test(id)) return null;
      return {
        code: code.replace(THEIRS, () => {
          count += 1;
          return '0';
        }),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && count !== 1) throw new Error('Lit adds Symbol.metadata in another way');
    },
  };
};
