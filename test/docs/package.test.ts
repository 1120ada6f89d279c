/** What package.json promises to whoever installs the package (D2, S11). */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import viteConfig from '../../vite.config.js';
import { AWAITED_EXPORTS } from './support/awaited.js';
import { isModule, sourceOf, sourceOfBuilt } from './support/package-exports.js';
import { packageDescription } from './support/project-files.js';

const { exports, sideEffects, files, dependencies, devDependencies, overrides } =
  packageDescription;

const EXACT_VERSION = /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/;

/** Agreed on in docs/decisions/008-runtime-dependencies.md. */
const AGREED = ['@lit/context', 'libphonenumber-js', 'lit', 'papaparse', 'zod'];

const builtExports = Object.entries(exports).filter(([name]) => isModule(name, exports));

/** What the build begins with, as paths of the project. */
function libraryEntries(): string[] {
  if (typeof viteConfig !== 'function') throw new Error('vite.config.ts exports no function');
  const config = viteConfig({ mode: 'library', command: 'build' });
  const lib = config.build?.lib;
  if (!lib || !Array.isArray(lib.entry)) throw new Error('the library has no list of entries');
  return lib.entry.map((file) => relative('.', file).replaceAll('\\', '/'));
}

describe('exports of package.json', () => {
  const entries = libraryEntries();

  const presentExports = builtExports.filter(([name]) => !AWAITED_EXPORTS.includes(name));
  it.each(presentExports)('should be made of sources by the build (D2): %s', (_, target) => {
    const { default: file = '' } = typeof target === 'string' ? { default: target } : target;
    const sources = globSync(sourceOfBuilt(file)).map((source) => source.replaceAll('\\', '/'));
    expect(sources, `sources of ${file}`).not.toEqual([]);
    expect(entries).toEqual(expect.arrayContaining(sources));
  });

  it.each(builtExports)('should tell types before code, of the same module: %s', (_, target) => {
    if (typeof target === 'string') throw new Error('types are missing');
    expect(Object.keys(target)).toEqual(['types', 'default']);
    expect(sourceOfBuilt(target['types'] ?? '')).toBe(sourceOfBuilt(target['default'] ?? ''));
  });

  it('should lead to the side-effect free entry and to the registering one', () => {
    expect(sourceOf('redress', exports)).toBe('src/index.ts');
    expect(sourceOf('redress/define', exports)).toBe('src/define/all.ts');
    expect(sourceOf('redress/define/flow', exports)).toBe('src/define/flow.ts');
    expect(sourceOf('redress/adapter', exports)).toBe('src/adapter.ts');
    expect(sourceOf('redress/languages', exports)).toBe('src/languages.ts');
    expect(sourceOf('redress/adapters/demo', exports)).toBe('src/adapters/demo/index.ts');
    expect(sourceOf('redress/records', exports)).toBe('src/records/index.ts');
    expect(() => sourceOf('redress/store', exports)).toThrow('exports no "./store"');
  });

  it.each(Object.entries(exports).filter(([name]) => !isModule(name, exports)))(
    'should lead to a file when it is types or data: %s',
    (_, target) => {
      const file = typeof target === 'string' ? target : (target['types'] ?? '');
      expect(existsSync(file), file).toBe(true);
    },
  );

  it('should be in what is published', () => {
    const published = (file: string) =>
      files.some((entry) => file === entry || file.startsWith(`${entry}/`)) ||
      file === 'package.json';
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(targets.filter((file) => !published(file.replace('./', '')))).toEqual([]);
  });
});

describe('sideEffects of package.json', () => {
  it('should list nothing but what registers elements', () => {
    expect(sideEffects.length).toBeGreaterThan(0);
    for (const pattern of sideEffects) {
      expect(pattern).toMatch(/^\.\/(dist\/(define|embed)\/\*\.js|src\/(define|embed)\/\*\.ts)$/);
    }
  });

  it('should list every source that registers something at import', () => {
    const registering = globSync('src/**/*.ts')
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /^(defineElement|registerAdapter)\(/m.test(readFileSync(file, 'utf8')));
    const listed = sideEffects.flatMap((pattern) => globSync(pattern.replace('./', '')));
    expect(registering.length).toBeGreaterThan(0);
    expect(listed.map((file) => file.replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining(registering),
    );
  });
});

describe('dependencies of package.json', () => {
  it('should be those that were agreed on (S11)', () => {
    expect(Object.keys(dependencies).toSorted()).toEqual(AGREED);
    const decision = readFileSync('docs/decisions/008-runtime-dependencies.md', 'utf8');
    expect(AGREED.filter((name) => !decision.includes(`- \`${name}\``))).toEqual([]);
  });

  it('should be exact, as in the lock file (S11)', () => {
    const all = { ...dependencies, ...devDependencies, ...overrides };
    expect(Object.entries(all).filter(([, version]) => !EXACT_VERSION.test(version))).toEqual([]);
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, Partial<typeof packageDescription>>;
    };
    expect(packages['']?.dependencies).toEqual(dependencies);
    expect(packages['']?.devDependencies).toEqual(devDependencies);
  });
});

describe('src/index.ts', () => {
  it('should be importable in Node, and register nothing (D2)', async () => {
    // Lit brings a registry along in Node; it is there before our own modules run.
    await import('lit');
    const define = vi.spyOn(customElements, 'define');
    const { RedressFlow } = await import('../../src/index.js');
    expect(RedressFlow).toBeTypeOf('function');
    expect(define).not.toHaveBeenCalled();
    expect(customElements.get('redress-flow')).toBeUndefined();
    const { registeredAdapterNames } = await import('../../src/controllers/adapter-registry.js');
    expect(registeredAdapterNames()).toEqual([]);
  });
});

/** Names that every page has: of the language, of the DOM as TypeScript lists it, and of this Node. */
function platformGlobals(): Set<string> {
  const libraries = ['lib.es5.d.ts', 'lib.dom.d.ts'].map((name) =>
    readFileSync(`node_modules/typescript/lib/${name}`, 'utf8'),
  );
  const declared =
    /^(?:declare )?(?:var|let|const|function|class|interface|type|namespace) (\w+)/gm;
  const names = libraries.flatMap((text) =>
    [...text.matchAll(declared)].map(({ 1: name }) => name),
  );
  return new Set(
    [...names, ...Object.getOwnPropertyNames(globalThis)].filter((name) => name !== undefined),
  );
}

/** The names, types too, that a source exports, by `export *` as well. */
function exportedNames(file: string, text = readFileSync(file, 'utf8')): string[] {
  const entries = parseSync(file, text).module.staticExports.flatMap(({ entries: all }) => all);
  return entries.flatMap(({ exportName, moduleRequest }) => {
    if (exportName.name !== null) return [exportName.name];
    const target = moduleRequest?.value.replace(/\.js$/, '.ts') ?? '';
    return exportedNames(posix.join(posix.dirname(file), target));
  });
}

const shadowing = (names: readonly string[]) => {
  const globals = platformGlobals();
  return names.filter((name) => globals.has(name));
};

describe('public names', () => {
  const sources = builtExports.flatMap(([, target]) => {
    const file = typeof target === 'string' ? target : (target['default'] ?? '');
    return globSync(sourceOfBuilt(file)).map((source) => source.replaceAll('\\', '/'));
  });

  it('shadow no global of the platform (D2)', () => {
    const names = sources.flatMap((file) => exportedNames(file));
    expect(names).toEqual(expect.arrayContaining(['BillingAdapter', 'RedressSubmitEvent']));
    expect(shadowing(names)).toEqual([]);
  });

  it('notice a class and a type of the same name as a global', () => {
    const text = 'export class SubmitEvent {}\nexport type { NavigateEvent } from "./x.js";\n';
    const names = [...exportedNames('src/x.ts', text), 'RedressSubmitEvent'];
    expect(shadowing(names)).toEqual(['SubmitEvent', 'NavigateEvent']);
  });

  it.each(sources.filter((file) => !file.startsWith('src/define/')))(
    'lead to no schema of zod: %s (D2)',
    async (file) => {
      const entry = (await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>;
      const isSchema = (value: unknown) =>
        typeof value === 'object' && value !== null && '_zod' in value;
      expect(Object.keys(entry)).not.toEqual([]);
      expect(Object.keys(entry).filter((key) => isSchema(entry[key]))).toEqual([]);
    },
  );
});
