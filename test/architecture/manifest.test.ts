import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateManifest } from '../../scripts/lib/manifest.mjs';

const element = `
  import { LitElement } from 'lit';
  import { property } from 'lit/decorators.js';
  /** @summary One. @customElement redress-sample */
  export class RedressSample extends LitElement {
    /** The language. */
    @property() locale = 'en';
    private two = 2;
    protected three = 3;
    #four = 4;
    /** Opens it. */
    open(): void {}
  }
`;

describe('custom-elements.json', () => {
  it('should be what the sources say (D1)', async () => {
    const committed = readFileSync('custom-elements.json', 'utf8');
    expect(committed, 'run `npm run manifest`').toBe(await generateManifest());
  }, 30_000);
});

describe('generateManifest', () => {
  let root = '';

  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'manifest-'));
    await write('src/elements/sample/sample-element.ts', element);
    await write('src/elements/sample/view-model.ts', 'export const view = 1;');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('should list the public members only, at the published path', async () => {
    const { modules } = JSON.parse(await generateManifest(root));
    expect(modules).toHaveLength(1);
    expect(modules[0].path).toBe('dist/elements/sample/sample-element.js');
    const names = modules[0].declarations[0].members.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['locale', 'open']);
  });

  it('should say the same each time', async () => {
    expect(await generateManifest(root)).toBe(await generateManifest(root));
  });
});
