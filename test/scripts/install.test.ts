import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, sameVersions } from '../../scripts/lib/install.mjs';

const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
const litOf = (version: string) => lock({ '': {}, 'node_modules/lit': { version } });

describe('sameVersions', () => {
  it('should accept what is installed as locked', () => {
    expect(sameVersions(litOf('3.3.3'), litOf('3.3.3'))).toBe(true);
  });

  it('should refuse another version and a missing package', () => {
    expect(sameVersions(litOf('3.3.3'), litOf('3.3.2'))).toBe(false);
    expect(sameVersions(litOf('3.3.3'), lock({}))).toBe(false);
  });

  it('should not miss the optional packages of other platforms', () => {
    const wanted = lock({ 'node_modules/x-darwin': { version: '1.0.0', optional: true } });
    expect(sameVersions(wanted, lock({}))).toBe(true);
  });
});

describe('isInstalled', () => {
  let root = '';
  const write = (file: string, text: string) => writeFile(join(root, file), text);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'install-'));
    await write('package-lock.json', litOf('3.3.3'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('should say no when nothing is installed', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('should say yes for what npm has installed from this lock, and remember it', async () => {
    await mkdir(join(root, 'node_modules'));
    await write('node_modules/.package-lock.json', litOf('3.3.3'));
    expect(isInstalled(root)).toBe(true);
    await rm(join(root, 'node_modules/.package-lock.json'));
    expect(isInstalled(root)).toBe(true);
  });

  it('should say no again when the lock has changed since', async () => {
    await mkdir(join(root, 'node_modules'));
    await write('node_modules/.package-lock.json', litOf('3.3.3'));
    expect(isInstalled(root)).toBe(true);
    await write('package-lock.json', litOf('3.3.4'));
    expect(isInstalled(root)).toBe(false);
  });
});
