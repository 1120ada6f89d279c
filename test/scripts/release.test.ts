/** What a release changes, and what keeps one from being published. */
import { describe, expect, it } from 'vitest';
import { changelogFor, releaseProblems } from '../../scripts/lib/release.mjs';

describe('changelogFor', () => {
  it('gives what is unreleased a section of its own (D6)', () => {
    const text = changelogFor('# Changelog\n\n## Unreleased\n\n- New.\n', '0.2.0', '2026-12-01');
    expect(text).toBe('# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n- New.\n');
  });

  it('refuses a release of which nothing is said', () => {
    const nothing = '# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-11-01\n\n- Old.\n';
    expect(() => changelogFor(nothing, '0.2.0', '2026-12-01')).toThrow('says nothing');
    expect(() => changelogFor('# Changelog\n', '0.2.0', '2026-12-01')).toThrow('says nothing');
  });
});

describe('releaseProblems', () => {
  const release = {
    description: { version: '0.2.0', repository: 'r', bugs: 'b' },
    changelog: changelogFor('\n## Unreleased\n\n- New.\n', '0.2.0', '2026-12-01'),
    tags: ['v0.2.0'],
    changed: [],
  };

  it('lets a complete release pass (D6)', () => {
    expect(releaseProblems(release)).toEqual([]);
  });

  it.each([
    ['repository', { description: { version: '0.2.0', bugs: 'b' } }],
    ['bugs', { description: { version: '0.2.0', repository: 'r' } }],
    ['CHANGELOG.md has no section for 0.2.0', { changelog: '## Unreleased\n\n- New.\n' }],
    ['no tag v0.2.0', { tags: ['v0.1.0'] }],
    ['Not committed: src/index.ts', { changed: ['src/index.ts'] }],
  ])('names what is missing (D6): %s', (words, change) => {
    const problems = releaseProblems({ ...release, ...change });
    expect(problems).toEqual([expect.stringContaining(words)]);
  });
});
