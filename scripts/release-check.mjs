/**
 * Run by `npm publish`: refuses what is no release. A dry run only says what is missing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inProject, projectRoot, readJson } from './lib/project.mjs';
import { releaseProblems } from './lib/release.mjs';

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).split('\n').filter(Boolean);

const problems = releaseProblems({
  description: readJson('package.json'),
  changelog: readFileSync(inProject('CHANGELOG.md'), 'utf8'),
  tags: git('tag', '--points-at', 'HEAD'),
  changed: git('status', '--porcelain').map((line) => line.slice(3)),
});
const isDryRun = process.env['npm_config_dry_run'] === 'true';
for (const problem of problems)
  console.error(`${isDryRun ? 'To be released' : 'Refused'}: ${problem}`);
if (problems.length > 0 && !isDryRun) process.exitCode = 1;
