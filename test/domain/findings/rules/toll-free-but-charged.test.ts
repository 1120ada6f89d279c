import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf } from '../call-at.js';

describe('toll-free-but-charged', () => {
  it('finds a charge for calling a toll-free number', () => {
    const call = callAt('14T09:12:30', { type: 'toll-free' });
    const [finding] = findingsOf([call, callAt('14T10:00:00')], CONTEXT, 'toll-free-but-charged');
    expect(finding && idsOf(finding)).toEqual([call.id]);
    expect(finding).toMatchObject({ strength: 'likely', reason: 'wrong-rate' });
  });

  it('leaves what the owner of a toll-free number pays, and free calls', () => {
    const calls = [
      callAt('14T09:12:30', { type: 'toll-free', direction: 'in' }),
      callAt('14T10:12:30', { type: 'toll-free', charge: money('0') }),
    ];
    expect(findingsOf(calls, CONTEXT, 'toll-free-but-charged')).toEqual([]);
  });
});
