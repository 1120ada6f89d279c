/** `npm publish --dry-run` in a fresh clone of the last commit: it installs, builds, and lists the package. */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { runCommand } from '../npm.mjs';
import { inProject, projectRoot } from '../project.mjs';

/** That nobody is logged in is right here. @param {string} line */
const isWarning = (line) =>
  line.startsWith('npm warn publish') && !line.includes('requires you to be logged in');

/** The object that npm prints between its other output. @param {string} output */
function jsonIn(output) {
  const lines = output.split('\n');
  const first = lines.findIndex((line) => /^[[{]$/.test(line));
  const last = lines.findLastIndex((line) => /^[\]}]$/.test(line));
  const said = JSON.parse(lines.slice(first, last + 1).join('\n'));
  return said.files ? said : Object.values(said)[0];
}

/** @param {import('./main.mjs').Consumer} consumer */
export async function checkPublishing({ files, nodes }) {
  const clone = inProject('.cache/package/clone');
  await rm(clone, { recursive: true, force: true });
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  git('clone', '--quiet', projectRoot, clone);
  const args = ['publish', '--dry-run', '--json'];
  const output = await runCommand(clone, 'npm', args, nodes[0]?.path);
  // Such as that npm has corrected package.json.
  const warnings = output.split('\n').filter((line) => isWarning(line));
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const published = jsonIn(output).files.map((/** @type {{ path: string }} */ { path }) => path);
  const differing = [
    ...published.filter((/** @type {string} */ path) => !files.includes(path)),
    ...files.filter((path) => !published.includes(path)),
  ];
  if (differing.length > 0) {
    throw new Error(
      `Not the same files as here (is something not committed?): ${differing.join(', ')}`,
    );
  }
  const changed = git('-C', clone, 'status', '--porcelain');
  if (changed !== '') throw new Error(`The build changes what is committed:\n${changed}`);
  await rm(clone, { recursive: true });
  return `  ${git('-C', projectRoot, 'log', '-1', '--format=%h')}: ${published.length} files, as packed here`;
}
