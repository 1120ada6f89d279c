import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf, ordinaryCalls, partyNumber } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'overlapping-calls');

describe('overlapping-calls', () => {
  const long = callAt('14T09:00:30', { durationSeconds: 600, charge: money('4.00') });
  const other = { otherParty: partyNumber('+12025550177'), durationSeconds: 120 };

  it('puts the cheaper one at stake', () => {
    const during = callAt('14T09:02:30', other);
    const [finding] = find(long, during);
    expect(finding && idsOf(finding)).toEqual([during.id]);
    expect(finding).toMatchObject({
      strength: 'likely',
      beside: [long],
      reason: 'not-my-call',
      facts: { overlapSeconds: 120 },
    });
  });

  it('puts the long call at stake when the others come to more', () => {
    const [finding, ...more] = find(
      long,
      callAt('14T09:02:30', { ...other, charge: money('2.01') }),
      callAt('14T09:05:30', { ...other, charge: money('2.00') }),
    );
    expect(more).toEqual([]);
    expect(finding && idsOf(finding)).toEqual([long.id]);
  });

  it('is only possible while one call may be on hold', () => {
    const finding = find(long, callAt('14T09:02:30', { ...other, durationSeconds: 59 }))[0];
    expect(finding?.strength).toBe('possible');
  });

  it.each([
    ['that begins in the last five seconds', '14T09:10:25', other],
    ['that comes in', '14T09:02:30', { ...other, direction: 'in' }],
    ['that is forwarded', '14T09:02:30', { ...other, type: 'forwarded' }],
    ['without a charge', '14T09:02:30', { ...other, charge: money('0') }],
    ['of another line', '14T09:02:30', { ...other, lineId: 'line-2' }],
    ['that is the same once more', '14T09:00:40', { durationSeconds: 600 }],
  ] as const)('leaves a call %s', (_, dayAndTime, overrides) => {
    expect(find(long, callAt(dayAndTime, overrides))).toEqual([]);
  });

  it('leaves calls during a forwarded one', () => {
    expect(find({ ...long, type: 'forwarded' }, callAt('14T09:02:30', other))).toEqual([]);
  });

  it('leaves lines on which calls often overlap', () => {
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        callAt(`${10 + at}T09:00:30`, { durationSeconds: 600 }),
        callAt(`${10 + at}T09:02:30`, other),
      ]).flat();
    expect(find(...pairs(3))).toHaveLength(3);
    expect(find(...pairs(4))).toEqual([]);
    expect(find(...pairs(4), ...ordinaryCalls(250))).toHaveLength(4);
  });
});
