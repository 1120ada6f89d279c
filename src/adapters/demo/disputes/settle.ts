/**
 * Reckons all disputes of an account as they stand at a point in time: decides those whose time has
 * come, in the order of their decisions, and lets each credit land by the rule of the domain, on the
 * bills as they stood at that moment. Earlier credits are part of what later decisions see.
 */
import type { BillingCycle } from '../../../contract/billing-cycle.js';
import type { Call } from '../../../contract/call.js';
import type { CreditPlacement } from '../../../contract/dispute.js';
import { todayIn } from '../../../domain/calendar.js';
import { planCredit } from '../../../domain/credit-landing.js';
import { currentBilledCycle } from '../../../domain/current-bill.js';
import type { AccountBook } from '../billing/account-book.js';
import { billingCyclesAt, billNumber, type LandedCredit } from '../billing/bills.js';
import type { CycleWindow } from '../billing/cycle-window.js';
import { decideBill } from './bill-decisions.js';
import { decideCalls } from './call-decisions.js';
import type { Decision } from './decision.js';
import type { CaseAction, DisputeCase } from './dispute-case.js';
import { reviewCourse, type ReviewCourse } from './review-course.js';

export interface Settlement extends Decision {
  readonly decidedMs: number;
  readonly placements: readonly CreditPlacement[];
  /** When all of it was on bills; left out while some is still to come. */
  readonly creditedMs?: number;
}

export interface SettledCase {
  readonly dispute: DisputeCase;
  readonly actions: readonly CaseAction[];
  readonly course: ReviewCourse;
  readonly settlement?: Settlement;
}

export interface SettledAccount {
  readonly cases: readonly SettledCase[];
  readonly credits: readonly LandedCredit[];
}

type DecidedCase = SettledCase & { readonly course: { readonly decidedMs: number } };

export function settleAccount(
  book: AccountBook,
  disputes: readonly DisputeCase[],
  actions: readonly CaseAction[],
  nowMs: number,
): SettledAccount {
  const { timeZone } = book.account;
  const reviewed = disputes.map((dispute): SettledCase => {
    const own = actions.filter(({ disputeId }) => disputeId === dispute.disputeId);
    return { dispute, actions: own, course: reviewCourse(dispute, own, timeZone, nowMs) };
  });
  const credits: LandedCredit[] = [];
  const settlements = new Map<SettledCase, Settlement>();
  const decided = reviewed
    .filter((item): item is DecidedCase => item.course.decidedMs !== undefined)
    .sort((a, b) => a.course.decidedMs - b.course.decidedMs);
  for (const item of decided) settlements.set(item, settleCase(book, item, credits, nowMs));
  return {
    credits,
    cases: reviewed.map((item) => {
      const settlement = settlements.get(item);
      return settlement === undefined ? item : { ...item, settlement };
    }),
  };
}

/** Adds to `credits` what it gives. */
function settleCase(
  book: AccountBook,
  { dispute, course }: DecidedCase,
  credits: LandedCredit[],
  nowMs: number,
): Settlement {
  const { decidedMs } = course;
  const cycles = billingCyclesAt(book, credits, decidedMs);
  const decision = decide(book, dispute, course.answered, cycles);
  const today = todayIn(book.account.timeZone, decidedMs);
  const plans = planCredit(decision.parts, cycles, today);
  const current = currentBilledCycle(cycles, today);
  const landed = plans
    .flatMap(({ placements }) => placements)
    .map((placement) => land(book, placement, current, decidedMs, nowMs));
  for (const { credit } of landed) credits.push(credit);
  const lastLanding = Math.max(...landed.map(({ credit }) => credit.atMs));
  return {
    ...decision,
    decidedMs,
    placements: landed.map(({ placement }) => placement),
    ...(landed.length > 0 && lastLanding <= nowMs ? { creditedMs: lastLanding } : {}),
  };
}

function decide(
  book: AccountBook,
  dispute: DisputeCase,
  answered: boolean,
  cycles: readonly BillingCycle[],
): Decision {
  const { subject, reason, requestedAmount } = dispute;
  if (dispute.closedWithoutOutcome) return { decision: 'unknown', parts: [] };
  if (subject.kind === 'bill') {
    const bill = cycles.find(({ id }) => id === subject.cycleId)?.bill;
    const { cycleId } = subject;
    const { monthlyFee } = book;
    return decideBill({ reason, cycleId, bill, monthlyFee, answered, requestedAmount });
  }
  const calls = subject.calls
    .map(({ id }) => book.findCall(id))
    .filter((call) => call !== undefined);
  return decideCalls({
    reason,
    calls,
    hasTwin: (call) => hasTwin(book, call, calls),
    answered,
    requestedAmount,
    currency: book.account.currency,
  });
}

/** Of two twins in one dispute the first one stands, and only the second one is a twin. */
function hasTwin(book: AccountBook, call: Call, disputed: readonly Call[]): boolean {
  const position = disputed.indexOf(call);
  return book.callsOfCycle(call.lineId, call.cycleId).some((other) => {
    const isSameCall = other.start === call.start && other.otherParty.raw === call.otherParty.raw;
    if (other.id === call.id || !isSameCall) return false;
    const otherPosition = disputed.findIndex(({ id }) => id === other.id);
    return otherPosition < position;
  });
}

/** Where a placement really lands: the rule speaks of the next bill, the book knows which it is. */
function land(
  book: AccountBook,
  placement: CreditPlacement,
  current: BillingCycle | undefined,
  decidedMs: number,
  nowMs: number,
): { readonly placement: CreditPlacement; readonly credit: LandedCredit } {
  const { amount } = placement;
  if (placement.bill === 'current' && current !== undefined) {
    const credit = { cycleId: current.id, way: 'given' as const, amount, atMs: decidedMs };
    return { placement, credit };
  }
  // Where the rule promises nothing, the provider chooses the next bill and says so afterwards.
  const next = nextWindow(book, decidedMs);
  const atMs = next.issuedMs;
  const credit = { cycleId: next.id, way: 'carried' as const, amount, atMs };
  if (atMs > nowMs) return { placement, credit };
  const number = billNumber(book, next);
  return { placement: { bill: 'next', billDate: next.end, billNumber: number, amount }, credit };
}

function nextWindow(book: AccountBook, timeMs: number): CycleWindow {
  const open = book.windows(timeMs).find(({ issuedMs }) => issuedMs > timeMs);
  if (open === undefined) throw new RangeError('An account without an open cycle');
  return open;
}
