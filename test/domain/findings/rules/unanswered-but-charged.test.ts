import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf } from '../call-at.js';

const find = (...calls: Parameters<typeof findingsOf>[0]) =>
  findingsOf(calls, CONTEXT, 'unanswered-but-charged');

describe('unanswered-but-charged', () => {
  const unanswered = callAt('14T09:12:30', { durationSeconds: 0, billedSeconds: 60 });

  it('finds a charge for a call of no seconds', () => {
    const [finding] = find(unanswered, callAt('14T10:12:30', { durationSeconds: 1 }));
    expect(finding && idsOf(finding)).toEqual([unanswered.id]);
    expect(finding).toMatchObject({
      strength: 'certain',
      reason: 'not-connected',
      facts: { billedSeconds: 60 },
    });
  });

  it('leaves unanswered calls that are free', () => {
    const free = { ...unanswered, charge: money('0') };
    expect(find(free, callAt('14T10:12:30'))).toEqual([]);
  });

  it('concludes nothing where the bill shows whole minutes', () => {
    expect(find(unanswered, callAt('14T10:12:30', { durationSeconds: 180 }))).toEqual([]);
  });
});
