/** docs/frameworks.md shows the very code of the apps which `npm run test:frameworks` runs (D1, D4). */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apps } from '../../scripts/lib/frameworks/apps.mjs';
import { codeBlocks, codeSpans, sectionOf, tableBelow, unquoted } from './support/markdown.js';
import { packageDescription, readPage } from './support/project-files.js';

const guide = readPage('docs/frameworks.md').text;
const root = 'demo/frameworks';

/** Where the snippets of a chapter are from; the others are from any app. */
const chapters = new Map(
  apps.map(({ name, title }) => [title.replace(/ \d+$/, ''), `${root}/${name}`]),
);
const everyApp = apps.map(({ name }) => `${root}/${name}`);

const withoutIndent = (code: string) => code.trim().replaceAll(/^\s+/gm, '');

const filesOf = (folders: readonly string[]) =>
  folders
    .flatMap((folder) => globSync(`${folder}/{*,src/*,.vscode/*}`, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

function isShown(code: string, folders: readonly string[]): boolean {
  return filesOf(folders).some((file) => withoutIndent(file).includes(withoutIndent(code)));
}

const sections = guide.split(/^(?=## )/m).map((text) => ({
  heading: /^## (.+)$/m.exec(text)?.[1] ?? 'Frameworks',
  blocks: codeBlocks(text),
}));
const snippets = sections.flatMap(({ heading, blocks }) =>
  blocks.map(({ language, code }) => ({ heading, language, code })),
);

describe('the chapters of docs/frameworks.md', () => {
  it('should be there for each app, with its code', () => {
    for (const heading of chapters.keys()) {
      expect(codeBlocks(sectionOf(guide, heading)), heading).not.toEqual([]);
    }
  });

  it.each(snippets)('should show code of an app: $heading, $language', ({ heading, code }) => {
    const folder = chapters.get(heading);
    expect(isShown(code, folder === undefined ? everyApp : [folder])).toBe(true);
  });

  it('should notice code that no app has', () => {
    expect(isShown('import "redress";', everyApp)).toBe(false);
    expect(isShown('createRoot(place)', [`${root}/react`])).toBe(true);
    expect(isShown('createRoot(place)', [`${root}/vue`])).toBe(false);
  });
});

describe('the table of docs/frameworks.md', () => {
  const rows = tableBelow(guide, 'Frameworks').map(([title = '', folder, tried = '', types]) => {
    const [, dependency = '', version = ''] = /^`([^`]+)` (\S+)$/.exec(tried) ?? [];
    return { title, folder: unquoted(folder), dependency, version, types: unquoted(types) };
  });

  it('should list the apps', () => {
    expect(rows.map(({ title, folder }) => [title, folder])).toEqual([...chapters]);
  });

  it.each(rows)('should name the version that is tried: $title', (row) => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(row.folder, 'package.json'), 'utf8'),
    ) as typeof packageDescription;
    expect({ ...dependencies, ...devDependencies }[row.dependency]).toBe(row.version);
  });

  it('should name the types that the package has, and the app uses', () => {
    const withTypes = rows.filter(({ types }) => types !== '');
    expect(withTypes).toHaveLength(4);
    for (const { folder, types } of withTypes) {
      expect(packageDescription.exports).toHaveProperty([types.replace('redress', '.')]);
      expect(readFileSync(join(folder, 'tsconfig.json'), 'utf8')).toContain(`"${types}"`);
    }
  });
});

describe('the settings for VS Code in docs/frameworks.md', () => {
  it('should lead to files of the package', () => {
    const [settings] = codeBlocks(sectionOf(guide, 'Editors'), 'json');
    const lists = Object.values(JSON.parse(settings?.code ?? '{}') as Record<string, string[]>);
    const files = lists.flat().map((file) => relative('node_modules/redress', file));
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(existsSync(file), file).toBe(true);
      expect(Object.values(packageDescription.exports)).toContain(`./${file}`);
    }
  });

  it('should name files that the package exports', () => {
    const named = codeSpans(sectionOf(guide, 'Editors')).filter((span) =>
      span.startsWith('redress/'),
    );
    expect(named).not.toEqual([]);
    for (const name of named) {
      expect(packageDescription.exports).toHaveProperty([name.replace('redress', '.')]);
    }
  });
});
