/** Complaints of Tarn as disputes of Redress, and the other way round. */
import type {
  Dispute,
  DisputeStatus,
  OpenDisputeInput,
  Outcome,
  TimelineEntry,
} from 'redress/adapter';
import type { TarnClaim, TarnComplaint, TarnLogEntry } from './tarn-api.js';
import { CURRENCY, toCall } from './tarn-calls.js';
import { centsFromMoney, instantFromSeconds, moneyFromCents, numberFromId } from './tarn-values.js';

/**
 * Codes of the default catalogue and Tarn's. With a catalogue of your own, give the adapter a
 * method `reasons` and hand its codes through instead.
 */
const WHY: Readonly<Record<string, string>> = {
  'payment-not-credited': 'PAY',
  'payment-plan-declined': 'PLAN',
  'service-lost': 'SERVICE',
  'fraudulent-call': 'FRAUD',
  'not-my-call': 'NOTME',
  'wrong-duration': 'SECS',
  'wrong-rate': 'RATE',
  'duplicate-charge': 'TWICE',
  'not-connected': 'DEAD',
};

/** A state that is not in this list is shown as decided with an outcome that was not told. */
const STATUS: Readonly<Record<string, DisputeStatus>> = {
  NEW: 'submitted',
  CHECK: 'under-review',
  YES: 'approved',
  NO: 'denied',
  GONE: 'withdrawn',
};

const KINDS: Readonly<Record<TarnLogEntry['what'], TimelineEntry['kind']>> = {
  filed: 'submitted',
  note: 'information-added',
  checked: 'under-review',
  decided: 'decided',
  cancelled: 'withdrawn',
};

export function toClaim(input: OpenDisputeInput): TarnClaim {
  const { clientReference, subject, reason, details, requestedAmount } = input;
  return {
    ext: clientReference,
    about:
      subject.kind === 'calls'
        ? { uids: subject.calls.map(({ id }) => numberFromId(id)) }
        : { stmt: subject.billNumber },
    why: WHY[reason] ?? 'OTHER',
    story: details ?? null,
    claimCents: requestedAmount ? centsFromMoney(requestedAmount) : null,
  };
}

export function toDispute(complaint: TarnComplaint): Dispute {
  const { no, ext, why, story, claimCents, state, log } = complaint;
  const first = log[0]?.at ?? 0;
  const outcome = toOutcome(complaint);
  return {
    id: String(no),
    reference: `T-${no}`,
    // Without it a lost answer cannot be found again.
    clientReference: ext,
    subject: toSubject(complaint),
    reason: Object.keys(WHY).find((code) => WHY[code] === why) ?? 'other',
    ...(story !== null && { details: story }),
    evidence: [],
    ...(claimCents !== null && { requestedAmount: moneyFromCents(claimCents, CURRENCY) }),
    status: STATUS[state] ?? 'closed-unknown',
    submittedAt: instantFromSeconds(first),
    updatedAt: instantFromSeconds(log.at(-1)?.at ?? first),
    timeline: log.map(toTimelineEntry),
    informationRequests: [],
    ...(outcome && { outcome }),
  };
}

function toSubject({ about }: TarnComplaint): Dispute['subject'] {
  if ('usage' in about) return { kind: 'calls', calls: about.usage.map(toCall) };
  return { kind: 'bill', cycleId: about.stmt, billNumber: about.stmt };
}

function toTimelineEntry({ at, what, who, text, ext }: TarnLogEntry): TimelineEntry {
  return {
    at: instantFromSeconds(at),
    kind: KINDS[what],
    by: who === 'customer' ? 'customer' : 'provider',
    ...(text !== null && { text }),
    ...(ext !== null && { clientReference: ext }),
  };
}

function toOutcome({ state, paidBackCents, log }: TarnComplaint): Outcome | undefined {
  const decided = log.find(({ what }) => what === 'decided');
  if (!decided || (state !== 'YES' && state !== 'NO')) return undefined;
  return {
    decision: state === 'YES' ? 'approved' : 'denied',
    decidedAt: instantFromSeconds(decided.at),
    ...(decided.text !== null && { explanation: decided.text }),
    ...(paidBackCents > 0 && { creditedAmount: moneyFromCents(paidBackCents, CURRENCY) }),
  };
}
