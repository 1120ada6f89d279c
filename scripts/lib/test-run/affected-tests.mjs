/**
 * Which test files a change can affect, the nearest first: by the imports between files, and by the
 * names of other files (documents, pages, settings) that a test reads.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownSourceOf } from '../own-package.mjs';
import { inProject, projectRoot } from '../project.mjs';

const codeFiles = '{bin,src,test,scripts,demo}/**/*.{ts,mjs,js}';
const importPattern = /(?:\bfrom|\bimport)\s*\(?\s*(['"])((?:\.{1,2}\/|redress)[^'"]*)\1/g;

/** @typedef {{ file: string, distance: number }} Affected `distance`: imports between it and the change */

/**
 * @param {Iterable<string>} changed
 * @param {ReadonlyMap<string, string>} texts of all code files, by name
 * @returns {Affected[]}
 */
export function affectedTests(changed, texts) {
  const users = usersByFile(texts);
  /** @type {Map<string, number>} */
  const distances = new Map();
  let edge = [...changed].flatMap((file) => [
    file,
    ...(texts.has(file) ? [] : readers(file, texts)),
  ]);
  for (let distance = 0; edge.length > 0; distance += 1) {
    for (const file of edge) distances.set(file, distance);
    edge = [...new Set(edge.flatMap((file) => users.get(file) ?? []))].filter(
      (file) => !distances.has(file),
    );
  }
  const mirrors = new Set([...changed].map((file) => dirname(file).replace(/^src\b/, 'test')));
  /** Tests mirror the sources: those in the folder of the change come first. @param {Affected} test */
  const rank = ({ file, distance }) => (mirrors.has(dirname(file)) ? 0 : distance);
  return [...distances]
    .filter(([file]) => /^test\/.*\.test\.ts$/.test(file) && texts.has(file))
    .map(([file, distance]) => ({ file, distance }))
    .toSorted((a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file));
}

/** @param {ReadonlyMap<string, string>} texts */
function usersByFile(texts) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const [file, text] of texts) {
    for (const [, , path = ''] of text.matchAll(importPattern)) {
      const used = join(dirname(file), path).replaceAll('\\', '/');
      const names = [ownSourceOf(path) ?? used, used.replace(/\.js$/, '.ts')];
      const source = names.find((name) => texts.has(name));
      if (source === undefined) continue;
      users.set(source, [...(users.get(source) ?? []), file]);
    }
  }
  return users;
}

/** Tests and helpers of tests that name the file. @param {string} file @param {ReadonlyMap<string, string>} texts */
const readers = (file, texts) =>
  [...texts].filter(([, text]) => text.includes(basename(file))).map(([reader]) => reader);

/**
 * What differs from a commit; without one: what is not committed, or else the last commit.
 * @param {string} [base]
 */
export function changedFiles(base) {
  /** @param {string[]} args */
  const git = (...args) =>
    execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).split('\n').filter(Boolean);
  const uncommitted = () => [
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
  if (base !== undefined)
    return [...new Set([...git('diff', '--name-only', base), ...uncommitted()])];
  const now = uncommitted();
  if (now.length > 0) return now;
  // The first commit, as in a shallow clone, has none before it.
  return git('rev-list', '--count', 'HEAD')[0] === '1'
    ? git('ls-files')
    : git('diff', '--name-only', 'HEAD~1', 'HEAD');
}

export function readCode() {
  const files = globSync(codeFiles, {
    cwd: projectRoot,
    exclude: ['**/node_modules/**', '**/dist/**'],
  });
  return new Map(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(inProject(file), 'utf8')]),
  );
}

/**
 * The nearest files whose costs fit into the budget; at least one.
 * @param {readonly Affected[]} affected
 * @param {(file: string) => number} costOf in seconds
 * @param {number} budget in seconds
 */
export function withinBudget(affected, costOf, budget) {
  /** @type {string[]} */
  const files = [];
  let spent = 0;
  for (const { file } of affected) {
    spent += costOf(file);
    if (spent > budget && files.length > 0) break;
    files.push(file);
  }
  return { files, leftOut: affected.length - files.length };
}
