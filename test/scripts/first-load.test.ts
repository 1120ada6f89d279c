/** What a page downloads before the list of calls is shown (P1): its size is the budget's business. */
import { relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, downloadOf, type OutputChunk } from '../../scripts/lib/bundle.mjs';
import { savingsIn } from '../../scripts/lib/module-sizes.mjs';
import { first } from '../../src/i18n/locales/en/first.js';
import { later } from '../../src/i18n/locales/en/later.js';
import { runtimeModulesOf } from '../architecture/source/imports.js';
import { entriesOf } from '../i18n/catalogue-entries.js';

const NOT_AT_FIRST: readonly RegExp[] = [
  /src\/adapters\//,
  /src\/i18n\/locales\/(?!en\/)/,
  /src\/i18n\/locales\/en\/(contact|credit|details|dispute|evidence|landing|later|status)\./,
  /src\/elements\/panel\/(error-summary|later-panel-element)\./,
  /src\/elements\/(call-details|contact-form|credit-request|dispute-status|reason-form)\//,
  /src\/domain\/evidence\/(check|detect|image|plain|hidden)/,
  /src\/domain\/export\//,
  /src\/domain\/(amount-text|charge-|credit-|current-bill|dispute-(actions|changes)|money-ar|reasons)/,
  /src\/store\/(contact\.|reasons|withdrawals)/,
  /src\/store\/draft\/(draft-collection|draft-purpose|drafts|evidence|existing)/,
  /src\/store\/saved-drafts\/(draft-autosave|draft-restorer|stored-draft)/,
  /src\/store\/submission\/(draft-handler|evidence-uploads|machine|submission-keys|submitter|tab-lock)/,
  /src\/contract\/(contact-request|is-about)/,
  /src\/guard\/(guard-writes|guarded-write|parse-receipts|write-input)/,
  /src\/styles\/(actions|amounts|choice|detail-layout|dialog|error-summary|form|later)/,
  /src\/styles\/(contrast|evidence|receipt|records|steps|summary-list|timeline)/,
];

const isEntry = (chunk: OutputChunk): boolean => chunk.isEntry;

/** Modules of which code is left: what is imported and not used has none. */
const modulesOf = (chunks: readonly OutputChunk[]): string[] =>
  chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  );

/** Long enough to be in one part alone, and without what is written otherwise in code. */
const sentencesOf = (catalogue: object): string[] =>
  [...entriesOf(catalogue).values()].filter(
    (entry) => typeof entry === 'string' && /^[\w ,.]{32,}$/.test(entry),
  ) as string[];

describe('the bundle of define/flow', () => {
  let chunks: OutputChunk[] = [];

  beforeAll(async () => {
    chunks = await bundle('src/define/flow.ts');
  });

  it('should load one file at once (P1)', () => {
    expect(downloadOf(chunks, isEntry)).toHaveLength(1);
  });

  it('has no part of reading call records, not even to load on demand (P1)', () => {
    expect(modulesOf(chunks).filter((id) => /src\/records\/|papaparse/.test(id))).toEqual([]);
  });

  it('should leave for later what the list of calls does not need (P1)', () => {
    const atOnce = modulesOf(downloadOf(chunks, isEntry));
    const later = modulesOf(chunks).filter((id) => !atOnce.includes(id));
    for (const pattern of NOT_AT_FIRST) {
      expect(atOnce.filter((id) => pattern.test(id))).toEqual([]);
      expect(later.filter((id) => pattern.test(id))).not.toEqual([]);
    }
  });

  it('holds all that redress/adapter and redress/languages need beside their names (P1)', () => {
    const atOnce = modulesOf(downloadOf(chunks, isEntry)).map((id) => relative('.', id));
    const entries = ['src/adapter.ts', 'src/languages.ts'];
    const needed = entries
      .flatMap((entry) => runtimeModulesOf(entry))
      .filter((file) => !entries.includes(file));
    expect(needed).toContain('src/controllers/adapter-registry.ts');
    expect(needed).toContain('src/i18n/languages.ts');
    expect(needed.filter((file) => !atOnce.includes(file))).toEqual([]);
  });

  it('should bring the texts of the later panels with them, not before (P1)', () => {
    const codeOf = (name: string): string =>
      chunks.find((chunk) => chunk.name === name)?.code ?? '';
    const [entry] = downloadOf(chunks, isEntry);
    const isIn = (code: string) => (sentence: string) => code.includes(sentence);
    expect(sentencesOf(later).length).toBeGreaterThan(20);
    expect(sentencesOf(later).filter(isIn(entry?.code ?? ''))).toEqual([]);
    expect(sentencesOf(later).filter(isIn(codeOf('later-panels')))).toEqual(sentencesOf(later));
    expect(sentencesOf(first).filter(isIn(entry?.code ?? ''))).toEqual(sentencesOf(first));
  });

  it('should bring the later panels with at most one more file, for what others share (P1)', () => {
    const atOnce = downloadOf(chunks, isEntry);
    const panels = downloadOf(chunks, ({ name }) => name === 'later-panels');
    expect(panels.filter((chunk) => !atOnce.includes(chunk)).length).toBeLessThanOrEqual(2);
  });

  it('should carry no marks that are for bundlers (P1)', () => {
    expect(chunks.filter(({ code }) => /[@#]__[A-Z_]+__/.test(code))).toEqual([]);
  });

  it('should be accounted for, module by module', () => {
    const [entry] = downloadOf(chunks, isEntry);
    if (!entry) throw new Error('no entry');
    const { parts, modules } = savingsIn(entry);
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'src/contract',
        'lit and @lit',
        'src/store',
        'src/elements/call-activity',
      ]),
    );
    const table = modules.find(({ name }) => name === 'src/elements/call-activity/call-table.ts');
    expect(table?.saved).toBeGreaterThan(500);
  });
});
