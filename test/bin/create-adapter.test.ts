/** `npx redress create-adapter`: what the folder has. `npm run test:package` installs and runs it. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCreateAdapterOptions, usage } from '../../bin/create-adapter/options.mjs';
import { DEVELOPMENT, projectFiles } from '../../bin/create-adapter/project.mjs';
import { createAdapter } from '../../bin/create-adapter/run.mjs';
import { anchorOf, headingsOf, linkTargets } from '../docs/support/markdown.js';
import { packageDescription, readPage } from '../docs/support/project-files.js';

const outer = mkdtempSync(join(tmpdir(), 'redress-create-'));
const folder = join(outer, 'My Billing');
beforeAll(() => createAdapter(folder));
afterAll(() => rmSync(outer, { recursive: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const ofTemplate = globSync('*', { cwd: 'demo/custom-adapter' });

describe('createAdapter', () => {
  it('copies the adapter as it is (D6)', () => {
    const changed = ofTemplate.filter(
      (file) => read(file) !== readFileSync(join('demo/custom-adapter', file), 'utf8'),
    );
    expect(changed).toEqual(['README.md']);
  });

  it('adds a project around it, and nothing else (D6)', () => {
    const added = globSync(['*', '.*'], { cwd: folder }).filter(
      (file) => !ofTemplate.includes(file),
    );
    expect(added.toSorted()).toEqual([
      '.gitignore',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
    ]);
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'my-billing',
      private: true,
      dependencies: { redress: `^${packageDescription.version}` },
    });
  });

  it('leads from its README to pages of the installed package (D6)', () => {
    const targets = linkTargets(read('README.md'));
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) {
      const [path = '', anchor = ''] = target.split('#');
      if (path === '') {
        expect(headingsOf(read('README.md')).map(anchorOf)).toContain(anchor);
        continue;
      }
      expect(path).toMatch(/^node_modules\/redress\//);
      const page = readPage(posix.relative('node_modules/redress', path));
      if (anchor) expect(headingsOf(page.text).map(anchorOf)).toContain(anchor);
    }
  });

  it('has the commands that its README names (D6)', () => {
    const { scripts } = JSON.parse(read('package.json')) as typeof packageDescription;
    const named = [...read('README.md').matchAll(/`npm (?:run )?([a-z]+)`/g)].map(
      ({ 1: name = '' }) => name,
    );
    expect(named.filter((name) => name !== 'install').toSorted()).toEqual(
      Object.keys(scripts).toSorted(),
    );
  });

  it('leaves a folder alone that has something in it', async () => {
    writeFileSync(join(outer, 'notes.txt'), 'mine');
    await expect(createAdapter(outer)).rejects.toThrow('is not empty');
    expect(globSync('*', { cwd: outer }).toSorted()).toEqual(['My Billing', 'notes.txt']);
  });
});

describe('projectFiles', () => {
  it('has the versions of Vite and TypeScript that Redress is built with', () => {
    const { devDependencies } = packageDescription;
    const typescript = devDependencies['typescript-7']?.split('@').at(-1);
    expect(DEVELOPMENT.vite).toBe(`^${devDependencies['vite']}`);
    expect(DEVELOPMENT.typescript).toBe(`^${typescript}`);
  });

  it.each([
    ['billing', 'billing'],
    ['Ünser Billing!', 'nser-billing'],
    ['_x', 'x'],
    ['…', 'my-billing'],
  ])('makes a name for npm of "%s"', (written, name) => {
    const { 'package.json': text = '' } = projectFiles(written, '0.1.0');
    expect(JSON.parse(text)).toMatchObject({ name });
  });
});

describe('parseCreateAdapterOptions', () => {
  it('takes one folder', () => {
    expect(parseCreateAdapterOptions(['a/b'])).toEqual({ help: false, folder: 'a/b' });
    expect(parseCreateAdapterOptions(['--help']).help).toBe(true);
    expect(usage).toContain('FOLDER');
  });

  it.each([[], ['a', 'b'], ['a', '--force']])('refuses "%s %s"', (...args) => {
    expect(() => parseCreateAdapterOptions(args.filter((arg) => arg !== undefined))).toThrow();
  });
});
