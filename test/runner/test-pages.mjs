/**
 * Test files share pages: opening a page costs more than most test files do, in Firefox about a
 * second. A file that does not load, or has no tests, fails by its name without keeping the others
 * from running.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageOf, runsIn } from './placement.mjs';

/** @typedef {import('../../scripts/lib/browsers.mjs').Engine} Engine */

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
  const suites = mocha.suite.suites.slice(before);
  for (const suite of suites) suite.file = file;
  if (!suites.some(hasTests)) {
    it('should run ' + file, () => { throw new Error(file + ' ' + problem); });
  }
}
`;

/**
 * Writes the pages, since the runner takes only files that exist.
 * @param {string[]} files test files, relative to the project
 * @param {Engine[]} engines
 * @returns {{ engine: Engine, page: string, code: string }[]}
 */
export function writeTestPages(files, engines) {
  return engines.flatMap((engine) => {
    const own = files.filter((file) => runsIn(file, engine));
    return [...new Set(own.map(pageOf))].map((name) => {
      const page = join(pagesFolder, engine, `${name.replaceAll('/', '-')}.js`);
      const code = codeOf(own.filter((file) => pageOf(file) === name));
      mkdirSync(dirname(page), { recursive: true });
      writeFileSync(page, code);
      return { engine, page, code };
    });
  });
}
