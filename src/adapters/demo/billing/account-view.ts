/** One account as it stands at a point in time: what every read is answered from. */
import type { BillingCycle } from '../../../contract/billing-cycle.js';
import type { Call } from '../../../contract/call.js';
import type { Dispute } from '../../../contract/dispute.js';
import { todayIn } from '../../../domain/calendar.js';
import type { CaseAction, DisputeCase } from '../disputes/dispute-case.js';
import { disputeView, newestFirst } from '../disputes/dispute-view.js';
import { settleAccount } from '../disputes/settle.js';
import { statedForDisputed } from '../disputes/stated-for-disputed.js';
import type { AccountBook } from './account-book.js';
import { billingCyclesAt } from './bills.js';

/** Calls of one line and cycle; only those of a page are looked at. */
export interface CallList {
  readonly count: number;
  slice(start: number, end: number): readonly Call[];
}

export interface AccountView {
  readonly book: AccountBook;
  readonly nowMs: number;
  readonly today: string;
  readonly cycles: readonly BillingCycle[];
  /** Newest first. */
  readonly disputes: readonly Dispute[];
  /** `undefined` when the account has no such line or cycle. */
  calls(lineId: string, cycleId: string): CallList | undefined;
  /** One call with all that is known of it now. */
  call(callId: string): Call | undefined;
}

export function accountView(
  book: AccountBook,
  cases: readonly DisputeCase[],
  actions: readonly CaseAction[],
  nowMs: number,
): AccountView {
  const { account } = book;
  const settled = settleAccount(book, cases, actions, nowMs);
  const disputes = newestFirst(settled.cases.map((item) => disputeView(item, account)));
  const latestByCall = latestDisputeByCall(disputes);
  const windows = new Map(book.windows(nowMs).map((window) => [window.id, window]));

  function withEligibility(call: Call): Call {
    const window = windows.get(call.cycleId);
    if (window === undefined) return call;
    const dispute = latestByCall.get(call.id);
    if (dispute !== undefined && dispute.status !== 'withdrawn') {
      const stated = statedForDisputed(call, dispute, book.statesDisputedCalls);
      const base = { ...call, disputeId: dispute.id };
      return stated === undefined ? base : { ...base, eligibility: stated };
    }
    const eligibility = book.statedEligibility(call, window, nowMs);
    return eligibility === undefined ? call : { ...call, eligibility };
  }

  return {
    book,
    nowMs,
    today: todayIn(account.timeZone, nowMs),
    cycles: billingCyclesAt(book, settled.credits, nowMs),
    disputes,
    calls: (lineId, cycleId) => {
      const window = windows.get(cycleId);
      if (window === undefined || !book.lines.some(({ id }) => id === lineId)) return undefined;
      const calls = book.callsUntil(lineId, window, nowMs);
      return {
        count: calls.length,
        slice: (start, end) => calls.slice(start, end).map(withEligibility),
      };
    },
    call: (callId) => {
      const call = book.findCall(callId);
      const window = call && windows.get(call.cycleId);
      if (call === undefined || window === undefined) return undefined;
      const isKnown = book.callsUntil(call.lineId, window, nowMs).includes(call);
      return isKnown ? withEligibility(call) : undefined;
    },
  };
}

function latestDisputeByCall(newestFirstDisputes: readonly Dispute[]): Map<string, Dispute> {
  const latest = new Map<string, Dispute>();
  for (const dispute of newestFirstDisputes) {
    if (dispute.subject.kind !== 'calls') continue;
    for (const { id } of dispute.subject.calls) {
      if (!latest.has(id)) latest.set(id, dispute);
    }
  }
  return latest;
}
