/** docs/promises.md is the only list of requirement ids: nothing else may cite or forget one. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeSpans } from './support/markdown.js';
import { NOT_OURS, readPage } from './support/project-files.js';

const LIST = 'docs/promises.md';

/** `(R7)` or `(R7, S3)`, also with something else after an id: `(A4, in French)`. */
const CITATION = /\(([A-Z]\d{1,2}(?:, [^()]*)?)\)/g;

function idsCitedIn(text: string): string[] {
  const lists = [...text.matchAll(CITATION)].map(({ 1: list = '' }) => list);
  return lists.flatMap((list) => list.split(', ').filter((part) => /^[A-Z]\d{1,2}$/.test(part)));
}

interface PromiseLine {
  readonly id: string;
  readonly statement: string;
  /** Test files, or folders of them. */
  readonly shownIn: readonly string[];
}

function promisesOf(page: string): PromiseLine[] {
  const lines = [...page.matchAll(/^- \*\*(\w+)\*\* (.+)$/gm)];
  return lines.map(({ 1: id = '', 2: statement = '' }) => ({
    id,
    statement,
    shownIn: codeSpans(statement).filter((span) => span.startsWith('test/')),
  }));
}

const files = globSync('{src,test,docs,demo,scripts}/**/*.{ts,tsx,mjs,md,css,html,json}', {
  exclude: [...NOT_OURS, LIST],
}).map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));

const citations = files.flatMap(({ file, text }) => idsCitedIn(text).map((id) => ({ id, file })));
const promises = promisesOf(readPage(LIST).text);

const isShownIn = (id: string, place: string) =>
  citations.some(
    ({ id: cited, file }) =>
      cited === id && file.endsWith('.test.ts') && (file === place || file.startsWith(`${place}/`)),
  );

describe('docs/promises.md', () => {
  it('has a line for every id that is cited (D7)', () => {
    const known = new Set(promises.map(({ id }) => id));
    expect(citations.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it('lists each id once, and only ids that are cited (D7)', () => {
    const ids = promises.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !citations.some(({ id: cited }) => cited === id))).toEqual([]);
  });

  it.each(promises)('names tests that show $id, and each of them cites it', ({ id, shownIn }) => {
    expect(shownIn).not.toEqual([]);
    expect(shownIn.filter((place) => !isShownIn(id, place))).toEqual([]);
  });

  it('says each promise in a sentence of at most 25 words', () => {
    const words = (statement: string) => statement.split('`test/')[0]?.trim().split(/\s+/) ?? [];
    const long = promises.filter(({ statement }) => words(statement).length > 25);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

describe('the checks of docs/promises.md', () => {
  const cite = (list: string) => `keeps the draft (${list})`;

  it('find one id, several ids, and ids with other words after them', () => {
    expect(idsCitedIn(cite('R7'))).toEqual(['R7']);
    expect(idsCitedIn(cite('R7, S3'))).toEqual(['R7', 'S3']);
    expect(idsCitedIn(cite('A4, in French'))).toEqual(['A4']);
    expect(idsCitedIn('send(billing, C1) and T00:00 and A4')).toEqual([]);
  });

  it('read id and tests of a line', () => {
    const [line] = promisesOf('- **R7** The draft stays in `src`. `test/a.test.ts`, `test/b`\n');
    expect(line).toMatchObject({ id: 'R7', shownIn: ['test/a.test.ts', 'test/b'] });
  });
});
