/** What holds for every page: links lead somewhere, named files exist, and nothing private is told. */
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AWAITED_FILES } from './support/awaited.js';
import {
  anchorOf,
  codeBlocks,
  codeSpans,
  headingsOf,
  linkTargets,
  proseOf,
} from './support/markdown.js';
import { packageDescription, pages, readPage, type Page } from './support/project-files.js';

const isWeb = (target: string) => /^[a-z]+:/.test(target);

function deadLinks({ file, text }: Page): string[] {
  return linkTargets(text).filter((target) => {
    if (isWeb(target)) return !target.startsWith('https://');
    const [path = '', anchor] = target.split('#');
    const linked = path === '' ? file : join(dirname(file), path);
    if (!existsSync(linked)) return !AWAITED_FILES.includes(linked);
    return (
      anchor !== undefined && !headingsOf(readPage(linked).text).map(anchorOf).includes(anchor)
    );
  });
}

/** Files of the project as pages name them, `test/{elements,journeys}` and `src/**` included. */
function missingFiles({ text }: Page): string[] {
  return codeSpans(text)
    .filter((span) => /^(src|test|scripts|docs|demo|\.ci)\/[\w./{},*-]+$/.test(span))
    .filter((span) => !/(^|\/)dist(\/|$)/.test(span))
    .filter((span) => globSync(span.replace(/\/$/, '')).length === 0);
}

/** Folders at the root of somebody's disk, and names of machines. */
function privatePlaces({ text }: Page): string[] {
  const inCode = codeBlocks(text).flatMap(({ code }) => [
    ...code.matchAll(/(?<![\w.~)])\/(?:home|root|tmp|usr|opt|mnt|var|srv|etc|Users)\/[^\s'"`]*/g),
  ]);
  const prose = proseOf(text);
  const inProse = [
    ...prose.matchAll(/(?<![\w.:/*})-])\/[\w.-]+\/[\w./-]+/g),
    ...prose.matchAll(/\b[A-Z]:\\\S+/g),
    ...prose.matchAll(/~\/\S+/g),
    ...text.matchAll(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g),
    ...text.matchAll(/\blocalhost:\d+/g),
    ...text.matchAll(/\bfile:\/\/\S+/g),
  ];
  return [...inCode, ...inProse].map(([found]) => found);
}

/** A page points to standards and to example addresses, not to somebody's own servers. */
const KNOWN_HOSTS = /^(keepachangelog\.com|semver\.org|[\w.-]+\.example)$/;

function unknownHosts({ text }: Page): string[] {
  const hosts = [...text.matchAll(/\bhttps?:\/\/([\w.-]+)/g)].map(({ 1: host = '' }) => host);
  return hosts.filter((host) => !KNOWN_HOSTS.test(host));
}

describe('the pages', () => {
  it('should be found', () => {
    const files = pages.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'docs/theming.md']));
  });

  it.each(pages)('should link only to what is there: $file', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });

  it.each(pages)('should name only files that are there: $file', (page) => {
    expect(missingFiles(page)).toEqual([]);
  });

  it.each(pages)('should name no place of a machine: $file', (page) => {
    expect(privatePlaces(page)).toEqual([]);
    expect(unknownHosts(page)).toEqual([]);
  });
});

describe('the checks of the pages', () => {
  const page = (text: string): Page => ({ file: 'README.md', text });

  it('should notice a dead link and a dead anchor', () => {
    const text =
      '[a](docs/nothing.md) [b](#nowhere) [c](CONTRIBUTING.md#nowhere) [d](http://x.org)';
    expect(deadLinks(page(text))).toHaveLength(4);
    expect(deadLinks(page('[a](CONTRIBUTING.md#adding-a-language) ![b](src)'))).toEqual([]);
  });

  it('should notice a file that is not there', () => {
    const text = 'See `src/nothing.ts`, `test/{a,b}` and `src/domain/money.ts`.';
    expect(missingFiles(page(text))).toEqual(['src/nothing.ts', 'test/{a,b}']);
  });

  it.each([
    'It lies in /home/someone/project.',
    'It lies in `/data/project/file`.',
    '```sh\ncat /var/log/x\n```\n',
    'Open localhost:8080.',
    'Ask 10.0.0.1.',
    String.raw`It lies in C:\project.`,
  ])('should notice a place of a machine: %s', (text) => {
    expect(privatePlaces(page(text))).toHaveLength(1);
  });

  it('should let addresses of examples and dates pass', () => {
    const text = 'Links such as `/help`, and/or `src/domain`; 2026-11-02; version 0.1.0.';
    expect(privatePlaces(page(text))).toEqual([]);
    expect(unknownHosts(page('https://billing.example/api'))).toEqual([]);
    expect(unknownHosts(page('https://intranet.local/api'))).toEqual(['intranet.local']);
  });
});

describe('docs/decisions', () => {
  const decisions = pages.filter(({ file }) => file.startsWith('docs/decisions/'));

  it('have a number each', () => {
    const numbers = decisions.map(({ file }) => basename(file).slice(0, 4));
    expect(numbers.filter((number) => !/^\d{3}-$/.test(number))).toEqual([]);
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it.each(decisions)('have at most 250 words: $file', ({ text }) => {
    expect(text.trim().split(/\s+/).length).toBeLessThanOrEqual(250);
  });

  it.each(decisions)('say context, decision and what was rejected: $file', ({ file, text }) => {
    expect(text).toMatch(new RegExp(`^# ${basename(file).slice(0, 3)} `));
    const parts = [...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(({ 1: name }) => name);
    expect(parts).toEqual(['Context', 'Decision', 'Rejected']);
  });
});

describe('CHANGELOG.md', () => {
  it('should have a section for what is being made, or for the version in package.json', () => {
    const [latest = ''] = headingsOf(readPage('CHANGELOG.md').text).slice(1);
    const version = packageDescription.version.replaceAll('.', String.raw`\.`);
    expect(latest).toMatch(new RegExp(String.raw`^(\[?Unreleased\]?|\[?${version}\]?( .*)?)$`));
  });
});
