/**
 * The test files of one folder share a page: opening a page costs more than most test files do,
 * in Firefox about a second. A file that does not load, or has no tests, fails by its name without
 * keeping the others from running.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const pagesFolder = '.cache/test-pages';

/** @param {string[]} files */
const codeOf = (files) => `
const hasTests = (suite) => suite.tests.length > 0 || suite.suites.some(hasTests);
for (const file of ${JSON.stringify(files)}) {
  const before = mocha.suite.suites.length;
  let problem = 'has no tests';
  try {
    await import('/' + file);
  } catch (error) {
    problem = 'does not load: ' + String(error?.stack ?? error);
  }
  if (!mocha.suite.suites.slice(before).some(hasTests)) {
    it('should run ' + file, () => { throw new Error(file + ' ' + problem); });
  }
}
`;

/**
 * Writes the pages, since the runner takes only files that exist.
 * @param {string[]} files test files, relative to the project
 * @returns {Map<string, string>} the code of each page, by its file
 */
export function writeTestPages(files) {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  return new Map(
    folders.map((folder) => {
      const page = join(pagesFolder, folder, `${basename(folder)}.js`);
      const code = codeOf(files.filter((file) => dirname(file) === folder));
      mkdirSync(dirname(page), { recursive: true });
      writeFileSync(page, code);
      return [page, code];
    }),
  );
}
