/**
 * What becomes of things done in a future that the clock leaves again: they count as done now, so
 * that nothing is lost. An answer to a question that is not asked yet becomes plain information.
 */
import { isAskedBy } from '../disputes/review-course.js';
import type { CaseAction, DisputeCase } from '../disputes/dispute-case.js';
import type { DemoState } from '../storage/demo-state.js';

export function pullBack(
  state: DemoState,
  seeded: readonly DisputeCase[],
  nowMs: number,
): DemoState {
  const cases = state.cases.map((dispute) => ({
    ...dispute,
    submittedMs: Math.min(dispute.submittedMs, nowMs),
  }));
  const caseById = new Map([...seeded, ...cases].map((dispute) => [dispute.disputeId, dispute]));
  return {
    ...state,
    clockOffsetMs: 0,
    cases,
    actions: state.actions.map((action) =>
      action.atMs <= nowMs ? action : asOfNow(action, caseById.get(action.disputeId), nowMs),
    ),
  };
}

function asOfNow(action: CaseAction, dispute: DisputeCase | undefined, atMs: number): CaseAction {
  if (action.kind !== 'information' || action.answers === undefined) return { ...action, atMs };
  if (dispute !== undefined && isAskedBy(dispute, atMs)) return { ...action, atMs };
  const { accountId, disputeId, kind, text } = action;
  return { accountId, disputeId, atMs, kind, text };
}
