/** What a release changes in the files of the project, and what keeps it from being published. */

const UNRELEASED = '## Unreleased';

/** The text of CHANGELOG.md with a section for the version. @param {string} changelog @param {string} version @param {string} day */
export function changelogFor(changelog, version, day) {
  const [before = '', after] = changelog.split(`${UNRELEASED}\n`);
  if (after === undefined || !/^\s*(### |- )/.test(after)) {
    throw new Error('CHANGELOG.md says nothing below "Unreleased".');
  }
  return `${before}${UNRELEASED}\n\n## ${version} - ${day}\n${after}`;
}

/**
 * @typedef {object} ReleaseFacts
 * @property {{ version: string, repository?: unknown, bugs?: unknown }} description package.json
 * @property {string} changelog
 * @property {readonly string[]} tags of the commit
 * @property {readonly string[]} changed files that are not as they are committed
 */

/** @param {ReleaseFacts} facts @returns {string[]} a sentence for each */
export function releaseProblems({ description, changelog, tags, changed }) {
  const { version, repository, bugs } = description;
  /** @type {[boolean, string][]} */
  const conditions = [
    [
      repository !== undefined && bugs !== undefined,
      'package.json names no "repository" and "bugs": npm shows both, and provenance needs the first.',
    ],
    [
      changelog.includes(`\n## ${version} - `),
      `CHANGELOG.md has no section for ${version}: see "Releasing" in CONTRIBUTING.md.`,
    ],
    [tags.includes(`v${version}`), `The commit has no tag v${version}.`],
    [changed.length === 0, `Not committed: ${changed.join(', ')}.`],
  ];
  return conditions.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}
