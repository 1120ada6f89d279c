import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FINDING_RULES,
  findFindings,
  findingsOf,
  mergeFindings,
} from '../../../src/domain/findings/index.js';
import { compareMoney, DEFAULT_REASONS, isZero } from '../../../src/domain/index.js';
import { arbitraryCall } from '../../support/arbitraries.js';
import { buildTariff, money } from '../../support/builders.js';
import { contextOf } from '../../support/made-bills/bill.js';
import { makeFaultyBill } from '../../support/made-bills/measure.js';
import { callAt, CONTEXT, ordinaryCalls } from './call-at.js';

const noPace = () => undefined;

describe('findFindings', () => {
  it('finds nothing in no calls', async () => {
    expect(await findFindings([], CONTEXT, noPace)).toEqual({ findings: [], atStake: [] });
  });

  it('finds the same as the rules one by one, merged', async () => {
    const { bill } = makeFaultyBill({ seed: 3, lines: 12, callsPerLine: 60 });
    const context = contextOf(bill);
    const one = FINDING_RULES.flatMap((rule) => findingsOf(bill.calls, context, rule));
    const report = await findFindings(bill.calls, context, noPace);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report).toEqual(mergeFindings(one));
  });

  it('gives the page its turn after each two thousand calls and each rule (P3)', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
    };
    await findFindings(ordinaryCalls(5_000), CONTEXT, count);
    // Twice three pieces, the order, and the rules about the line.
    expect(turns).toBe(3 + 3 + 1 + 7);
  });

  it('stops with what the pace throws', async () => {
    const stopped = new Error('stopped');
    let turns = 0;
    const pace = () => {
      turns += 1;
      if (turns === 2) throw stopped;
    };
    await expect(findFindings(ordinaryCalls(5_000), CONTEXT, pace)).rejects.toBe(stopped);
    expect(turns).toBe(2);
  });

  it('asks nothing about settled calls and earlier cycles', async () => {
    const tariff = buildTariff();
    const wrong = callAt('14T09:12:30', { tariff, charge: money('9.00') });
    const settled = callAt('14T10:12:30', { tariff, charge: money('9.00') });
    const earlier = [callAt('02T09:12:30', { tariff, charge: money('9.00') })];
    const context = { ...CONTEXT, earlier, isSettled: (call: unknown) => call === settled };
    const { findings, atStake } = await findFindings([wrong, settled], context, noPace);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.calls).toEqual([{ call: wrong, amount: money('7.80') }]);
    expect(atStake).toEqual([money('7.80')]);
  });

  it('never puts more at stake than was charged, nor what was not (F1)', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCall, { maxLength: 20 }), (calls) => {
        for (const { calls: atStake, reason } of findingsOf(calls, CONTEXT)) {
          expect(atStake.length).toBeGreaterThan(0);
          for (const { call, amount } of atStake) {
            expect(calls).toContain(call);
            expect(compareMoney(amount, call.charge)).toBeLessThanOrEqual(0);
            expect(amount.amount.startsWith('-') || isZero(amount)).toBe(false);
          }
          expect(DEFAULT_REASONS.map(({ code }) => code)).toContain(reason);
        }
      }),
      { numRuns: 300 },
    );
  });
});
