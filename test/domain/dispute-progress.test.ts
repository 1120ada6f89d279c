import { describe, expect, it } from 'vitest';
import { DISPUTE_STATUSES, type Dispute } from '../../src/contract/index.js';
import { currentStep, disputeProgress } from '../../src/domain/index.js';
import { buildDispute, buildOutcome, buildTimelineEntry, money } from '../support/builders.js';

const inWords = (dispute: Partial<Dispute>): string[] =>
  disputeProgress(buildDispute(dispute)).map(({ name, state }) => `${name} ${state}`);

describe('disputeProgress', () => {
  it.each(['submitted', 'under-review', 'information-requested'] as const)(
    'has a decision and a credit before it while %s',
    (status) => {
      expect(inWords({ status })).toEqual([
        'submitted done',
        'under-review now',
        'decision next',
        'credit next',
      ]);
    },
  );

  it('waits for the credit after an approval, until it is on a bill', () => {
    const outcome = buildOutcome({ creditedAt: undefined });
    const approved = { status: 'approved', outcome } as const;
    expect(inWords(approved).slice(2)).toEqual(['decision done', 'credit now']);
    const creditedAt = '2026-08-12T10:00:00Z';
    const credited = { ...approved, outcome: { ...outcome, creditedAt } };
    expect(inWords(credited).slice(2)).toEqual(['decision done', 'credit done']);
    expect(disputeProgress(buildDispute(credited)).at(-1)?.at).toBe(creditedAt);
  });

  it('takes the time of the credit from the timeline where the outcome lacks it', () => {
    const entry = buildTimelineEntry({ kind: 'credited', at: '2026-08-13T10:00:00Z' });
    const dispute = buildDispute({ status: 'approved', timeline: [entry] });
    expect(disputeProgress(dispute).at(-1)).toMatchObject({ state: 'done', at: entry.at });
  });

  it.each([
    ['denied', buildOutcome({ decision: 'denied', creditedAmount: undefined })],
    ['closed-unknown', undefined],
    ['partially-approved', buildOutcome({ creditedAmount: money('0.00') })],
  ] as const)('ends with the decision when %s without a credit', (status, outcome) => {
    expect(inWords({ status, outcome })).toEqual([
      'submitted done',
      'under-review done',
      'decision done',
    ]);
  });

  it('ends with the withdrawal, and names a review only where there was one', () => {
    const status = 'withdrawn';
    expect(inWords({ status })).toEqual(['submitted done', 'withdrawn done']);
    const timeline = [buildTimelineEntry({ kind: 'under-review' })];
    expect(inWords({ status, timeline })).toContain('under-review done');
  });

  it('dates the review by its beginning, whatever the order of the timeline', () => {
    const at = (day: string) =>
      buildTimelineEntry({ kind: 'under-review', at: `2026-08-${day}T10:00:00Z` });
    const dispute = buildDispute({ status: 'under-review', timeline: [at('09'), at('06')] });
    expect(disputeProgress(dispute)[1]?.at).toBe('2026-08-06T10:00:00Z');
  });

  it.each(DISPUTE_STATUSES)('stands at one step, with none left open before it (%s)', (status) => {
    const steps = disputeProgress(buildDispute({ status }));
    const current = currentStep(steps);
    const before = steps.slice(
      0,
      steps.findIndex((step) => step === current),
    );
    expect(current?.state).not.toBe('next');
    expect(before.every(({ state }) => state === 'done')).toBe(true);
  });
});
