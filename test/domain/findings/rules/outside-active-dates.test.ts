import { describe, expect, it } from 'vitest';
import { findingsOf, type LineFacts } from '../../../../src/domain/findings/index.js';
import { callAt, CONTEXT } from '../call-at.js';

const find = (dayAndTime: string, facts: Partial<LineFacts>) =>
  findingsOf(
    [callAt(dayAndTime)],
    { ...CONTEXT, lines: [{ id: 'line-1', ...facts }] },
    'outside-active-dates',
  );

describe('outside-active-dates', () => {
  it.each([
    ['before the first day', '09T23:59:59', { activeFrom: '2026-07-10' }],
    ['after the last day', '21T00:00:00', { activeUntil: '2026-07-20' }],
  ])("finds a call %s, in the account's time zone", (_, dayAndTime, facts) => {
    expect(find(dayAndTime, facts)).toMatchObject([
      { strength: 'certain', reason: 'not-my-call', facts },
    ]);
  });

  it.each([
    ['on the first day', '10T00:00:00', { activeFrom: '2026-07-10' }],
    ['on the last day', '20T23:59:59', { activeUntil: '2026-07-20' }],
    ['of a line without dates', '20T23:59:59', {}],
    ['of another line', '20T23:59:59', { id: 'line-2', activeUntil: '2026-07-01' }],
  ])('leaves a call %s', (_, dayAndTime, facts) => {
    expect(find(dayAndTime, facts)).toEqual([]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => find('20T23:59:59', { activeUntil: '2026-02-30' })).toThrow(RangeError);
  });
});
