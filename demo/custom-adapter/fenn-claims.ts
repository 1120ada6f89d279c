/** Claims of Fenn, each about one call, as disputes of Redress, each about several. */
import type {
  Call,
  Dispute,
  DisputedCall,
  DisputeStatus,
  IneligibilityReason,
  Money,
  Outcome,
  RefusedDisputedCall,
  TimelineEntry,
} from 'redress/adapter';
import type { FennClaim, FennNote, FennRecord } from './fenn-api.js';

export const CURRENCY = 'USD';
/** The mark of the note that closes a dispute. */
export const CLOSING = 'redress complete';

/** The claims of one dispute: those that were filed with the same mark. */
export interface Group {
  /** Our client reference. Of a claim that was filed elsewhere: Fenn's number. */
  readonly id: string;
  /** The idempotency key of its content. Undefined: filed elsewhere. */
  readonly key: string | undefined;
  /** One for each call. */
  readonly claims: readonly [FennClaim, ...FennClaim[]];
  /** What the customer has added. */
  readonly notes: readonly FennNote[];
  /** Says that every call was sent, and which were refused. */
  readonly closing: FennNote | undefined;
}

/** The mark of a claim. Every attempt at one content has the same key, other content has another. */
export function refOf(reference: string, key: string): string {
  return `${reference} ${key}`;
}

export function inGroups(claims: readonly FennClaim[]): readonly Group[] {
  const byRef = new Map<string, FennClaim[]>();
  for (const claim of claims) {
    const ref = claim.ref || `claim-${claim.id}`;
    byRef.set(ref, [...(byRef.get(ref) ?? []), claim]);
  }
  return [...byRef].flatMap(([ref, filed]) => {
    const [id = ref, key] = ref.split(' ');
    const notes = filed.flatMap((claim) => claim.notes);
    const closing = notes.find((note) => note.ref === CLOSING);
    // A call that was claimed again after its claim was cancelled.
    const [first, ...others] = new Map(filed.map((claim) => [claim.record.id, claim])).values();
    const written = notes.filter((note) => note.ref !== CLOSING);
    return first ? [{ id, key, claims: [first, ...others] as const, notes: written, closing }] : [];
  });
}

/** What the closing note says, such as `104 already-disputed, 105 not-eligible`. */
export function refusedIn(
  closing: FennNote | undefined,
): readonly { readonly record: number; readonly reason: IneligibilityReason }[] {
  const written = closing?.text ? closing.text.split(', ') : [];
  return written.map((text) => {
    const [record, reason] = text.split(' ');
    return {
      record: Number(record),
      reason: reason === 'already-disputed' ? reason : 'not-eligible',
    };
  });
}

export function disputeOf(
  { id, key, claims, notes }: Group,
  refusedCalls: readonly RefusedDisputedCall[],
): Dispute {
  const [first] = claims;
  const outcome = outcomeOf(claims);
  const timeline: TimelineEntry[] = [
    { at: instant(first.at), kind: 'submitted', by: 'customer' },
    ...notes.map(({ at, ref, text }): TimelineEntry => {
      return {
        at: instant(at),
        kind: 'information-added',
        by: 'customer',
        text,
        clientReference: ref,
      };
    }),
    ...(outcome ? [{ at: outcome.decidedAt, kind: 'decided', by: 'provider' } as const] : []),
  ];
  return {
    id,
    reference: `F-${first.id}`,
    ...(key !== undefined && { clientReference: id }),
    subject: { kind: 'calls', calls: claims.map(({ record }) => factsOf(record)) },
    ...(refusedCalls.length > 0 && { refusedCalls: [...refusedCalls] }),
    reason: first.why,
    ...(first.text !== '' && { details: first.text }),
    evidence: [],
    requestedAmount: money(claims.reduce((sum, { record }) => sum + record.cents, 0)),
    status: statusOf(claims),
    submittedAt: instant(first.at),
    updatedAt:
      timeline
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? instant(first.at),
    timeline,
    informationRequests: [],
    ...(outcome && { outcome }),
  };
}

/** Decided once every claim that was not cancelled is. */
function statusOf(claims: readonly FennClaim[]): DisputeStatus {
  const wanted = claims.filter(({ state }) => state !== 'cancelled');
  if (wanted.length === 0) return 'withdrawn';
  const [open, paid, refused] = (['open', 'paid', 'refused'] as const).map(
    (state) => wanted.filter((claim) => claim.state === state).length,
  );
  if (open === wanted.length) return 'submitted';
  if (open) return 'under-review';
  if (!refused) return 'approved';
  return paid ? 'partially-approved' : 'denied';
}

function outcomeOf(claims: readonly FennClaim[]): Outcome | undefined {
  const status = statusOf(claims);
  if (status !== 'approved' && status !== 'partially-approved' && status !== 'denied') {
    return undefined;
  }
  const decided = claims.filter(({ state }) => state !== 'cancelled');
  const paid = decided.filter(({ state }) => state === 'paid');
  return {
    decision: status,
    decidedAt: instant(Math.max(...decided.map(({ decidedAt, at }) => decidedAt ?? at))),
    creditedAmount: money(paid.reduce((sum, { record }) => sum + record.cents, 0)),
    calls: decided.map(({ record, state }) => ({
      callId: String(record.id),
      decision: state === 'paid' ? 'approved' : 'denied',
    })),
  };
}

/** `eligibility` is left out, so the default rule decides. */
export function toCall(record: FennRecord): Call {
  return { ...factsOf(record), type: 'other', includedInPlan: false };
}

export function factsOf(record: FennRecord): DisputedCall {
  return {
    id: String(record.id),
    lineId: record.service,
    cycleId: record.bill,
    start: instant(record.began),
    durationSeconds: record.seconds,
    direction: 'out',
    otherParty: {
      raw: record.dialled,
      kind: record.dialled.startsWith('+') ? 'e164' : 'other',
    },
    charge: money(record.cents),
  };
}

/** `598` to `5.98`, by its figures: a division would make a number that cannot be exact. */
export function money(cents: number): Money {
  const figures = String(cents).padStart(3, '0');
  return { amount: `${figures.slice(0, -2)}.${figures.slice(-2)}`, currency: CURRENCY };
}

export function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
