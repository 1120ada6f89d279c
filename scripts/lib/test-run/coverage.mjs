/**
 * Judges the line coverage of `src` over the tests in Node and in Chromium together.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatLcov, mergeLcov, parseLcov, summarize } from '../lcov.mjs';
import { inProject } from '../project.mjs';
import { judge } from './counts.mjs';
import { coverageFiles } from './parts.mjs';

const leastPercent = 95;
const mergedFile = 'coverage/lcov.info';
const worstFilesShown = 10;

/** @param {import('../lcov.mjs').LineHits} files */
function leastCovered(files) {
  return [...files]
    .map(([file, lines]) => ({ file, ...summarize(new Map([[file, lines]])) }))
    .filter(({ percent, lines }) => lines > 0 && percent < leastPercent)
    .toSorted((a, b) => b.lines - b.covered - (a.lines - a.covered))
    .slice(0, worstFilesShown);
}

/** @param {import('./parts.mjs').Print} print */
export function judgeCoverage(print) {
  const missing = Object.values(coverageFiles).filter((file) => !existsSync(inProject(file)));
  if (missing.length > 0) {
    print('Coverage', `No coverage: ${missing.join(' and ')} was not written.`);
    return judge('coverage', {}, false);
  }
  const reports = Object.values(coverageFiles).map((file) =>
    parseLcov(readFileSync(inProject(file), 'utf8')),
  );
  const merged = mergeLcov(...reports);
  writeFileSync(inProject(mergedFile), formatLcov(merged));

  const { percent, covered, lines } = summarize(merged);
  const isEnough = percent >= leastPercent;
  const worst = leastCovered(merged).map(
    (file) =>
      `${file.percent.toFixed(1).padStart(6)} %  ${file.file} (${file.lines - file.covered} lines)`,
  );
  const summary = `Line coverage of src: ${percent.toFixed(2)} % (${covered} of ${lines}), at least ${leastPercent} % needed`;
  print('Coverage', [...worst, summary].join('\n'));
  return judge('coverage', { passed: isEnough ? 1 : 0, failed: isEnough ? 0 : 1 }, true);
}
