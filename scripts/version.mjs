/**
 * Run by `npm version`, between the change of package.json and the commit: puts the version wherever
 * else it stands, and adds those files to the commit.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inProject, projectRoot, readJson } from './lib/project.mjs';
import { changelogFor } from './lib/release.mjs';
import { runNode } from './lib/run.mjs';

/** They name the version in examples. */
const withExamples = ['docs/embedding.md', 'docs/security.md'];
const touched = [
  'CHANGELOG.md',
  'src/version.ts',
  ...withExamples,
  'custom-elements.json',
  'types',
];

/** @param {string} file @param {(text: string) => string} change */
function rewrite(file, change) {
  writeFileSync(inProject(file), change(readFileSync(inProject(file), 'utf8')));
}

ensureInstalled();
await main(async () => {
  const { version } = readJson('package.json');
  const { npm_old_version: old = '' } = process.env;
  if (old === '')
    throw new Error('This is run by `npm version`: see "Releasing" in CONTRIBUTING.md.');
  const today = new Date().toISOString().slice(0, 10);
  rewrite('CHANGELOG.md', (text) => changelogFor(text, version, today));
  for (const file of ['src/version.ts', ...withExamples]) {
    rewrite(file, (text) => text.replaceAll(old, version));
  }
  const { ok, output } = await runNode('scripts/manifest.mjs');
  if (!ok) throw new Error(output);
  execFileSync('git', ['add', ...touched], { cwd: projectRoot });
});
