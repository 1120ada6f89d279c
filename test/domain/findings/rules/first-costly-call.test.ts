import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { money } from '../../../support/builders.js';
import { callAt, CONTEXT, idsOf, ordinaryCalls } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'first-costly-call');

describe('first-costly-call', () => {
  const usual = ordinaryCalls(30);
  const first = callAt('14T09:12:30', { type: 'premium' });

  it('finds the first call of its kind that costs far more than usual', () => {
    const second = callAt('15T09:12:30', { type: 'premium' });
    const [finding, ...more] = find(...usual, second, first);
    expect(more).toEqual([]);
    expect(finding && idsOf(finding)).toEqual([first.id]);
    expect(finding).toMatchObject({
      strength: 'possible',
      reason: 'not-my-call',
      facts: { kind: 'premium', callsBefore: 30, since: usual[0]?.start },
    });
  });

  it('finds the first one of each kind', () => {
    const abroad = callAt('15T09:12:30', { charge: money('9') });
    expect(find(...usual, first, abroad)).toHaveLength(2);
  });

  it('finds it on a line that was never charged before', () => {
    expect(find(...ordinaryCalls(30, { charge: money('0') }), first)).toHaveLength(1);
  });

  it('knows the calls of earlier cycles', () => {
    const earlier = [...usual, callAt('01T09:12:30', { type: 'premium' })];
    expect(findingsOf([first], { ...CONTEXT, earlier: usual }, 'first-costly-call')).toHaveLength(
      1,
    );
    expect(findingsOf([first], { ...CONTEXT, earlier }, 'first-costly-call')).toEqual([]);
  });

  it.each([
    ['that costs ten times the usual', { charge: money('1.00') }],
    ['that is free', { charge: money('0') }],
    ['of another kind', { type: 'national' }],
    ['that comes in', { direction: 'in' }],
  ] as const)('leaves a call %s', (_, overrides) => {
    expect(find(...usual, callAt('14T09:12:30', { type: 'premium', ...overrides }))).toEqual([]);
  });

  it('leaves lines of which too little is known', () => {
    expect(find(...ordinaryCalls(29), first)).toEqual([]);
    const inFiveDays = usual.map((call, at) => ({
      ...call,
      start: new Date(Date.parse('2026-07-10T08:00:00Z') + at * 3_600_000).toISOString(),
    }));
    expect(find(...inFiveDays, first)).toEqual([]);
  });

  it('compares amounts that are too fine to be exact as numbers', () => {
    const charge = money('1.0000000001');
    expect(find(...usual, { ...first, charge })).toHaveLength(1);
  });
});
