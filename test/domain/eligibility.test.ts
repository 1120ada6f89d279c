import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DISPUTE_STATUSES,
  INELIGIBILITY_REASONS,
  type Call,
  type Dispute,
  type Eligibility,
} from '../../src/contract/index.js';
import {
  createEligibilityRule,
  DEFAULT_DISPUTE_WINDOW_DAYS,
  isOpen,
  isZero,
  type EligibilityContext,
} from '../../src/domain/index.js';
import {
  buildBill,
  buildCall,
  buildCycle,
  buildDispute,
  buildDisputedCall,
  buildOutcome,
  money,
} from '../support/builders.js';

/** Billed on 1 August 2026, so that the sixtieth day after is 30 September. */
const billed = buildCycle({ id: 'cycle-1', bill: buildBill({ issued: '2026-08-01' }) });
const open = buildCycle({
  id: 'cycle-2',
  start: '2026-08-01',
  end: '2026-09-01',
  bill: undefined,
});

function eligibilityOf(
  call: Partial<Call>,
  context: Partial<EligibilityContext> = {},
): Eligibility {
  const rule = createEligibilityRule({
    cycles: [billed, open],
    disputes: [],
    today: '2026-08-10',
    ...context,
  });
  return rule(buildCall(call));
}

const disputeOf = (overrides: Partial<Dispute>): Dispute =>
  buildDispute({
    subject: {
      kind: 'calls',
      calls: [buildDisputedCall({ id: 'call-1' }), buildDisputedCall({ id: 'call-2' })],
    },
    ...overrides,
  });

const LAST_DAY = '2026-09-30';

describe('createEligibilityRule', () => {
  describe('when the provider says nothing', () => {
    it('should accept a charged call of a recent bill, and tell the last day', () => {
      expect(eligibilityOf({})).toEqual({ eligible: true, lastDay: LAST_DAY });
    });

    it('should refuse a call that costs nothing', () => {
      expect(eligibilityOf({ charge: money('0.0000') })).toEqual({
        eligible: false,
        reason: 'not-charged',
        lastDay: LAST_DAY,
      });
    });

    it('should say that a call is included in the plan before saying that it costs nothing', () => {
      const included = { includedInPlan: true, charge: money('0') };
      expect(eligibilityOf(included)).toMatchObject({ reason: 'included-in-plan' });
      expect(eligibilityOf({ includedInPlan: true })).toMatchObject({ reason: 'included-in-plan' });
    });

    it('should refuse a call that is not billed yet', () => {
      expect(eligibilityOf({ cycleId: 'cycle-2' })).toEqual({
        eligible: false,
        reason: 'not-billed-yet',
      });
    });

    it('should refuse a call of a cycle that it does not know', () => {
      expect(eligibilityOf({ cycleId: 'lost' })).toEqual({
        eligible: false,
        reason: 'not-eligible',
      });
    });

    it.each([
      ['2026-09-30', true],
      ['2026-10-01', false],
    ])('should count the last day of the window as inside: %s is %s', (today, eligible) => {
      expect(DEFAULT_DISPUTE_WINDOW_DAYS).toBe(60);
      expect(eligibilityOf({}, { today })).toEqual(
        eligible
          ? { eligible, lastDay: LAST_DAY }
          : { eligible, reason: 'outside-window', lastDay: LAST_DAY },
      );
    });

    it('should take another window when one is set', () => {
      expect(eligibilityOf({}, { windowDays: 9 })).toEqual({
        eligible: true,
        lastDay: '2026-08-10',
      });
      expect(eligibilityOf({}, { windowDays: 8 })).toMatchObject({ reason: 'outside-window' });
    });
  });

  it("should let the provider's word win over the default rule", () => {
    const refused: Eligibility = { eligible: false, reason: 'not-eligible', lastDay: '2026-08-20' };
    expect(eligibilityOf({ eligibility: refused })).toBe(refused);
    const late = { eligibility: { eligible: true } as const };
    expect(eligibilityOf(late, { today: '2027-08-01' })).toEqual({ eligible: true });
  });

  describe('of a call in a dispute', () => {
    it('should refuse it while the dispute is open, whatever the provider says', () => {
      const call = { eligibility: { eligible: true } as const };
      for (const status of DISPUTE_STATUSES.filter(isOpen)) {
        expect(eligibilityOf(call, { disputes: [disputeOf({ status })] })).toEqual({
          eligible: false,
          reason: 'already-disputed',
        });
      }
    });

    it('should believe a call that names a dispute which is not known yet', () => {
      expect(eligibilityOf({ disputeId: 'elsewhere' })).toMatchObject({
        reason: 'already-disputed',
      });
    });

    it('should not hold a call back for a dispute that it names but which is over', () => {
      for (const status of ['denied', 'withdrawn', 'closed-unknown'] as const) {
        const disputes = [disputeOf({ status })];
        expect(eligibilityOf({ disputeId: 'dispute-1' }, { disputes }).eligible).toBe(true);
      }
    });

    it('should not hold a call back for a dispute of its bill', () => {
      const onBill = disputeOf({
        subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-1' },
      });
      expect(eligibilityOf({}, { disputes: [onBill] }).eligible).toBe(true);
    });
  });

  describe('of a call in a decided dispute', () => {
    const reasonAfter = (dispute: Partial<Dispute>, callId = 'call-1'): string => {
      const call = { id: callId, eligibility: { eligible: true } as const };
      const answer = eligibilityOf(call, { disputes: [disputeOf(dispute)] });
      return answer.eligible ? 'eligible' : answer.reason;
    };

    it('should refuse each call of an approved dispute, whatever the provider says', () => {
      expect(reasonAfter({ status: 'approved' }, 'call-2')).toBe('already-credited');
      const outcome = buildOutcome({ calls: undefined });
      expect(reasonAfter({ status: 'approved', outcome }, 'call-2')).toBe('already-credited');
    });

    it('should leave to a person which calls a partial credit was for', () => {
      expect(reasonAfter({ status: 'partially-approved' }, 'call-2')).toBe('already-credited');
    });

    it('should go by the decision on each call when there is one', () => {
      const outcome = buildOutcome({
        decision: 'partially-approved',
        calls: [
          { callId: 'call-1', decision: 'approved' },
          { callId: 'call-2', decision: 'denied' },
        ],
      });
      const decided = { status: 'partially-approved', outcome } as const;
      expect(reasonAfter(decided, 'call-1')).toBe('already-credited');
      expect(reasonAfter(decided, 'call-2')).toBe('eligible');
    });

    it('should not take a credit of nothing for a credit', () => {
      const nothing = money('0.00');
      const perCall = buildOutcome({
        calls: [{ callId: 'call-1', decision: 'approved', creditedAmount: nothing }],
      });
      expect(reasonAfter({ status: 'approved', outcome: perCall })).toBe('eligible');
      const whole = buildOutcome({ calls: undefined, creditedAmount: nothing });
      expect(reasonAfter({ status: 'approved', outcome: whole })).toBe('eligible');
    });

    it('should never take an outcome that was not told for a credit', () => {
      expect(reasonAfter({ status: 'closed-unknown' })).toBe('eligible');
      expect(reasonAfter({ status: 'denied' })).toBe('eligible');
    });
  });

  it('should say "eligible" only when nothing at all stands against it', () => {
    const calls = fc.record({
      id: fc.constantFrom('call-1', 'call-2', 'call-3'),
      cycleId: fc.constantFrom('cycle-1', 'cycle-2', 'lost'),
      charge: fc.constantFrom(money('0'), money('0.00'), money('0.01'), money('12')),
      includedInPlan: fc.boolean(),
      disputeId: fc.constantFrom(undefined, 'dispute-1', 'elsewhere'),
    });
    const statuses = fc.constantFrom(...DISPUTE_STATUSES);
    const days = fc.constantFrom('2026-08-01', '2026-09-30', '2026-10-01');
    fc.assert(
      fc.property(calls, statuses, days, (call, status, today) => {
        const answer = eligibilityOf(call, { disputes: [disputeOf({ status })], today });
        const inDispute = call.id !== 'call-3';
        const isCredited = status === 'approved' || status === 'partially-approved';
        const expected =
          !isZero(call.charge) &&
          !call.includedInPlan &&
          call.cycleId === 'cycle-1' &&
          today <= LAST_DAY &&
          call.disputeId !== 'elsewhere' &&
          !((inDispute || call.disputeId === 'dispute-1') && isOpen(status)) &&
          !(inDispute && isCredited);
        expect(answer.eligible).toBe(expected);
        if (!answer.eligible) expect(INELIGIBILITY_REASONS).toContain(answer.reason);
      }),
      { numRuns: 400 },
    );
  });

  it('should refuse to judge a charge that is no amount (R11)', () => {
    expect(() => eligibilityOf({ charge: money('free') })).toThrow(RangeError);
  });
});
