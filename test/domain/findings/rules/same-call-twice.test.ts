import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf, partyNumber } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'same-call-twice');

describe('same-call-twice', () => {
  const first = callAt('14T09:12:30');

  it('is certain of a call that stands twice at the same second', () => {
    const second = callAt('14T09:12:30');
    expect(find(first, second)).toEqual([
      {
        rule: 'same-call-twice',
        strength: 'certain',
        calls: [{ call: second, amount: money('1.20') }],
        beside: [first],
        reason: 'duplicate-charge',
        facts: { times: 2, durationSeconds: 161, secondsApart: 0 },
      },
    ]);
  });

  it('finds it up to a minute apart, in any order, however often', () => {
    const later = callAt('14T09:13:30');
    const between = callAt('14T09:13:00');
    const [finding, ...more] = find(later, between, first);
    expect(more).toEqual([]);
    expect(finding && idsOf(finding)).toEqual([between.id, later.id]);
    expect(finding).toMatchObject({ strength: 'likely', facts: { times: 3, secondsApart: 60 } });
  });

  it('leaves the dearest one, as one of them is owed', () => {
    const dearer = callAt('14T09:12:30', { charge: money('1.50') });
    const [finding] = find(first, dearer);
    expect(finding && idsOf(finding)).toEqual([first.id]);
    expect(finding?.strength).toBe('likely');
  });

  it.each([
    ['more than a minute later', { start: '2026-07-14T09:13:31-04:00' }],
    ['to another number', { otherParty: partyNumber('+33142685301') }],
    ['of another duration', { durationSeconds: 160 }],
    ['in the other direction', { direction: 'in' }],
    ['of another line', { lineId: 'line-2' }],
    ['without a charge', { charge: money('0') }],
  ] as const)('leaves a call %s', (_, overrides) => {
    expect(find(first, callAt('14T09:12:40', overrides))).toEqual([]);
  });

  it('leaves a second short call after the first one has ended', () => {
    const short = { durationSeconds: 3 };
    expect(find(callAt('14T09:12:30', short), callAt('14T09:12:50', short))).toEqual([]);
    expect(find(callAt('14T09:12:30', short), callAt('14T09:12:31', short))).toHaveLength(1);
  });

  it('leaves calls of withheld numbers, which may be of anybody', () => {
    const otherParty = { raw: '', kind: 'withheld' } as const;
    const calls = [callAt('14T09:12:30', { otherParty }), callAt('14T09:12:30', { otherParty })];
    expect(find(...calls)).toEqual([]);
  });

  it('leaves a call that the bill takes back itself', () => {
    const reversal = callAt('20T00:00:00', { charge: money('-1.20') });
    expect(find(first, callAt('14T09:12:30'), reversal)).toEqual([]);
    expect(find(first, callAt('14T09:12:30'), callAt('14T09:12:31'), reversal)).toHaveLength(1);
  });

  it('needs an overlap of more than a minute where the bill shows whole minutes', () => {
    const oneMinute = { durationSeconds: 60 };
    const twoMinutes = { durationSeconds: 120 };
    expect(find(callAt('14T09:12:00', oneMinute), callAt('14T09:13:00', oneMinute))).toEqual([]);
    expect(find(callAt('14T09:12:00', twoMinutes), callAt('14T09:13:00', twoMinutes))).toHaveLength(
      1,
    );
  });

  it('concludes nothing where all calls of a day have one time', () => {
    const calls = Array.from({ length: 12 }, () => callAt('14T12:00:00'));
    expect(find(...calls)).toEqual([]);
  });
});
