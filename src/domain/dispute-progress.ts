/** How far a dispute has come: submitted, under review, decided, credited. */
import type { Dispute, TimelineKind } from '../contract/dispute.js';
import type { Instant } from '../contract/time.js';
import { instantMs } from './calendar.js';
import { isDecided, isOpen } from './dispute-lifecycle.js';
import { isZero } from './money.js';

export interface ProgressStep {
  readonly name: 'submitted' | 'under-review' | 'decision' | 'credit' | 'withdrawn';
  readonly state: 'done' | 'now' | 'next';
  /** When it was reached, where that is known. */
  readonly at: Instant | undefined;
}

/**
 * The steps that this dispute takes, in their order: none that it cannot reach any more. Nothing is
 * under way once it is over: then the last step says how it ended.
 */
export function disputeProgress(dispute: Dispute): readonly ProgressStep[] {
  const { status, submittedAt, updatedAt, outcome } = dispute;
  const submitted = done('submitted', submittedAt);
  const reviewedAt = timeOf(dispute, 'under-review');
  const review = done('under-review', reviewedAt);
  if (isOpen(status)) {
    return [submitted, { ...review, state: 'now' }, next('decision'), next('credit')];
  }
  if (!isDecided(status)) {
    const withdrawn = done('withdrawn', timeOf(dispute, 'withdrawn') ?? updatedAt);
    return reviewedAt === undefined ? [submitted, withdrawn] : [submitted, review, withdrawn];
  }
  const decision = done('decision', outcome?.decidedAt ?? timeOf(dispute, 'decided'));
  const isApproved = status === 'approved' || status === 'partially-approved';
  const { creditedAmount, creditedAt = timeOf(dispute, 'credited') } = outcome ?? {};
  if (!isApproved || (creditedAmount && isZero(creditedAmount))) {
    return [submitted, review, decision];
  }
  const credit = done('credit', creditedAt);
  return [submitted, review, decision, creditedAt ? credit : { ...credit, state: 'now' }];
}

/** The step at which the dispute stands. */
export function currentStep(steps: readonly ProgressStep[]): ProgressStep | undefined {
  return steps.find(({ state }) => state === 'now') ?? steps.at(-1);
}

function done(name: ProgressStep['name'], at: Instant | undefined): ProgressStep {
  return { name, state: 'done', at };
}

function next(name: ProgressStep['name']): ProgressStep {
  return { name, state: 'next', at: undefined };
}

/** The first time, since a dispute comes back to review after a question. */
function timeOf({ timeline }: Dispute, kind: TimelineKind): Instant | undefined {
  const times = timeline.filter((entry) => entry.kind === kind).map(({ at }) => at);
  return times.toSorted((a, b) => instantMs(a) - instantMs(b))[0];
}
