/** The example apps as `npm run test:frameworks` takes them; that command itself takes too long here. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apps } from '../../scripts/lib/frameworks/apps.mjs';
import { parseFrameworkOptions } from '../../scripts/lib/frameworks/options.mjs';
import { packageDescription } from '../docs/support/project-files.js';

interface AppPackage {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, Partial<AppPackage> & { version?: string; integrity?: string }>
  >;
}

const root = 'demo/frameworks';
const OURS = 'file:../redress.tgz';

const read = (name: string, file: string) => readFileSync(join(root, name, file), 'utf8');
const packageOf = (name: string) => JSON.parse(read(name, 'package.json')) as AppPackage;
const lockOf = (name: string) => JSON.parse(read(name, 'package-lock.json')) as Lock;

const sourcesOf = (name: string) =>
  globSync(`${root}/${name}/{*.ts,src/**/*}`, { exclude: (path) => path.includes('node_modules') })
    .filter((file) => /\.(ts|tsx|vue|svelte)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'));

/** The packages whose names a source imports. */
const importedBy = (source: string) =>
  [...source.matchAll(/(?:from|import) '([^.'][^']*)'/g)].map(({ 1: specifier = '' }) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  );

describe('apps', () => {
  it('should be all that are in demo/frameworks (D1)', () => {
    const folders = globSync(`${root}/*/package.json`).map((file) => basename(join(file, '..')));
    expect(apps.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
    expect(apps).toHaveLength(6);
  });

  it.each(apps)('should have the commands that are run: $name', ({ name }) => {
    expect(Object.keys(packageOf(name).scripts)).toEqual(['dev', 'build', 'types']);
  });

  it.each(apps)('should name every package that is imported: $name', ({ name }) => {
    const { dependencies, devDependencies } = packageOf(name);
    const imported = sourcesOf(name).flatMap(importedBy);
    expect(imported).toContain('redress');
    expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(
      expect.arrayContaining(imported),
    );
  });

  it.each(apps)('should pin every version, as in the lock file: $name', ({ name }) => {
    const { dependencies, devDependencies } = packageOf(name);
    const { redress, ...others } = { ...dependencies, ...devDependencies };
    expect(redress).toBe(OURS);
    const { packages } = lockOf(name);
    for (const [dependency, version] of Object.entries(others)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${dependency}`]?.version, dependency).toBe(version);
    }
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
  });

  it.each(apps)('should lock what our package needs, and not its content: $name', ({ name }) => {
    const locked = lockOf(name).packages['node_modules/redress'];
    expect(locked?.dependencies, 'npm run test:frameworks -- --write-locks').toEqual(
      packageDescription.dependencies,
    );
    expect(locked?.integrity).toBeUndefined();
  });

  it.each(apps)('should connect the same billing system: $name', ({ name }) => {
    expect(read(name, 'src/billing.ts')).toBe(read('html', 'src/billing.ts'));
  });

  it.each(apps)(
    'should have what the mistakes are made of: $name',
    ({ name, source, mistakes }) => {
      expect(existsSync(join(root, name, source))).toBe(true);
      const text = read(name, source);
      expect(mistakes.length).toBeGreaterThan(0);
      for (const { written } of mistakes) expect(text.split(written)).toHaveLength(2);
    },
  );
});

describe('parseFrameworkOptions', () => {
  it('should take all apps, or one', () => {
    expect(parseFrameworkOptions([])).toEqual({ chosen: apps, writeLocks: false });
    const { chosen } = parseFrameworkOptions(['--only', 'react']);
    expect(chosen.map(({ name }) => name)).toEqual(['react']);
    expect(parseFrameworkOptions(['--write-locks']).writeLocks).toBe(true);
  });

  it('should refuse an app that there is not', () => {
    expect(() => parseFrameworkOptions(['--only', 'ember'])).toThrow('must be one of html, react');
    expect(() => parseFrameworkOptions(['--unknown'])).toThrow();
  });
});
