import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { callAt, CONTEXT, idsOf, ordinaryCalls, partyNumber } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'many-short-calls');

function run(
  day: number,
  count: number,
  overrides: (at: number) => Partial<Call> = () => ({}),
): Call[] {
  const startMs = Date.UTC(2026, 6, day, 12, 0, 5);
  return Array.from({ length: count }, (_, at) =>
    callAt('01T00:00:00', {
      start: new Date(startMs + at * 120_000).toISOString(),
      otherParty: partyNumber(`+1202555${day}${String(10 + at)}`),
      durationSeconds: 12,
      ...overrides(at),
    }),
  );
}

describe('many-short-calls', () => {
  it('finds short calls to many new numbers within an hour', () => {
    const calls = run(14, 40);
    const [finding, ...more] = find(...ordinaryCalls(60), ...calls);
    expect(more).toEqual([]);
    expect(finding && idsOf(finding)).toEqual(calls.map(({ id }) => id));
    expect(finding).toMatchObject({
      strength: 'likely',
      reason: 'fraudulent-call',
      facts: { count: 40, numbers: 40, longestSeconds: 12 },
    });
  });

  it('begins at fifteen calls to twelve numbers', () => {
    expect(find(...run(14, 15))).toHaveLength(1);
    expect(find(...run(14, 14))).toEqual([]);
    const toFew = (numbers: number) =>
      run(14, 15, (at) => ({ otherParty: partyNumber(`+120255599${10 + (at % numbers)}`) }));
    expect(find(...toFew(12))).toHaveLength(1);
    expect(find(...toFew(11))).toEqual([]);
  });

  it.each([
    ['longer calls', { durationSeconds: 31 }],
    ['unanswered calls', { durationSeconds: 0 }],
    ['free calls', { charge: { amount: '0', currency: 'USD' } }],
    ['incoming calls', { direction: 'in' }],
    ['withheld numbers', { otherParty: { raw: '', kind: 'withheld' } }],
  ] as const)('leaves %s', (_, overrides) => {
    expect(find(...run(14, 40, () => overrides))).toEqual([]);
  });

  it('leaves numbers that the line calls at other times', () => {
    const known = run(14, 20).map((call) => ({
      ...call,
      id: `${call.id}-later`,
      start: '2026-07-20T09:00:00Z',
    }));
    expect(find(...run(14, 20), ...known)).toEqual([]);
  });

  it('leaves calls that are spread over the day', () => {
    const startMs = Date.UTC(2026, 6, 14, 12, 0, 5);
    const spread = run(14, 40, (at) => ({ start: new Date(startMs + at * 300_000).toISOString() }));
    expect(find(...spread)).toEqual([]);
  });

  it('leaves a line that does so on three days', () => {
    expect(find(...run(14, 20), ...run(15, 20))).toHaveLength(2);
    expect(find(...run(14, 20), ...run(15, 20), ...run(16, 20))).toEqual([]);
  });
});
