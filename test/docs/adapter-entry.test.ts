/** `redress/adapter`: what an adapter needs on a page, and no element (P1, D6). */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { runtimeModulesOf } from '../architecture/source/imports.js';
import { codeBlocks } from './support/markdown.js';
import { pages } from './support/project-files.js';

/** What a source exports from the contract, by name. */
function namesOfContract(file: string): { name: string; isType: boolean }[] {
  const { staticExports } = parseSync(file, readFileSync(file, 'utf8')).module;
  return staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ moduleRequest }) => moduleRequest?.value.startsWith('./contract/'))
    .map(({ exportName, isType }) => ({ name: exportName.name ?? '*', isType }));
}

/** Names of drafts, which only a host with a draft store needs. */
const OF_DRAFTS = ['DraftContent', 'KeptDraft'];

describe('redress/adapter', () => {
  it('runs two modules beside itself, and no package (P1)', () => {
    expect(runtimeModulesOf('src/adapter.ts').toSorted()).toEqual([
      'src/adapter.ts',
      'src/contract/billing-error.ts',
      'src/controllers/adapter-registry.ts',
    ]);
    const sources = runtimeModulesOf('src/adapter.ts').map((file) => readFileSync(file, 'utf8'));
    expect(sources.filter((text) => /from '[^.]/.test(text))).toEqual([]);
  });

  it('has every type of the port that redress has (D6)', () => {
    const types = (file: string) =>
      namesOfContract(file)
        .filter(({ name, isType }) => isType && !OF_DRAFTS.includes(name))
        .map(({ name }) => name)
        .toSorted();
    expect(types('src/adapter.ts')).toContain('BillingAdapter');
    expect(types('src/adapter.ts')).toEqual(types('src/index.ts'));
  });

  it('is where every page imports what an adapter needs from (D6)', () => {
    const importing = pages.flatMap(({ file, text }) =>
      codeBlocks(text)
        .filter(({ code }) => /\b(registerAdapter|BillingError)\b[^;]*from 'redress'/.test(code))
        .map(({ line }) => `${file}:${line}`),
    );
    expect(importing).toEqual([]);
  });
});
