/** Turns the seeded disputes of an account into cases, with the actions that belong to them. */
import type { Call } from '../../../contract/call.js';
import type { DisputeSubject } from '../../../contract/dispute.js';
import { DAY_MS } from '../../../domain/calendar.js';
import { roundMoney } from '../../../domain/money-arithmetic.js';
import { sumMoney } from '../../../domain/money-sum.js';
import type { AccountBook } from '../billing/account-book.js';
import { billNumber } from '../billing/bills.js';
import type { CaseAction, DisputeCase } from '../disputes/dispute-case.js';
import { disputedCall } from '../disputes/disputed-call.js';
import { referenceNumber } from '../disputes/reference-number.js';
import { questionIdOf } from '../disputes/review-course.js';
import type { DisputeSeed } from './dispute-seed.js';

export interface SeededCases {
  readonly cases: readonly DisputeCase[];
  readonly actions: readonly CaseAction[];
}

/** A seed for which no call fits is left out. */
export function seededCases(
  book: AccountBook,
  seeds: readonly DisputeSeed[],
  seed: number,
  originMs: number,
): SeededCases {
  const cases: DisputeCase[] = [];
  const actions: CaseAction[] = [];
  const used = new Set<string>();
  const accountId = book.account.id;
  for (const disputeSeed of seeds) {
    const subject = subjectOf(book, disputeSeed, originMs, used);
    if (subject === undefined) continue;
    const { name, reason, details, daysAgo, answer, withdrawnAfterDays } = disputeSeed;
    const submittedMs = originMs - daysAgo * DAY_MS;
    const disputeId = `${accountId}.dispute.${name}`;
    const atMs = (afterDays: number): number => submittedMs + afterDays * DAY_MS;
    cases.push({
      accountId,
      disputeId,
      reference: referenceNumber(seed, disputeId),
      subject,
      reason,
      submittedMs,
      ...(details === undefined ? {} : { details }),
      ...(subject.kind === 'calls' ? { requestedAmount: sumOf(subject, book) } : {}),
      ...(disputeSeed.closedWithoutOutcome ? { closedWithoutOutcome: true } : {}),
    });
    if (answer !== undefined) {
      const { afterDays, text } = answer;
      const answers = questionIdOf(disputeId);
      actions.push({
        accountId,
        disputeId,
        atMs: atMs(afterDays),
        kind: 'information',
        text,
        answers,
      });
    }
    if (withdrawnAfterDays !== undefined) {
      actions.push({ accountId, disputeId, atMs: atMs(withdrawnAfterDays), kind: 'withdrawal' });
    }
  }
  return { cases, actions };
}

function subjectOf(
  book: AccountBook,
  { cycleIndex, subject }: DisputeSeed,
  originMs: number,
  used: Set<string>,
): DisputeSubject | undefined {
  const window = book.windows(originMs).find(({ index }) => index === cycleIndex);
  if (window === undefined) return undefined;
  if (subject === 'bill') {
    return { kind: 'bill', cycleId: window.id, billNumber: billNumber(book, window) };
  }
  const isFree = (call: Call): boolean => !used.has(call.id) && subject.fits(call);
  const calls = book.calls(subject.lineId, window).filter(isFree).slice(0, subject.count);
  if (calls.length < subject.count) return undefined;
  for (const { id } of calls) used.add(id);
  return { kind: 'calls', calls: calls.map(disputedCall) };
}

function sumOf({ calls }: Extract<DisputeSubject, { kind: 'calls' }>, { account }: AccountBook) {
  return roundMoney(
    sumMoney(
      calls.map(({ charge }) => charge),
      account.currency,
    ),
  );
}
