import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf, partyNumber } from '../call-at.js';

const find = (...calls: readonly Call[]) =>
  findingsOf(calls, CONTEXT, 'call-back-after-missed-call');

const MISSED = { direction: 'in', durationSeconds: 0, charge: money('0') } as const;

describe('call-back-after-missed-call', () => {
  const missed = callAt('14T09:12:30', MISSED);
  const back = callAt('14T11:42:30');

  it('finds the charged calls back to a number from abroad', () => {
    const again = callAt('14T12:00:00');
    const [finding, ...more] = find(missed, back, again);
    expect(more).toEqual([]);
    expect(finding && idsOf(finding)).toEqual([back.id, again.id]);
    expect(finding).toMatchObject({
      strength: 'likely',
      beside: [missed],
      reason: 'fraudulent-call',
      facts: { kind: 'international', minutesLater: 150 },
    });
  });

  it('knows the number in another form', () => {
    const otherwise = callAt('14T09:12:30', {
      ...MISSED,
      otherParty: partyNumber('0033142685300'),
    });
    expect(find(otherwise, back)).toHaveLength(1);
  });

  it.each([
    ['a call more than a day later', [missed, callAt('15T09:12:31')]],
    ['a call without a missed one', [back]],
    ['a missed call after it', [callAt('14T11:50:00', MISSED), back]],
    [
      'a missed call from another number',
      [{ ...missed, otherParty: partyNumber('+33142685301') }, back],
    ],
    [
      'a withheld number',
      [{ ...missed, otherParty: { raw: '', kind: 'withheld' as const } }, back],
    ],
    ['a call back to a home number', [missed, callAt('14T11:42:30', { type: 'national' })]],
    ['a free call back', [missed, callAt('14T11:42:30', { charge: money('0') })]],
    ['an answered call', [callAt('14T09:12:30', { ...MISSED, durationSeconds: 4 }), back]],
  ])('leaves %s', (_, calls) => {
    expect(find(...calls)).toEqual([]);
  });

  it('leaves somebody whom the line has talked with, before or after', () => {
    const talked = (dayAndTime: string) =>
      callAt(dayAndTime, { direction: 'in', charge: money('0') });
    expect(find(missed, back, talked('10T10:00:00'))).toEqual([]);
    expect(find(missed, back, talked('20T10:00:00'))).toEqual([]);
    expect(find(missed, back, callAt('12T10:00:00'))).toEqual([]);
  });

  it('is only possible where the line calls others in that country', () => {
    const friend = { otherParty: partyNumber('+33155550000') };
    expect(find(missed, back, callAt('03T12:00:00', friend))[0]?.strength).toBe('possible');
    const elsewhere = { ...friend, destination: 'Lima, Peru' };
    expect(find(missed, back, callAt('03T12:00:00', elsewhere))[0]?.strength).toBe('likely');
    const unnamed = { destination: undefined };
    const calls = [{ ...back, ...unnamed }, callAt('03T12:00:00', { ...friend, ...unnamed })];
    expect(find(missed, ...calls)[0]?.strength).toBe('likely');
  });

  it('puts only open calls at stake', () => {
    const isSettled = () => true;
    const settled = findingsOf(
      [missed, back],
      { ...CONTEXT, isSettled },
      'call-back-after-missed-call',
    );
    expect(settled).toEqual([]);
  });
});
