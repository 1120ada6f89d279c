import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { callAt, CONTEXT } from '../call-at.js';

const find = (durationSeconds: number) =>
  findingsOf([callAt('14T09:12:30', { durationSeconds })], CONTEXT, 'cut-at-limit');

describe('cut-at-limit', () => {
  it.each([
    [14_399, 14_400],
    [14_400, 14_400],
    [21_601, 21_600],
  ])('finds a call of %i seconds', (durationSeconds, limitSeconds) => {
    expect(find(durationSeconds)).toMatchObject([
      { strength: 'likely', reason: 'wrong-duration', facts: { durationSeconds, limitSeconds } },
    ]);
  });

  it.each([14_398, 14_402, 18_000, 21_598, 21_602])('leaves a call of %i seconds', (seconds) => {
    expect(find(seconds)).toEqual([]);
  });
});
