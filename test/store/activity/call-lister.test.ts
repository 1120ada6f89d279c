import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call, Eligibility } from '../../../src/contract/index.js';
import {
  CallIndex,
  CallList,
  EMPTY_QUERY,
  runCallQuery,
  type CallQuery,
  type FoundCalls,
} from '../../../src/domain/index.js';
import { CallLister, type CallListBasis } from '../../../src/store/activity/call-lister.js';
import { buildCalls, money } from '../../support/builders.js';

const TIME_ZONE = 'America/New_York';
const ELIGIBLE: Eligibility = { eligible: true };
const REFUSED: Eligibility = { eligible: false, reason: 'not-charged' };

function callsFrom(count: number, firstCents: number): readonly Call[] {
  return buildCalls(count, (index) => ({
    id: `call-${firstCents}-${index}`,
    start: `2026-07-${String(28 - (index % 28)).padStart(2, '0')}T10:00:00Z`,
    type: index % 3 === 0 ? 'premium' : 'local',
    charge: money(`0.${10 + ((index * 7 + firstCents) % 80)}`),
  }));
}

const lists = new Map<readonly Call[], CallList>();

/** The same list for the same calls, as the store has it. */
function listOf(calls: readonly Call[]): CallList {
  const list = lists.get(calls) ?? new CallList(calls);
  lists.set(calls, list);
  return list;
}

function basisOf(calls: readonly Call[], change: Partial<CallListBasis> = {}): CallListBasis {
  return {
    list: listOf(calls),
    timeZone: TIME_ZONE,
    eligibilityOf: isAlways,
    labels: undefined,
    ...change,
  };
}

function isAlways(): Eligibility {
  return ELIGIBLE;
}

function isWhenPremium({ type }: Call): Eligibility {
  return type === 'premium' ? ELIGIBLE : REFUSED;
}

const LABELS = { type: (code: string) => `type ${code}`, direction: (code: string) => code };

/** What is listed, as a new lister computes it. */
function listAnew({ list, labels, ...rest }: CallListBasis, query: CallQuery): FoundCalls {
  const words = labels ? { typeLabel: labels.type, directionLabel: labels.direction } : {};
  const anew = new CallList(list.calls);
  return runCallQuery(new CallIndex(anew, { ...rest, ...words }), query);
}

function expectSame(found: FoundCalls, anew: FoundCalls): void {
  expect([...found]).toEqual([...anew]);
  expect(found.totals).toEqual(anew.totals);
}

const byCharge: CallQuery = { ...EMPTY_QUERY, sort: { column: 'charge', descending: true } };

describe('CallLister', () => {
  it('lists the same as a new lister, whatever was listed before', () => {
    const lists = [callsFrom(0, 0), callsFrom(7, 3), callsFrom(40, 5)];
    const basis = fc
      .tuple(
        fc.constantFrom(...lists),
        fc.constantFrom(isAlways, isWhenPremium),
        fc.constantFrom(LABELS, undefined),
        fc.constantFrom(TIME_ZONE, 'Asia/Tokyo'),
      )
      .map(([calls, eligibilityOf, labels, timeZone]) =>
        basisOf(calls, { eligibilityOf, labels, timeZone }),
      );
    const query = fc.constantFrom<CallQuery>(
      EMPTY_QUERY,
      byCharge,
      { ...byCharge, eligibleOnly: true },
      { ...EMPTY_QUERY, sort: { column: 'eligibility', descending: false } },
      { ...EMPTY_QUERY, text: 'type premium' },
      { ...EMPTY_QUERY, from: '2026-07-20' },
      { ...EMPTY_QUERY, minAmount: '0.50' },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(basis, query), { minLength: 2, maxLength: 8 }), (asked) => {
        const lister = new CallLister();
        let shown: FoundCalls | undefined;
        for (const [given, wanted] of asked) {
          shown = lister.list(given, wanted, shown);
          expectSame(shown, listAnew(given, wanted));
          expect(lister.counts(given, wanted)).toEqual(new CallLister().counts(given, wanted));
        }
      }),
    );
  });

  it('rebuilds no index when only eligibility changes (P2)', () => {
    let reads = 0;
    const calls = callsFrom(30, 0).map((call) => ({
      ...call,
      get start() {
        reads += 1;
        return call.start;
      },
    }));
    const lister = new CallLister();
    const shown = lister.list(basisOf(calls), EMPTY_QUERY, undefined);
    const readsAtFirst = reads;
    expect(readsAtFirst).toBe(30);
    const eligible = { ...EMPTY_QUERY, eligibleOnly: true };
    const after = lister.list(basisOf(calls, { eligibilityOf: isWhenPremium }), eligible, shown);
    expect(after).toHaveLength(10);
    expect(reads).toBe(readsAtFirst);
  });

  it('returns the shown list itself when nothing changes', () => {
    const lister = new CallLister();
    const calls = callsFrom(30, 0);
    const shown = lister.list(basisOf(calls), EMPTY_QUERY, undefined);
    expect(lister.list(basisOf(calls), EMPTY_QUERY, shown)).toBe(shown);
    const withOtherRule = basisOf(calls, { eligibilityOf: isWhenPremium });
    expect(lister.list(withOtherRule, EMPTY_QUERY, shown)).toBe(shown);
  });

  it('does not recompute known calls (P2)', () => {
    const eligibilityOf = vi.fn(isWhenPremium);
    const basis = basisOf(callsFrom(30, 0), { eligibilityOf });
    const query = { ...byCharge, eligibleOnly: true };
    const lister = new CallLister();
    const shown = lister.list(basis, query, undefined);
    const asked = eligibilityOf.mock.calls.length;
    lister.list({ ...basis }, query, shown);
    lister.list({ ...basis }, { ...query, text: 'local' }, shown);
    expect(asked).toBe(30);
    expect(eligibilityOf).toHaveBeenCalledTimes(asked);
  });

  it('finds and counts once, whatever the order and the group (P2)', () => {
    let reads = 0;
    const calls = callsFrom(30, 0).map((call) => ({
      ...call,
      get direction() {
        reads += 1;
        return call.direction;
      },
    }));
    const basis = basisOf(calls, { eligibilityOf: isWhenPremium });
    const query: CallQuery = { ...EMPTY_QUERY, direction: 'out' };
    const lister = new CallLister();
    const counts = lister.counts(basis, query);
    expect(counts).toEqual({ all: 30, charged: 30, eligible: 10 });
    for (const change of [byCharge, { ...query, chargedOnly: true }, { eligibleOnly: true }]) {
      const wanted = { ...query, ...change, direction: 'out' } as const;
      lister.list(basis, wanted, undefined);
      expect(lister.counts(basis, wanted)).toBe(counts);
    }
    expect(reads).toBe(30);
  });

  it('totals all calls once, in any order (P2)', () => {
    const basis = basisOf(callsFrom(30, 0));
    const lister = new CallLister();
    const { totals } = lister.list(basis, EMPTY_QUERY, undefined);
    expect(lister.list(basis, byCharge, undefined).totals).toBe(totals);
  });

  describe('prepare', () => {
    const giveTurn = vi.fn(async () => {});

    beforeEach(() => {
      giveTurn.mockClear();
      vi.stubGlobal('scheduler', { yield: giveTurn });
    });
    afterEach(() => vi.unstubAllGlobals());

    it('computes a long list before it is shown and yields between parts (P3)', async () => {
      const calls = callsFrom(10_000, 0);
      const eligibilityOf = vi.fn(isWhenPremium);
      const basis = basisOf(calls, { eligibilityOf });
      const query = { ...EMPTY_QUERY, eligibleOnly: true };
      const lister = new CallLister();
      await lister.prepare(basis, query);
      expect(giveTurn).toHaveBeenCalledTimes(5);
      expect(eligibilityOf).toHaveBeenCalledTimes(calls.length);
      expectSame(lister.list(basis, query, undefined), listAnew(basis, query));
      expect(eligibilityOf).toHaveBeenCalledTimes(2 * calls.length);
    });

    it('does not prepare a short list', async () => {
      await new CallLister().prepare(basisOf(callsFrom(9_999, 0)), EMPTY_QUERY);
      expect(giveTurn).not.toHaveBeenCalled();
    });
  });
});
