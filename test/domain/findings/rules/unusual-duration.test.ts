import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf, ordinaryCalls } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'unusual-duration');

describe('unusual-duration', () => {
  const usual = ordinaryCalls(30);
  const long = callAt('14T09:12:30', { durationSeconds: 9_000 });

  it('finds a call far longer than the conversations of the line', () => {
    const [finding] = find(...usual, long);
    expect(finding && idsOf(finding)).toEqual([long.id]);
    expect(finding).toMatchObject({
      strength: 'possible',
      reason: 'wrong-duration',
      facts: { durationSeconds: 9_000, usualSeconds: 109 },
    });
  });

  it('knows the conversations of earlier cycles', () => {
    const found = findingsOf([long], { ...CONTEXT, earlier: usual }, 'unusual-duration');
    expect(found).toHaveLength(1);
  });

  it.each([
    ['shorter than an hour', { durationSeconds: 3_599 }],
    ['without a charge', { charge: money('0') }],
    ['that comes in', { direction: 'in' }],
  ] as const)('leaves a call %s', (_, overrides) => {
    expect(find(...usual, { ...long, ...overrides })).toEqual([]);
  });

  it('leaves a line that talks for hours now and then', () => {
    const sometimesLong = usual.map((call, at) =>
      at % 2 === 0 ? { ...call, durationSeconds: 1_800 + at * 60 } : call,
    );
    expect(find(...sometimesLong, long)).toEqual([]);
  });

  it('does not learn from calls under a minute', () => {
    expect(find(...ordinaryCalls(30, { durationSeconds: 59 }), long)).toEqual([]);
    expect(find(...ordinaryCalls(18), long)).toEqual([]);
    expect(find(...ordinaryCalls(19), long)).toHaveLength(1);
  });

  it('says the same of a line with thousands of conversations', () => {
    const many = ordinaryCalls(5_000);
    expect(find(...many, long)).toHaveLength(1);
  });
});
