/** The checkout of another commit, beside this one. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject, projectRoot } from '../project.mjs';

/** @param {readonly string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();

/** @param {string} name of a commit @returns its id @throws when there is none */
export const commitOf = (name) => git('rev-parse', '--verify', `${name}^{commit}`);

/**
 * Calls `act` with a folder that has the sources of a commit.
 * @template T @param {string} commit @param {(checkout: string) => Promise<T>} act @returns {Promise<T>}
 */
export async function inCheckoutOf(commit, act) {
  const folder = inProject(`.cache/gallery/checkout-${commit}`);
  mkdirSync(dirname(folder), { recursive: true });
  git('worktree', 'add', '--force', '--detach', folder, commit);
  try {
    if (!existsSync(`${folder}/demo/gallery/index.html`)) {
      throw new Error(`There is no gallery yet in ${commit}.`);
    }
    symlinkSync(inProject('node_modules'), `${folder}/node_modules`, 'dir');
    return await act(folder);
  } finally {
    git('worktree', 'remove', '--force', folder);
  }
}
