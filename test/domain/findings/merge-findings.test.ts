import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, Money } from '../../../src/contract/index.js';
import {
  FINDING_RULES,
  FINDING_STRENGTHS,
  mergeFindings,
  type Finding,
} from '../../../src/domain/findings/index.js';
import { sumByCurrency } from '../../../src/domain/index.js';
import { buildCall, money } from '../../support/builders.js';

function findingOf(
  calls: readonly (readonly [call: Call, amount: Money])[],
  overrides: Partial<Pick<Finding, 'rule' | 'strength'>> = {},
): Finding {
  return {
    rule: 'cut-at-limit',
    strength: 'likely',
    calls: calls.map(([call, amount]) => ({ call, amount })),
    beside: [],
    reason: 'wrong-duration',
    facts: { durationSeconds: 14_400, limitSeconds: 14_400 },
    ...overrides,
  } as Finding;
}

function call(at: number, overrides: Partial<Call> = {}): Call {
  return buildCall({ id: `call-${at}`, start: `2026-07-14T09:${10 + at}:00-04:00`, ...overrides });
}

describe('mergeFindings', () => {
  it('reports nothing for no findings', () => {
    expect(mergeFindings([])).toEqual({ findings: [], atStake: [] });
  });

  it('makes one of findings about the same call, led by the strongest', () => {
    const likely = findingOf([[call(1), money('1.20')]]);
    const certain = findingOf([[call(1), money('0.35')]], {
      strength: 'certain',
      rule: 'above-tariff',
    });
    const report = mergeFindings([likely, certain]);
    expect(report).toEqual({
      findings: [
        {
          lead: certain,
          others: [likely],
          calls: [{ call: call(1), amount: money('1.20') }],
          atStake: [money('1.20')],
        },
      ],
      atStake: [money('1.20')],
    });
  });

  it('joins groups that a third finding connects', () => {
    const first = findingOf([[call(1), money('1')]]);
    const second = findingOf([[call(2), money('2')]]);
    const both = findingOf(
      [
        [call(1), money('1')],
        [call(2), money('2')],
      ],
      { strength: 'possible' },
    );
    const [merged, ...more] = mergeFindings([first, both, second]).findings;
    expect(more).toEqual([]);
    expect(merged?.lead).toBe(second);
    expect(merged?.others).toEqual([first, both]);
    expect(merged?.calls.map(({ call: { id } }) => id)).toEqual(['call-1', 'call-2']);
  });

  it('ranks by amount, of which a certain one weighs four times a possible one', () => {
    const possible = findingOf([[call(1), money('3.99')]], { strength: 'possible' });
    const certain = findingOf([[call(2), money('1.00')]], { strength: 'certain' });
    const likely = findingOf([[call(3), money('2.01')]], { strength: 'likely' });
    const order = mergeFindings([possible, certain, likely]).findings.map(({ lead }) => lead);
    expect(order).toEqual([likely, certain, possible]);
  });

  it('keeps currencies apart', () => {
    const dollars = findingOf([[call(1), money('1')]]);
    const euros = findingOf([[call(2), money('0.50', 'EUR')]]);
    const { findings, atStake } = mergeFindings([dollars, euros]);
    expect(findings.map(({ lead }) => lead)).toEqual([euros, dollars]);
    expect(atStake).toEqual([money('0.50', 'EUR'), money('1.00')]);
  });

  it('counts each call once with the most at stake, in any order of findings (F1)', () => {
    fc.assert(
      fc.property(anyFindings, fc.array(fc.nat()), (findings, shuffle) => {
        const report = mergeFindings(findings);
        const most = new Map<string, number>();
        for (const { calls } of findings) {
          for (const {
            call: { id },
            amount,
          } of calls) {
            most.set(id, Math.max(most.get(id) ?? 0, Number(amount.amount)));
          }
        }
        const total = sumByCurrency([...most.values()].map((cents) => money(String(cents))));
        expect(report.atStake).toEqual(total);
        const ids = report.findings.flatMap(({ calls }) => calls.map(({ call: { id } }) => id));
        expect(ids.toSorted()).toEqual([...most.keys()].toSorted());
        const kept = report.findings.flatMap(({ lead, others }) => [lead, ...others]);
        expect(new Set(kept)).toEqual(new Set(findings));
        const shuffled = findings.toSorted((a, b) => {
          const at = (one: Finding) =>
            shuffle[findings.indexOf(one) % Math.max(1, shuffle.length)] ?? 0;
          return at(a) - at(b);
        });
        const groups = ({ findings: all }: typeof report) =>
          all
            .map(({ calls }) =>
              calls
                .map(({ call: { id } }) => id)
                .toSorted()
                .join(),
            )
            .toSorted();
        expect(groups(mergeFindings(shuffled))).toEqual(groups(report));
      }),
    );
  });
});

const anyFindings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc
    .record({
      rule: fc.constantFrom(...FINDING_RULES),
      strength: fc.constantFrom(...FINDING_STRENGTHS),
      calls: fc.uniqueArray(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 500 })), {
        minLength: 1,
        maxLength: 4,
        selector: ([at]) => at,
      }),
    })
    .map(({ calls, ...rest }) =>
      findingOf(
        calls.map(([at, units]) => [call(at), money(String(units))] as const),
        rest,
      ),
    ),
  { maxLength: 12 },
);
