/** Whoever has only the package finds in it what its pages and messages point to (D6). */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packedFiles } from '../../scripts/lib/pack.mjs';
import { ADAPTER_RULES } from '../../src/testing/rules/index.js';
import { runRule } from '../../src/testing/run-rule.js';
import { placesIn } from '../architecture/source/syntax-tree.js';
import { anchorOf, codeSpans, headingsOf, linkTargets } from './support/markdown.js';
import { pages, readPage, type Page } from './support/project-files.js';

let packed: ReadonlySet<string> = new Set();
beforeAll(async () => {
  packed = new Set(await packedFiles());
});

const isPacked = (path: string) =>
  packed.has(path) || [...packed].some((file) => file.startsWith(`${path}/`));

/** A file of the package, with an anchor that it has. @param address such as `docs/rest.md#routes` */
function resolves(address: string): boolean {
  const [path = '', anchor] = address.split('#');
  if (!isPacked(path)) return false;
  return anchor === undefined || headingsOf(readPage(path).text).map(anchorOf).includes(anchor);
}

const unresolvedLinks = ({ file, text }: Page): string[] =>
  linkTargets(text)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) =>
      target.startsWith('#') ? file + target : posix.join(posix.dirname(file), target),
    )
    .filter((address) => !resolves(address));

/** They are about the repository, and say so in the README. */
const ABOUT_THE_REPOSITORY =
  /^(CHANGELOG|CONTRIBUTING|docs\/(decisions\/.*|frameworks|performance|promises))\.md$/;

const unresolvedFiles = ({ text }: Page): string[] =>
  codeSpans(text)
    .filter((span) => /^(src|test|scripts|docs|demo|bin|types)\/[\w./-]+$/.test(span))
    .filter((span) => !isPacked(span.replace(/\/$/, '')));

/** The texts of a source: what is in quotes, not what is in comments. */
const textsOf = (file: string): string[] =>
  placesIn({ file, text: readFileSync(file, 'utf8') }).flatMap(({ node }) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
    if (node.type !== 'TemplateElement') return [];
    return [String((node['value'] as { cooked?: string }).cooked)];
  });

const ADDRESS = /[\w./-]*\.md(?:#[\w-]+)?/g;

describe('the pages of the package', () => {
  it.each(pages.filter(({ file }) => !file.startsWith('test/')))(
    'link only to what is in the package (D6): $file',
    (page) => {
      expect(isPacked(page.file)).toBe(true);
      expect(unresolvedLinks(page)).toEqual([]);
    },
  );

  it.each(pages.filter(({ file }) => !ABOUT_THE_REPOSITORY.test(file)))(
    'name only files that are in the package (D6): $file',
    (page) => {
      expect(unresolvedFiles(page)).toEqual([]);
    },
  );

  it('are told from files that are not there', () => {
    const page = { file: 'docs/x.md', text: '[a](../test) [b](rest.md#x) `scripts/build.mjs`' };
    expect(unresolvedLinks(page)).toEqual(['test', 'docs/rest.md#x']);
    expect(unresolvedFiles(page)).toEqual(['scripts/build.mjs']);
  });
});

describe('the messages of the sources', () => {
  const addresses = globSync('{src,bin}/**/*.{ts,mjs}').flatMap((file) =>
    textsOf(file).flatMap((text) =>
      [...text.matchAll(ADDRESS)].map(([address]) => ({
        file: file.replaceAll('\\', '/'),
        address,
      })),
    ),
  );
  const guides = addresses.filter(
    ({ file, address }) => /[/#]/.test(address) && !file.startsWith('src/testing/rules/'),
  );

  it('point to files of the package by its name (D6)', () => {
    expect(guides.length).toBeGreaterThan(5);
    const unresolved = guides.filter(
      ({ address }) => !address.startsWith('redress/') || !resolves(address.slice(8)),
    );
    expect(unresolved).toEqual([]);
  });

  it('of the kit point to a chapter for each rule (D6)', async () => {
    const options = { create: () => Promise.reject(new Error('No')) };
    const results = await Promise.all(ADAPTER_RULES.map((rule) => runRule(rule, options)));
    const chapters = results.map(({ chapter }) => chapter);
    expect(chapters.filter((chapter) => !chapter.startsWith('redress/'))).toEqual([]);
    expect(chapters.filter((chapter) => !resolves(chapter.slice(8)))).toEqual([]);
  });
});
