import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { buildTariff } from '../../../support/builders.js';
import { callAt, CONTEXT, partyNumber } from '../call-at.js';

const context = {
  ...CONTEXT,
  lines: [{ id: 'line-1', number: partyNumber('+12025550100') }, { id: 'line-2' }],
};
const find = (...calls: readonly Call[]) => findingsOf(calls, context, 'voicemail-but-charged');

describe('voicemail-but-charged', () => {
  it.each([
    ['a call of that type', { type: 'voicemail', otherParty: partyNumber('*86') }],
    [
      'the own number in another form',
      { type: 'mobile', otherParty: partyNumber('(202) 555-0100') },
    ],
  ] as const)('finds %s', (_, overrides) => {
    expect(find(callAt('14T09:12:30', overrides))).toMatchObject([
      { strength: 'likely', reason: 'wrong-rate' },
    ]);
  });

  it('is only possible where the tariff has a rate for it', () => {
    const call = callAt('14T09:12:30', { type: 'voicemail', tariff: buildTariff() });
    expect(find(call)[0]?.strength).toBe('possible');
  });

  it.each([
    ['another number that ends alike', { otherParty: partyNumber('+12025551100') }],
    ['the number of another line', { lineId: 'line-2', otherParty: partyNumber('+12025550100') }],
    ['a call from it', { direction: 'in', otherParty: partyNumber('+12025550100') }],
    ['a withheld number', { otherParty: { raw: '', kind: 'withheld' } }],
  ] as const)('leaves %s', (_, overrides) => {
    expect(find(callAt('14T09:12:30', { type: 'mobile', ...overrides }))).toEqual([]);
  });
});
