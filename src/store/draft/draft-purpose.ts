/** The purpose of a draft, and when two drafts have the same. */
import type {
  BillingCycle,
  Call,
  Dispute,
  DisputeSubject,
  SubjectKind,
} from '../../contract/index.js';
import type { Draft } from './draft.js';

export type DraftPurpose =
  | { readonly kind: 'dispute-calls'; readonly calls: readonly Call[] }
  | { readonly kind: 'dispute-bill'; readonly cycle: BillingCycle }
  | {
      readonly kind: 'add-information';
      readonly dispute: Dispute;
      readonly informationRequestId: string | undefined;
    };

/** Undefined when no reason is asked for. */
export function subjectKindOf(purpose: DraftPurpose): SubjectKind | undefined {
  if (purpose.kind === 'dispute-calls') return 'calls';
  if (purpose.kind === 'dispute-bill') return 'bill';
  return undefined;
}

export function subjectOf(purpose: DraftPurpose): DisputeSubject | undefined {
  switch (purpose.kind) {
    case 'dispute-calls':
      return {
        kind: 'calls',
        calls: purpose.calls.map((call) => ({
          id: call.id,
          lineId: call.lineId,
          cycleId: call.cycleId,
          start: call.start,
          durationSeconds: call.durationSeconds,
          direction: call.direction,
          otherParty: call.otherParty,
          charge: call.charge,
        })),
      };
    case 'dispute-bill':
      return {
        kind: 'bill',
        cycleId: purpose.cycle.id,
        billNumber: purpose.cycle.bill?.number ?? '',
      };
    case 'add-information':
      return undefined;
  }
}

/** Two drafts with the same key are one intention. */
export function draftKey(draft: Pick<Draft, 'origin' | 'purpose'>): string {
  return draft.origin === 'credit-request' ? 'credit-request' : exactKey(draft.purpose);
}

export function isSamePurpose(a: DraftPurpose, b: DraftPurpose): boolean {
  return exactKey(a) === exactKey(b);
}

function exactKey(purpose: DraftPurpose): string {
  if (purpose.kind === 'dispute-bill') return `bill ${purpose.cycle.id}`;
  if (purpose.kind === 'add-information') return `information ${purpose.dispute.id}`;
  return `calls ${purpose.calls.map(({ id }) => id).join(' ')}`;
}
