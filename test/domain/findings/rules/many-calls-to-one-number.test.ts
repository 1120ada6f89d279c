import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { callAt, CONTEXT, idsOf, partyNumber } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'many-calls-to-one-number');

/** One call every ten minutes of each hour. */
function spell(day: number, hour: number, count: number, overrides: Partial<Call> = {}): Call[] {
  const startMs = Date.UTC(2026, 6, day, hour + 4, 0, 5);
  return Array.from({ length: count }, (_, at) =>
    callAt('01T00:00:00', { start: new Date(startMs + at * 600_000).toISOString(), ...overrides }),
  );
}

const PREMIUM = { type: 'premium', otherParty: partyNumber('+19005550130') } as const;

describe('many-calls-to-one-number', () => {
  it("finds a spell at night in the account's time zone", () => {
    const calls = spell(14, 3, 3, PREMIUM);
    const [finding] = find(...calls);
    expect(finding && idsOf(finding)).toEqual(calls.map(({ id }) => id));
    expect(finding).toMatchObject({
      strength: 'possible',
      reason: 'fraudulent-call',
      facts: { kind: 'premium', count: 3, atNight: 3, seconds: 483 },
    });
    expect(findingsOf(calls, { timeZone: 'Asia/Tokyo' }, 'many-calls-to-one-number')).toEqual([]);
  });

  it.each([
    ['premium', PREMIUM, 'likely'],
    ['satellite', { type: 'other', otherParty: partyNumber('+8816 2233 4455') }, 'likely'],
    ['satellite', { type: 'international', otherParty: partyNumber('0088216 55512345') }, 'likely'],
    ['premium', { type: 'international', otherParty: partyNumber('011979 1 2345 678') }, 'likely'],
    ['international', {}, 'possible'],
  ] as const)('finds five by day to one %s number', (kind, overrides, strength) => {
    expect(find(...spell(14, 12, 5, overrides))).toMatchObject([{ strength, facts: { kind } }]);
    expect(find(...spell(14, 12, 4, overrides))).toEqual([]);
  });

  it('is likely from five calls on, abroad only at night', () => {
    expect(find(...spell(14, 3, 5, PREMIUM))[0]?.strength).toBe('likely');
    expect(find(...spell(14, 3, 5))[0]?.strength).toBe('likely');
    expect(find(...spell(14, 12, 5))[0]?.strength).toBe('possible');
  });

  it.each([
    ['of another type', { type: 'national' }],
    ['of free calls', { charge: { amount: '0', currency: 'USD' } }],
    ['of incoming calls', { direction: 'in' }],
    ['of withheld numbers', { otherParty: { raw: '', kind: 'withheld' } }],
  ] as const)('leaves a spell %s', (_, overrides) => {
    expect(find(...spell(14, 3, 9, { ...PREMIUM, ...overrides }))).toEqual([]);
  });

  it('leaves calls that are more than half an hour apart', () => {
    const calls = [14, 15, 16, 17, 18, 19].map((hour) => callAt(`14T${hour}:00:05`, PREMIUM));
    expect(find(...calls)).toEqual([]);
  });

  it('counts the pause from the end of the call before', () => {
    const long = { ...PREMIUM, durationSeconds: 3_000 };
    const calls = [10, 11, 12, 13, 14].map((hour) => callAt(`14T${hour}:00:05`, long));
    expect(find(...calls)).toHaveLength(1);
  });

  it('leaves a number that the line calls on two other days', () => {
    const calls = spell(14, 3, 6);
    expect(find(...calls, callAt('10T10:00:00'))).toHaveLength(1);
    expect(find(...calls, callAt('10T10:00:00'), callAt('18T10:00:00'))).toEqual([]);
    const earlier = [callAt('02T10:00:00'), callAt('03T10:00:00')];
    expect(findingsOf(calls, { ...CONTEXT, earlier }, 'many-calls-to-one-number')).toEqual([]);
  });

  it('puts only open calls at stake', () => {
    const calls = spell(14, 3, 4, PREMIUM);
    const isSettled = (call: Call) => call !== calls[1];
    const [finding] = findingsOf(calls, { ...CONTEXT, isSettled }, 'many-calls-to-one-number');
    expect(finding && idsOf(finding)).toEqual([calls[1]?.id]);
    const none = { ...CONTEXT, isSettled: () => true };
    expect(findingsOf(calls, none, 'many-calls-to-one-number')).toEqual([]);
  });
});
