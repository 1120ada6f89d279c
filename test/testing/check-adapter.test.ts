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
import { mistakesInReads } from './broken-adapters/mistakes-in-reads.js';
import { mistakesInWrites } from './broken-adapters/mistakes-in-writes.js';
import { demoOptions } from './demo-options.js';
import { optionsWith } from './good-system.js';
import { buildCalls } from '../support/builders.js';
import { until } from '../support/until.js';

const mistakes = [...mistakesInReads, ...mistakesInWrites];
const brokenAdapters = [...brokenReads, ...brokenShapes, ...brokenWrites, ...mistakes];

const idsOf = ({ rules }: AdapterReport, wanted: string) =>
  rules.filter(({ result }) => result === wanted).map(({ id }) => id);

/** Ids that the kit makes up are another each time. */
const messageOf = ({ message = '' }: { readonly message?: string }) =>
  message.replaceAll(/check-[0-9a-f]{24}/g, '…');

describe('checkAdapter', () => {
  it('lets the demonstration adapter pass (D3)', async () => {
    const report = await checkAdapter(demoOptions);
    expect(idsOf(report, 'failed')).toEqual([]);
    expect(idsOf(report, 'skipped')).toEqual([
      // Its lists of calls fit on one page.
      'cursor-opaque',
      // Nobody says what is expected.
      'lines-and-cycles-complete',
      'calls-complete',
      'calls-total',
      'calls-known',
    ]);
    expect(report.passed).toBe(true);
  });

  it('passes an adapter that keeps every rule, and skips none (D3)', async () => {
    const report = await checkAdapter(optionsWith());
    expect(report.rules.filter(({ result }) => result !== 'passed')).toEqual([]);
  });

  it('reads capabilities from the account response (D3)', async () => {
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

  it.each(brokenAdapters)('fails an adapter that $what (D3, D5)', async (broken) => {
    const { fails, says, breakIt, options } = broken;
    const report = await checkAdapter({ ...optionsWith(breakIt), ...options });
    expect(idsOf(report, 'failed').toSorted()).toEqual([...fails].toSorted());
    expect(report.passed).toBe(false);
    const messages = report.rules.filter(({ result }) => result === 'failed').map(messageOf);
    for (const message of messages)
      expect(message).toMatch(/^Asked: .+\. Got: .+\. To fix: .+\.$/s);
    if (says !== undefined) expect(messages[0]).toBe(says);
  });

  it('names realistic mistakes by one rule each (D5)', () => {
    const named = mistakes.filter(({ fails }) => fails.length === 1);
    expect(named.length).toBeGreaterThanOrEqual(17);
  });

  it('has a broken adapter for every rule', async () => {
    const { rules } = await checkAdapter(optionsWith());
    const broken = new Set(brokenAdapters.flatMap(({ fails }) => fails));
    expect(rules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  it('reports each result as it comes, with the progress', async () => {
    const told: string[] = [];
    const { rules } = await checkAdapter(optionsWith(), {
      onResult: ({ id }, done, total) => told.push(`${done}/${total} ${id}`),
    });
    expect(told).toEqual(rules.map(({ id }, index) => `${index + 1}/${rules.length} ${id}`));
  });

  it('ends when it is called off, though the adapter does not', async () => {
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

  it('asks nothing when it is called off beforehand', async () => {
    const create = vi.fn<CheckOptions['create']>(optionsWith().create);
    const signal = AbortSignal.abort(new Error('Enough.'));
    await expect(checkAdapter({ create }, { signal })).rejects.toThrow('Enough.');
    expect(create).not.toHaveBeenCalled();
  });

  it('skips the rules that need more than it was given', async () => {
    const { create } = optionsWith();
    const report = await checkAdapter({ create });
    const options: Readonly<Record<string, string>> = {
      'lines-and-cycles-complete': 'expected',
      'calls-complete': 'expected',
      'calls-total': 'expected',
      'calls-known': 'expected',
      'evidence-shows': 'sampleFile',
      'evidence-is-idempotent': 'sampleFile',
      'reload-opens-one': 'createAgain',
      'reload-adds-once': 'createAgain',
      'reload-sends-one-message': 'createAgain',
      'reload-keeps-one-file': 'createAgain',
      'signed-out-unauthenticated': 'signedOut',
      'other-account-not-available': 'createForOtherAccount',
      'other-account-not-listed': 'createForOtherAccount',
      'other-account-not-written': 'createForOtherAccount',
    };
    expect(idsOf(report, 'skipped')).toEqual(Object.keys(options));
    for (const [id, option] of Object.entries(options)) {
      expect(report.rules.find((rule) => rule.id === id)?.message).toContain(`\`${option}`);
    }
  });

  it('tells the counts to compare where nobody says what is expected (D5)', async () => {
    const { create } = optionsWith();
    const { rules } = await checkAdapter({ create, only: ['calls-complete'] });
    expect(rules[0]?.message).toBe(
      'Nobody said how many calls there are: see `expected.calls`. Compare with the account: 6 calls of line "line-1" in cycle "cycle-1" for 6.00 USD.',
    );
  });

  it('suspects a first page in a list of a round length (D5)', async () => {
    const { create } = optionsWith((good) => ({
      ...good,
      calls: async ({ lineId, cycleId }) => ({
        items: buildCalls(50, () => ({ lineId, cycleId })),
      }),
    }));
    const { rules } = await checkAdapter({ create, only: ['calls-complete'] });
    expect(rules[0]?.message).toMatch(/ A list of exactly 50 calls may be a first page only\.$/);
  });

  it('links each rule to a chapter of the guide, under an id of its own', async () => {
    const { rules } = await checkAdapter({ create: () => Promise.reject(new Error('No')) });
    const anchors = headingsOf(readPage('docs/adapters.md').text).map(anchorOf);
    for (const { chapter } of rules) expect(anchors).toContain(chapter.split('#')[1]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ sentence }) => sentence.startsWith('should'))).toEqual([]);
  });
});

describe('formatReport', () => {
  it('lists failures first, with where to read on', async () => {
    const [broken] = brokenWrites;
    const text = formatReport(await checkAdapter(optionsWith(broken?.breakIt)));
    const [counts, first, message, chapter] = text.split('\n');
    expect(counts).toMatch(/^\d+ passed, 1 failed, 0 skipped$/);
    expect(first).toMatch(/^failed +open-is-idempotent: opens one dispute/);
    expect(message).toContain('twice with the same key and content');
    expect(chapter?.trim()).toBe('See redress/docs/adapters.md#writes-happen-once');
  });
});
