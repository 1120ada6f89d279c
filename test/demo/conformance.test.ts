import { afterAll, describe, expect, it, vi } from 'vitest';
import { ADAPTER_CHOICES, adapters } from '../../demo/conformance/adapter-choices.js';
import { chapterOf } from '../../demo/conformance/chapters.js';
import { CheckRun } from '../../demo/conformance/check-run.js';
import { giveToConsole } from '../../demo/conformance/console-access.js';
import { checkAdapter, type CheckOptions } from '../../src/testing/index.js';
import { codeBelow, sectionOf } from '../docs/support/markdown.js';
import { readPage } from '../docs/support/project-files.js';
import { Snippets } from '../docs/support/snippets.js';
import { optionsWith } from '../testing/good-system.js';
import { expectConsole } from '../support/node-traps.js';

const guide = readPage('docs/adapters.md').text;

const idsOf = async (options: CheckOptions, wanted: string) => {
  const { rules } = await checkAdapter(options);
  return rules.filter(({ result }) => result === wanted).map(({ id }) => id);
};

describe('adapters of the page', () => {
  it('should be those that can be chosen', () => {
    expect(Object.keys(adapters)).toEqual([...ADAPTER_CHOICES]);
  });

  it('should break the three rules that the page says of the broken one (D3)', async () => {
    expect(await idsOf(adapters.broken(), 'failed')).toEqual([
      'calls-no-duplicates',
      'open-is-idempotent',
      'withdraw-closes',
    ]);
  });

  it('should keep all rules otherwise (D3)', async () => {
    expect(await idsOf(adapters.template(), 'failed')).toEqual([]);
    expect(await idsOf(adapters.demo(), 'failed')).toEqual([]);
    expect(await idsOf(adapters.demo(), 'skipped')).toEqual([
      'cursor-opaque',
      'lines-and-cycles-complete',
      'calls-complete',
      'calls-total',
      'calls-known',
    ]);
  });

  it('should refuse an endpoint that can be none before the first rule', () => {
    expect(() => adapters.rest('ftp://billing.example')).toThrow(TypeError);
    expect(adapters.rest('https://billing.example/api')).toHaveProperty('create');
  });
});

describe('chapterOf', () => {
  it('should have the chapter of each rule, as it stands in the guide', async () => {
    const { rules } = await checkAdapter({ create: () => Promise.reject(new Error('No')) });
    for (const { chapter } of rules) {
      const found = chapterOf(chapter);
      expect(found?.text, chapter).toMatch(/\S/);
      expect(sectionOf(guide, found?.heading ?? '')).toContain(found?.text);
    }
  });
});

describe('CheckRun', () => {
  it('should show each result as it comes, and then be finished', async () => {
    const seen: string[] = [];
    const run = new CheckRun(() => seen.push(`${run.state} ${run.report.rules.length}`));
    await run.start(optionsWith());
    const { length } = run.report.rules;
    expect(run.total).toBe(length);
    expect(run.count('passed')).toBe(length);
    expect(seen.slice(0, 3)).toEqual(['running 0', 'running 1', 'running 2']);
    expect(seen.slice(-2)).toEqual([`running ${length}`, `finished ${length}`]);
  });

  it('should keep what it has when it is stopped, and add nothing', async () => {
    const run = new CheckRun(() => {
      if (run.report.rules.length === 3) run.stop();
    });
    await run.start(optionsWith());
    expect([run.state, run.report.rules.length]).toEqual(['stopped', 3]);
    run.stop();
    expect(run.state).toBe('stopped');
  });

  it('should begin anew, and forget the check that was under way', async () => {
    let again = () => {};
    const run = new CheckRun(() => again());
    const second = new Promise<void>((resolve) => {
      again = () => {
        if (run.report.rules.length < 3) return;
        again = () => {};
        resolve(run.start(optionsWith()));
      };
    });
    await run.start(optionsWith());
    await second;
    expect(run.state).toBe('finished');
    const ids = run.report.rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toHaveLength(run.total);
  });
});

describe('the console of the page', () => {
  const snippets = new Snippets({ 'console.js': codeBelow(guide, 'Check your adapter', 'js') });
  afterAll(() => snippets.remove());

  it('should run what docs/adapters.md says (D4)', async () => {
    vi.stubGlobal('redressTesting', undefined);
    giveToConsole();
    const logged = expectConsole('log', /^\d{2} passed, 0 failed/);
    await snippets.run('console.js');
    expect(logged).toHaveLength(1);
  });
});
