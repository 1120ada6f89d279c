import { describe, expect, it } from 'vitest';
import type { Call, Tariff } from '../../../../src/contract/index.js';
import { findingsOf } from '../../../../src/domain/findings/index.js';
import { buildTariff, money } from '../../../support/builders.js';
import { amountsOf, callAt, CONTEXT } from '../call-at.js';

const find = (...calls: readonly Call[]) => findingsOf(calls, CONTEXT, 'above-tariff');

describe('above-tariff', () => {
  it('puts the difference at stake, not the charge (F2)', () => {
    const [finding, ...more] = find(
      callAt('14T09:12:30', { tariff: buildTariff(), charge: money('1.55') }),
      callAt('14T10:12:30', { tariff: buildTariff(), charge: money('1.20') }),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'above-tariff',
      strength: 'certain',
      reason: 'wrong-rate',
    });
    expect(finding && amountsOf(finding)).toEqual(['0.35']);
  });

  it('asks about the duration when more time was billed than the steps make of it', () => {
    const overrides = { tariff: buildTariff(), billedSeconds: 240, charge: money('1.55') };
    expect(find(callAt('14T09:12:30', overrides))[0]?.reason).toBe('wrong-duration');
  });

  it('is only possible when the tariff tells no rate', () => {
    const tariff = { setupFee: money('0.50'), incrementSeconds: 60 };
    const finding = find(callAt('14T09:12:30', { tariff, charge: money('1.20') }))[0];
    expect(finding).toMatchObject({ strength: 'possible', calls: [{ amount: money('0.70') }] });
  });

  it('leaves charges below the tariff, included calls and amounts that are exactly right', () => {
    const tariff = buildTariff();
    expect(
      find(
        callAt('14T09:12:30', { tariff, charge: money('1.19') }),
        callAt('14T09:22:30', { tariff, charge: money('1.2000') }),
        callAt('14T09:32:30', { tariff, charge: money('9.00'), includedInPlan: true }),
      ),
    ).toEqual([]);
  });

  it('works out amounts that are too fine for the quick reckoning', () => {
    const tariff = buildTariff({ ratePerMinute: money('0.3500000001') });
    const finding = find(callAt('14T09:12:30', { tariff, charge: money('1.2000000004') }))[0];
    expect(finding?.calls).toMatchObject([{ amount: money('0.0000000001') }]);
  });

  describe('with prices that are without tax', () => {
    const tariff: Tariff = { ratePerMinute: money('1'), incrementSeconds: 60, tax: money('0.60') };
    const right = (time: string) => callAt(`14T${time}`, { tariff, charge: money('3.60') });

    it('learns so from the bill, and finds only what the tax does not explain', () => {
      const wrong = callAt('14T12:00:00', { tariff, charge: money('4.10') });
      const found = find(right('09:00:00'), right('10:00:00'), right('11:00:00'), wrong);
      expect(found).toHaveLength(1);
      expect(found[0]?.facts).toMatchObject({ tax: money('0.60'), difference: money('0.50') });
    });

    it('takes a single such call for a fault among calls that contain it', () => {
      const contained = (time: string) => callAt(`14T${time}`, { tariff, charge: money('3.00') });
      const others = ['09', '10', '11', '12', '13'].map((hour) => contained(`${hour}:00:00`));
      expect(find(...others, right('14:00:00'))[0]?.facts).toMatchObject({
        difference: money('0.60'),
      });
    });
  });
});
