/**
 * Whether a credit can be requested for a call.
 *
 * Reasons are looked for in the order in which they help the customer most:
 * 1. `already-disputed`: there is an open dispute to look at; known to us, so it wins over all else;
 * 2. `already-credited`: the money has been given back; wins over all else as well;
 * 3. `not-charged` for a charge below zero: a credit or a reversal cannot be credited, whatever the
 *    provider says of it;
 * 4. the provider's own word, when there is one;
 * 5. `included-in-plan`: says why the call costs nothing, before the bare `not-charged`;
 * 6. `not-charged`: there is nothing to give back;
 * 7. `not-billed-yet`: come back when the bill is there;
 * 8. `outside-window`: too late for this way, the contact form is left;
 * 9. `not-eligible`: the billing cycle is not known, so that none of this can be said.
 */
import type { BillingCycle } from '../contract/billing-cycle.js';
import type { Call } from '../contract/call.js';
import type { Dispute } from '../contract/dispute.js';
import type { Eligibility, IneligibilityReason } from '../contract/eligibility.js';
import type { CalendarDate } from '../contract/time.js';
import { addDays } from './calendar.js';
import { creditedCallIds } from './credited-calls.js';
import { isOpen } from './dispute-lifecycle.js';
import { isZero } from './money.js';

export const DEFAULT_DISPUTE_WINDOW_DAYS = 60;

export interface EligibilityContext {
  readonly cycles: readonly BillingCycle[];
  readonly disputes: readonly Dispute[];
  /** Ids of calls in a dispute that may have reached the provider, but is not in the list. */
  readonly onTheWay?: ReadonlySet<string> | undefined;
  readonly today: CalendarDate;
  /** Days after the bill's issue date on which it can still be objected to. */
  readonly windowDays?: number | undefined;
}

/** The answers for the calls of one cycle, made once and shared by all of them. */
interface CycleAnswers {
  readonly included: Eligibility;
  readonly notCharged: Eligibility;
  readonly charged: Eligibility;
}

const ALREADY_DISPUTED = refusal('already-disputed');
const ALREADY_CREDITED = refusal('already-credited');
const NOT_CHARGED = refusal('not-charged');
const UNKNOWN_CYCLE = answersFor(refusal('not-eligible'), undefined);

function refusal(reason: IneligibilityReason, lastDay?: CalendarDate): Eligibility {
  return Object.freeze(
    lastDay === undefined
      ? { eligible: false as const, reason }
      : { eligible: false as const, reason, lastDay },
  );
}

function answersFor(charged: Eligibility, lastDay: CalendarDate | undefined): CycleAnswers {
  return {
    included: refusal('included-in-plan', lastDay),
    notCharged: refusal('not-charged', lastDay),
    charged,
  };
}

function answersOf(cycle: BillingCycle, today: CalendarDate, windowDays: number): CycleAnswers {
  if (cycle.bill === undefined) return answersFor(refusal('not-billed-yet'), undefined);
  const lastDay = addDays(cycle.bill.issued, windowDays);
  const charged: Eligibility =
    today > lastDay
      ? refusal('outside-window', lastDay)
      : Object.freeze({ eligible: true as const, lastDay });
  return answersFor(charged, lastDay);
}

/**
 * Prepares all look-ups once; the rule itself then costs next to nothing per call.
 * The rule throws RangeError for a call whose charge is not a decimal.
 */
export function createEligibilityRule(context: EligibilityContext): (call: Call) => Eligibility {
  const { cycles, disputes, onTheWay, today } = context;
  const { windowDays = DEFAULT_DISPUTE_WINDOW_DAYS } = context;
  const disputeById = new Map(disputes.map((dispute) => [dispute.id, dispute]));
  const disputed = openlyDisputedCallIds(disputes);
  const credited = creditedCallIds(disputes);
  const answersByCycle = new Map(
    cycles.map((cycle) => [cycle.id, answersOf(cycle, today, windowDays)]),
  );

  /** A dispute which only the provider knows is taken for an open one. */
  const isInOpenDispute = (call: Call): boolean => {
    if (disputed.has(call.id) || onTheWay?.has(call.id)) return true;
    if (call.disputeId === undefined) return false;
    const dispute = disputeById.get(call.disputeId);
    return dispute === undefined || isOpen(dispute.status);
  };

  return (call) => {
    if (isInOpenDispute(call)) return ALREADY_DISPUTED;
    if (credited.has(call.id)) return ALREADY_CREDITED;
    if (call.charge.amount.startsWith('-') && !isZero(call.charge)) return NOT_CHARGED;
    if (call.eligibility !== undefined) return call.eligibility;
    const answers = answersByCycle.get(call.cycleId) ?? UNKNOWN_CYCLE;
    if (call.includedInPlan) return answers.included;
    return isZero(call.charge) ? answers.notCharged : answers.charged;
  };
}

function openlyDisputedCallIds(disputes: readonly Dispute[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { status, subject } of disputes) {
    if (!isOpen(status) || subject.kind !== 'calls') continue;
    for (const call of subject.calls) ids.add(call.id);
  }
  return ids;
}
