import { describe, expect, it, vi } from 'vitest';
import {
  checkAdapter,
  formatReport,
  type AdapterReport,
  type CheckOptions,
} from '../../src/testing/index.js';
import { anchorOf, headingsOf } from '../docs/support/markdown.js';
import { readPage } from '../docs/support/project-files.js';
import { brokenReads } from './broken-adapters/broken-reads.js';
import { brokenShapes } from './broken-adapters/broken-shapes.js';
import { brokenWrites } from './broken-adapters/broken-writes.js';
import { demoOptions } from './demo-options.js';
import { optionsWith } from './good-system.js';
import { until } from '../support/until.js';

const brokenAdapters = [...brokenReads, ...brokenShapes, ...brokenWrites];

const idsOf = ({ rules }: AdapterReport, wanted: string) =>
  rules.filter(({ result }) => result === wanted).map(({ id }) => id);

describe('checkAdapter', () => {
  it('should let the demonstration adapter pass (D3)', async () => {
    const report = await checkAdapter(demoOptions);
    expect(idsOf(report, 'failed')).toEqual([]);
    // Its lists of calls fit on one page.
    expect(idsOf(report, 'skipped')).toEqual(['cursor-opaque']);
    expect(report.passed).toBe(true);
  });

  it('should let an adapter pass that keeps every rule, and skip none (D3)', async () => {
    const report = await checkAdapter(optionsWith());
    expect(report.rules.filter(({ result }) => result !== 'passed')).toEqual([]);
  });

  it('should believe capabilities that come with the account (D3)', async () => {
    const late = optionsWith((good) => {
      let capabilities = { disputeBill: false, withdraw: false, evidence: false };
      return {
        ...good,
        get capabilities() {
          return capabilities;
        },
        account: async (input, options) => {
          const account = await good.account(input, options);
          ({ capabilities } = good);
          return account;
        },
      };
    });
    const { rules } = await checkAdapter(late);
    expect(rules.filter(({ result }) => result !== 'passed')).toEqual([]);
  });

  it.each(brokenAdapters)(
    'should notice an adapter that $what (D3)',
    async ({ fails, breakIt }) => {
      const report = await checkAdapter(optionsWith(breakIt));
      expect(idsOf(report, 'failed').toSorted()).toEqual([...fails].toSorted());
      expect(report.passed).toBe(false);
      for (const { id, result, message } of report.rules) {
        if (result === 'failed') expect(message).toMatch(new RegExp(`^${id}: .*What to do: `, 's'));
      }
    },
  );

  it('should have no rule that nothing can break', async () => {
    const { rules } = await checkAdapter(optionsWith());
    const broken = new Set(brokenAdapters.flatMap(({ fails }) => fails));
    expect(rules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  it('should give up a rule whose request is never answered', async () => {
    let callOff = () => {};
    const wasCalledOff = new Promise<void>((resolve) => {
      callOff = resolve;
    });
    const report = await checkAdapter({
      ...optionsWith((good) => ({
        ...good,
        calls: (input, options) => {
          if (!options.signal.aborted) return good.calls(input, options);
          callOff();
          return new Promise(() => {});
        },
      })),
      wait: () => wasCalledOff,
    });
    expect(report.rules.find(({ id }) => id === 'signal-aborts')).toMatchObject({
      result: 'failed',
      message: expect.stringMatching(/^signal-aborts: a request was not answered/),
    });
  });

  it('should tell each result as it comes, and how far it is', async () => {
    const told: string[] = [];
    const { rules } = await checkAdapter(optionsWith(), {
      onResult: ({ id }, done, total) => told.push(`${done}/${total} ${id}`),
    });
    expect(told).toEqual(rules.map(({ id }, index) => `${index + 1}/${rules.length} ${id}`));
  });

  it('should end when it is called off, though the adapter does not, and ask nothing more', async () => {
    const controller = new AbortController();
    const asked: AbortSignal[] = [];
    const checked = checkAdapter(
      {
        ...optionsWith((good) => ({
          ...good,
          billingCycles: (_, { signal }) => {
            asked.push(signal);
            controller.abort(new Error('Enough.'));
            return new Promise(() => {});
          },
        })),
        // Never lets the time pass, and does not listen either.
        wait: () => new Promise(() => {}),
      },
      { signal: controller.signal },
    );
    await expect(checked).rejects.toThrow('Enough.');
    expect(asked).toHaveLength(1);
    await until('the request is called off', () => asked[0]?.aborted);
  });

  it('should ask nothing when it is called off beforehand', async () => {
    const create = vi.fn<CheckOptions['create']>(optionsWith().create);
    const signal = AbortSignal.abort(new Error('Enough.'));
    await expect(checkAdapter({ create }, { signal })).rejects.toThrow('Enough.');
    expect(create).not.toHaveBeenCalled();
  });

  it('should skip what nothing was given for, and say so', async () => {
    const { create } = optionsWith();
    const report = await checkAdapter({ create });
    expect(idsOf(report, 'skipped')).toEqual([
      'evidence-shows',
      'evidence-is-idempotent',
      'signed-out-unauthenticated',
      'other-account-not-available',
      'other-account-not-written',
    ]);
    expect(report.rules.find(({ id }) => id === 'evidence-shows')?.message).toContain('sampleFile');
  });

  it('should link each rule to a chapter that is there, under an id of its own', async () => {
    const { rules } = await checkAdapter({ create: () => Promise.reject(new Error('No')) });
    const anchors = headingsOf(readPage('docs/adapters.md').text).map(anchorOf);
    for (const { chapter } of rules) expect(anchors).toContain(chapter.split('#')[1]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.every(({ sentence }) => sentence.startsWith('should '))).toBe(true);
  });
});

describe('formatReport', () => {
  it('should put what failed first, with where to read on', async () => {
    const [broken] = brokenWrites;
    const text = formatReport(await checkAdapter(optionsWith(broken?.breakIt)));
    const [counts, first, message, chapter] = text.split('\n');
    expect(counts).toMatch(/^\d+ passed, 1 failed, 0 skipped$/);
    expect(first).toMatch(/^failed +open-is-idempotent: should open one dispute/);
    expect(message).toContain('twice with the same key and content');
    expect(chapter?.trim()).toBe('See redress/docs/adapters.md#writes-happen-once');
  });
});
