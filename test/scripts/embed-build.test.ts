import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEmbed, bundleModule, integrityOf } from '../../scripts/lib/embed.mjs';
import { billOfMaterials } from '../../scripts/lib/bill-of-materials.mjs';
import { thirdPartyLicenses } from '../../scripts/lib/third-party-licenses.mjs';
import { withLaterFiles } from '../../scripts/lib/later-files.mjs';
import { checkBase } from '../../scripts/lib/write-embed.mjs';

interface EmbedFile {
  readonly name: string;
  readonly code: string;
}

describe('buildEmbed', () => {
  let files: readonly EmbedFile[] = [];
  let chunks: Awaited<ReturnType<typeof bundleModule>> = [];
  const codeOf = (name: string): string => files.find((file) => file.name === name)?.code ?? '';

  beforeAll(async () => {
    files = await buildEmbed('https://static.example/redress/');
    chunks = await bundleModule();
  });

  it('should make a small script, a module, and files for later (E1, P1)', () => {
    const names = files.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['redress.js', 'redress.mjs']);
    for (const later of ['demo', 'fr', 'fr-CA', 'later-panels', 'check-evidence-file']) {
      const isIt = new RegExp(`^chunks/${later}-[\\w-]{8}\\.mjs$`);
      expect(names.filter((name) => isIt.test(name))).toHaveLength(1);
    }
    expect(codeOf('redress.js').length).toBeLessThan(2_000);
  });

  it('should load nothing but itself at once: two requests in all (P1)', () => {
    const module = chunks.find(({ fileName }) => fileName === 'redress.mjs');
    expect(module?.imports).toEqual([]);
  });

  it('should leave what only later files need to them, each with its own (P1)', () => {
    const namesWith = (module: RegExp) =>
      chunks.flatMap(({ name, moduleIds }) =>
        moduleIds.some((id) => module.test(id)) ? [name] : [],
      );
    expect(namesWith(/domain\/credit-landing\./).toSorted()).toEqual(['demo', 'later-panels']);
    expect(namesWith(/domain\/evidence\/file-name\./).toSorted()).toEqual([
      'check-evidence-file',
      'later-panels',
    ]);
    expect(namesWith(/domain\/evidence\/fingerprint\./)).not.toContain('redress');
    expect(namesWith(/domain\/eligibility\./)).toEqual(['redress']);
  });

  it('should fix the address and the hash of the module in the script (S2, S11)', () => {
    const loader = codeOf('redress.js');
    expect(loader).toContain('https://static.example/redress/');
    expect(loader).toContain(integrityOf(codeOf('redress.mjs')));
    expect(loader).not.toMatch(/currentScript(?!\W*\?\.nonce)/);
  });

  it('should import no file without its hash (S11)', () => {
    const all = files.map(({ code }) => code).join('\n');
    const imports = [...all.matchAll(/\bimport\((?:\s|\/\*.*?\*\/)*([^)]*)\)/g)].map(
      ([, address]) => address,
    );
    expect(imports.filter((address) => !/^[\w$.]+$/.test(address ?? ''))).toEqual([]);
    const later = [...all.matchAll(/"\.\/(chunks\/[\w-]+\.mjs)","(sha384-[^"]+)"/g)];
    expect(later.length).toBeGreaterThanOrEqual(6);
    for (const [, name = '', integrity] of later) {
      expect(integrity).toBe(integrityOf(codeOf(name)));
    }
  });

  it('should name its policy of Trusted Types as its own (E7)', () => {
    const names = codeOf('redress.mjs').matchAll(/createPolicy\([`'"]([\w-]+)/g);
    expect([...names].map(([, name]) => name)).toEqual(['redress']);
  });

  it('should have no way to run text as code, and write no page (S1)', () => {
    for (const { name, code } of files) {
      expect([
        name,
        code.match(/\beval\(|new Function\b|document\.write|insertAdjacentHTML|outerHTML\s*=/),
      ]).toEqual([name, null]);
    }
    // Lit's own, for its templates, behind the policy.
    expect([...codeOf('redress.mjs').matchAll(/innerHTML\s*=/g)]).toHaveLength(1);
  });

  it('has code of no package but those in the bill of materials (S11)', () => {
    const bundled = chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap((id) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
    );
    const listed = billOfMaterials().components.map(({ name }) => name);
    expect(bundled.length).toBeGreaterThan(10);
    expect(listed).toEqual(expect.arrayContaining(bundled));
  });

  it('should be the same each time (S11)', async () => {
    expect(await buildEmbed('https://static.example/redress/')).toEqual(files);
  });
});

describe('withLaterFiles', () => {
  const hash = (code: string) => createHash('md5').update(code).digest('hex');

  it('should put the hash of the finished file, also where files load files', () => {
    const files = [
      { name: 'redress.mjs', code: 'const a=1;import("./chunks/x.mjs");export{a as loadFile};' },
      { name: 'chunks/x.mjs', code: 'import(`./y.mjs`);' },
      { name: 'chunks/y.mjs', code: 'y();' },
    ];
    const [module, x, y] = withLaterFiles(files, hash);
    expect(y?.code).toBe('y();');
    expect(x?.code).toBe(
      `import{loadFile as loadFile__}from"../redress.mjs";loadFile__("./chunks/y.mjs","${hash('y();')}");`,
    );
    expect(module?.code).toContain(`a("./chunks/x.mjs","${hash(x?.code ?? '')}")`);
  });

  it('should refuse a file that imports another one at once, since nothing checks that (S11)', () => {
    const files = [
      { name: 'redress.mjs', code: 'import("./chunks/x.mjs");export{a as loadFile};' },
      { name: 'chunks/x.mjs', code: 'import{b as c}from"./y.mjs";import{d}from"../redress.mjs";' },
      { name: 'chunks/y.mjs', code: 'export{y as b};' },
    ];
    expect(() => withLaterFiles(files, hash)).toThrow('chunks/x.mjs imports ./y.mjs');
    const [module, ...others] = files;
    const good = { name: 'chunks/x.mjs', code: 'import{d}from"../redress.mjs";d();' };
    expect(withLaterFiles([module, good, ...others.slice(1)] as typeof files, hash)).toHaveLength(
      3,
    );
  });

  it('should refuse a file that was not built', () => {
    const files = [
      { name: 'redress.mjs', code: 'import("./chunks/x.mjs");export{a as loadFile};' },
    ];
    expect(() => withLaterFiles(files, hash)).toThrow('chunks/x.mjs');
  });
});

describe('checkBase', () => {
  it.each([
    ['/redress/', '/redress/'],
    ['/a/b', '/a/b/'],
    ['https://static.example/redress', 'https://static.example/redress/'],
  ])('should take %s', (base, expected) => {
    expect(checkBase(base)).toBe(expected);
  });

  it.each([
    '//evil.example/',
    'http://static.example/',
    'redress/',
    'https://a@b/',
    '/x?y',
    'javascript:1',
  ])('should refuse %s (S2)', (base) => {
    expect(() => checkBase(base)).toThrow('--embed-base');
  });
});

describe('billOfMaterials', () => {
  it('lists the packages of the embed and what they bring, each with its hash (S11)', () => {
    const { components, dependencies } = billOfMaterials();
    expect(components.map(({ name }) => name)).toEqual([
      '@lit-labs/ssr-dom-shim',
      '@lit/context',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
    ]);
    for (const { hashes, licenses } of components) {
      expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
      expect(licenses).toHaveLength(1);
    }
    const [own] = dependencies;
    expect(own?.dependsOn).toEqual([
      expect.stringContaining('/%40lit/context@'),
      expect.stringContaining('/lit@'),
    ]);
  });
});

describe('thirdPartyLicenses', () => {
  it('should have the words of each licence in the bill of materials (S11)', () => {
    const parts = thirdPartyLicenses().split(/^-{72}$/m);
    const named = billOfMaterials().components.map(({ name, version: of }) => `${name} ${of}`);
    expect(parts.map((part) => part.trim().split('\n')[0])).toEqual(named);
    for (const part of parts) expect(part).toMatch(/Copyright (\(c\)|\d)|spdx\.org/);
  });
});
