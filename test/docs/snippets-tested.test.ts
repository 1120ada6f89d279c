/** Every snippet of every page has a test that runs it (D4): a new kind of snippet needs one first. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks } from './support/markdown.js';
import { pages } from './support/project-files.js';

/** By page and language. A block without a language is a figure. */
const TESTED_BY: Readonly<Record<string, string>> = {
  'README.md sh': 'test/docs/commands.test.ts',
  'README.md html': 'test/elements/docs/embed-snippets.test.ts',
  'README.md ts': 'test/docs/adapter-snippet.test.ts',
  'demo/custom-adapter/README.md sh': 'test/docs/commands.test.ts',
  'docs/adapters.md sh': 'test/docs/commands.test.ts',
  'docs/adapters.md js': 'test/demo/conformance.test.ts',
  'docs/adapters.md ts': 'test/docs/adapters-guide.test.ts',
  'docs/content-management.md html': 'test/embed/content-management-guide.test.ts',
  'docs/content-management.md htl': 'test/docs/content-management-guide.test.ts',
  'docs/content-management.md js': 'test/elements/docs/content-management-guide.test.ts',
  'docs/content-management.md liquid': 'test/docs/content-management-guide.test.ts',
  'docs/content-management.md php': 'test/docs/content-management-guide.test.ts',
  'docs/content-management.md text': 'test/docs/content-management-guide.test.ts',
  'docs/content-management.md yaml': 'test/docs/content-management-guide.test.ts',
  'docs/embedding.md html': 'test/elements/docs/embedding-guide.test.ts',
  'docs/embedding.md ts': 'test/ssr/first-state.test.ts',
  'docs/embedding.md http': 'test/elements/docs/embedding-guide.test.ts',
  'docs/findings.md sh': 'test/domain/proof/proof-page.test.ts',
  'docs/frameworks.md html': 'test/docs/frameworks-guide.test.ts',
  'docs/frameworks.md json': 'test/docs/frameworks-guide.test.ts',
  'docs/frameworks.md svelte': 'test/docs/frameworks-guide.test.ts',
  'docs/frameworks.md ts': 'test/docs/frameworks-guide.test.ts',
  'docs/frameworks.md tsx': 'test/docs/frameworks-guide.test.ts',
  'docs/frameworks.md vue': 'test/docs/frameworks-guide.test.ts',
  'docs/languages.md sh': 'test/docs/commands.test.ts',
  'docs/languages.md ts': 'test/docs/languages.test.ts',
  'docs/security.md http': 'test/embed/guide.test.ts',
  'docs/submission.md mermaid': 'test/docs/submission-guide.test.ts',
  'docs/records.md ts': 'test/docs/records-guide.test.ts',
  'docs/rest.md sh': 'test/docs/commands.test.ts',
  'docs/rest.md ts': 'test/docs/rest-back-end.test.ts',
  'docs/theming.md css': 'test/elements/docs/theming-snippets.test.ts',
};

const kinds = new Set(
  pages.flatMap(({ file, text }) =>
    codeBlocks(text)
      .filter(({ language }) => language !== '')
      .map(({ language }) => `${file} ${language}`),
  ),
);

describe('the snippets of the pages', () => {
  it('should each have a test', () => {
    expect([...kinds].filter((kind) => TESTED_BY[kind] === undefined)).toEqual([]);
  });

  it('should be where the tests look for them', () => {
    expect(Object.keys(TESTED_BY).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(Object.entries(TESTED_BY))('should be read by its test: %s', (kind, test) => {
    const [page = ''] = kind.split(' ');
    const source = readFileSync(test, 'utf8');
    // The commands are taken from all pages.
    expect(source.includes(basename(page)) || source.includes("'./support/project-files.js'")).toBe(
      true,
    );
  });
});
