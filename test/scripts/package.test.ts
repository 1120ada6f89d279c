/** What `npm run test:package` is made of; that command itself takes too long here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEVELOPMENT } from '../../bin/create-adapter/project.mjs';
import { parsePackageOptions, STEPS } from '../../scripts/lib/package/options.mjs';
import { firstLoadTable, withFirstLoadTable } from '../../scripts/lib/package/size-table.mjs';
import { tableBelow } from '../docs/support/markdown.js';
import { packageDescription, readPage } from '../docs/support/project-files.js';

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, Partial<Packages> & { version?: string; integrity?: string }>
  >;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(`test/package/consumer/${file}`, 'utf8'));
const consumer = read('package.json') as Packages;
const { packages } = read('package-lock.json') as Lock;

describe('test/package/consumer', () => {
  it('locks what our package needs, and not its content (D6)', () => {
    const locked = packages['node_modules/redress'];
    expect(locked?.dependencies, 'npm run test:package -- --write-locks').toEqual(
      packageDescription.dependencies,
    );
    expect(locked?.integrity).toBeUndefined();
    const { dependencies, devDependencies } = consumer;
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
  });

  it('has the oldest Node that the package is for (D6)', () => {
    const oldest = packageDescription.engines['node']?.replace('>=', '');
    expect(consumer.devDependencies['node']).toBe(`${oldest}.0`);
  });

  it('has the tools of a created adapter, in the versions that it asks for', () => {
    const { typescript, ...others } = DEVELOPMENT;
    expect(consumer.devDependencies['typescript-7']).toBe(`npm:typescript@${typescript.slice(1)}`);
    for (const [name, range] of Object.entries(others)) {
      expect(`^${consumer.devDependencies[name]}`).toBe(range);
    }
  });
});

describe('the first loads in docs/performance.md', () => {
  const [rest = [], own = [], whole = []] = tableBelow(
    readPage('docs/performance.md').text,
    'With an adapter of your own',
  );
  const sizes = (cells: readonly string[]) => cells.slice(1).map((cell) => Number.parseFloat(cell));

  it('are of three bundlers, with the template at most 2 kB over the HTTP adapter (P1, D6)', () => {
    expect(sizes(rest)).toHaveLength(3);
    for (const [nth, size] of sizes(own).entries()) {
      expect(size).toBeLessThanOrEqual((sizes(rest)[nth] ?? Number.NaN) + 2);
    }
    expect(whole[0]).toContain('`registerAdapter` from `redress`');
  });
});

describe('firstLoadTable', () => {
  const sizes = [
    { name: 'one', bytes: { vite: 61_234, esbuild: 70_000 } },
    { name: 'the other', bytes: { vite: 1000, esbuild: 100_000 } },
  ];
  const table = `| First load, gzip |    vite |  esbuild |
| ---------------- | ------: | -------: |
| one              | 61.2 kB |  70.0 kB |
| the other        |  1.0 kB | 100.0 kB |`;

  it('has a row for each page and a column for each bundler', () => {
    expect(firstLoadTable(sizes)).toBe(table);
  });

  it('takes the place of the table of a page, and of nothing else', () => {
    const page = (text: string) => `# Sizes\n\n${text}\n\n| Another |\n| ------- |\n`;
    const old = '| First load, gzip | vite |\n| ---------------- | ---: |';
    expect(withFirstLoadTable(page(old), sizes)).toBe(page(table));
    expect(() => withFirstLoadTable('# Sizes\n', sizes)).toThrow('no table');
  });
});

describe('parsePackageOptions', () => {
  it('takes all steps, or one', () => {
    const all = { steps: [...STEPS], record: false, writeLocks: false };
    expect(parsePackageOptions([])).toEqual(all);
    expect(parsePackageOptions(['--only', 'sizes', '--record'])).toEqual({
      ...all,
      steps: ['sizes'],
      record: true,
    });
  });

  it('refuses a step that there is not, and to record what was not measured', () => {
    expect(() => parsePackageOptions(['--only', 'all'])).toThrow('must be one of types, node');
    expect(() => parsePackageOptions(['--only', 'types', '--record'])).toThrow('needs the sizes');
  });
});
