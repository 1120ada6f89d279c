/**
 * Good examples of every noun for tests: whole, plausible and consistent with each other (one
 * account, one line, one billed cycle, its bill, a charged call). A test overrides only the facts
 * it speaks of. Nothing here is random and nothing depends on the clock.
 */
import type {
  Account,
  Bill,
  BillingCycle,
  Call,
  ContactReceipt,
  ContactRequest,
  Dispute,
  DisputedCall,
  Evidence,
  InformationRequest,
  Line,
  Money,
  OpenDisputeInput,
  Outcome,
  PartyNumber,
  Reason,
  Tariff,
  TimelineEntry,
} from '../../src/contract/index.js';

/** `money('1.20')`, or `money('1.20', 'EUR')`. */
export function money(amount: string, currency = 'USD'): Money {
  return { amount, currency };
}

export function buildPartyNumber(overrides: Partial<PartyNumber> = {}): PartyNumber {
  return { raw: '+12025550143', kind: 'e164', display: '+1 202-555-0143', ...overrides };
}

export function buildAccount(overrides: Partial<Account> = {}): Account {
  return {
    id: 'account-1',
    accountNumber: '8005550199',
    holderName: 'Ada Lovelace',
    currency: 'USD',
    timeZone: 'America/New_York',
    ...overrides,
  };
}

export function buildLine(overrides: Partial<Line> = {}): Line {
  return {
    id: 'line-1',
    number: buildPartyNumber({ raw: '+12025550100', display: '+1 202-555-0100' }),
    label: 'Front desk',
    ...overrides,
  };
}

export function buildBill(overrides: Partial<Bill> = {}): Bill {
  return {
    id: 'bill-1',
    number: 'B-2026-08',
    issued: '2026-08-01',
    due: '2026-08-21',
    state: 'unpaid',
    amountDue: money('48.90'),
    amountRemaining: money('48.90'),
    ...overrides,
  };
}

/** July 2026, billed on 1 August. `bill: undefined` makes it an open cycle. */
export function buildCycle(overrides: Partial<BillingCycle> = {}): BillingCycle {
  return {
    id: 'cycle-1',
    start: '2026-07-01',
    end: '2026-08-01',
    bill: buildBill(),
    ...overrides,
  };
}

export function buildTariff(overrides: Partial<Tariff> = {}): Tariff {
  return {
    name: 'International',
    setupFee: money('0.15'),
    ratePerMinute: money('0.35'),
    incrementSeconds: 60,
    tax: money('0.20'),
    ...overrides,
  };
}

/** A charged international call out of `line-1` in `cycle-1`. The provider is silent about eligibility. */
export function buildCall(overrides: Partial<Call> = {}): Call {
  return {
    id: 'call-1',
    lineId: 'line-1',
    cycleId: 'cycle-1',
    start: '2026-07-14T09:12:30-04:00',
    durationSeconds: 161,
    billedSeconds: 180,
    direction: 'out',
    otherParty: buildPartyNumber({ raw: '+33142685300', display: '+33 1 42 68 53 00' }),
    destination: 'Paris, France',
    type: 'international',
    charge: money('1.20'),
    includedInPlan: false,
    ...overrides,
  };
}

/** `call-1` … `call-n`; `overrides` is asked once per call with its index from 0. */
export function buildCalls(
  count: number,
  overrides: (index: number) => Partial<Call> = () => ({}),
): Call[] {
  return Array.from({ length: count }, (_, index) =>
    buildCall({ id: `call-${index + 1}`, ...overrides(index) }),
  );
}

/** The facts of a call that a dispute keeps. */
export function buildDisputedCall(overrides: Partial<DisputedCall> = {}): DisputedCall {
  const { id, lineId, cycleId, start, durationSeconds, direction, otherParty, charge } =
    buildCall();
  return {
    id,
    lineId,
    cycleId,
    start,
    durationSeconds,
    direction,
    otherParty,
    charge,
    ...overrides,
  };
}

export function buildEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1',
    name: 'screenshot.png',
    mediaType: 'image/png',
    sizeBytes: 48_213,
    addedAt: '2026-08-05T10:00:00Z',
    ...overrides,
  };
}

export function buildTimelineEntry(overrides: Partial<TimelineEntry> = {}): TimelineEntry {
  return { at: '2026-08-05T10:00:00Z', kind: 'submitted', by: 'customer', ...overrides };
}

export function buildInformationRequest(
  overrides: Partial<InformationRequest> = {},
): InformationRequest {
  return {
    id: 'request-1',
    askedAt: '2026-08-06T10:00:00Z',
    question: 'Who used the phone that day?',
    dueBy: '2026-08-20',
    ...overrides,
  };
}

export function buildOutcome(overrides: Partial<Outcome> = {}): Outcome {
  return {
    decision: 'approved',
    decidedAt: '2026-08-10T10:00:00Z',
    explanation: 'We found that the call was not made from your line.',
    creditedAmount: money('1.20'),
    calls: [{ callId: 'call-1', decision: 'approved', creditedAmount: money('1.20') }],
    placements: [{ bill: 'current', billDate: '2026-08-01', amount: money('1.20') }],
    ...overrides,
  };
}

/** A dispute of one call, just submitted. */
export function buildDispute(overrides: Partial<Dispute> = {}): Dispute {
  return {
    id: 'dispute-1',
    reference: 'D-1001',
    clientReference: 'client-1',
    subject: { kind: 'calls', calls: [buildDisputedCall()] },
    reason: 'fraudulent-call',
    details: 'Nobody was in the office that day.',
    evidence: [],
    requestedAmount: money('1.20'),
    status: 'submitted',
    submittedAt: '2026-08-05T10:00:00Z',
    updatedAt: '2026-08-05T10:00:00Z',
    answerBy: '2026-09-04',
    timeline: [buildTimelineEntry()],
    informationRequests: [],
    ...overrides,
  };
}

export function buildReason(overrides: Partial<Reason> = {}): Reason {
  return { code: 'fraudulent-call', subjects: ['calls'], ...overrides };
}

export function buildContactRequest(overrides: Partial<ContactRequest> = {}): ContactRequest {
  return {
    accountId: 'account-1',
    topic: 'call-not-listed',
    missingCall: { date: '2026-07-20', time: '18:04', number: '+1 202-555-0177' },
    message: 'This call is on my bill but not in the list.',
    replyTo: { channel: 'email', address: 'ada@example.com' },
    ...overrides,
  };
}

export function buildContactReceipt(overrides: Partial<ContactReceipt> = {}): ContactReceipt {
  return {
    reference: 'C-2001',
    receivedAt: '2026-08-05T10:00:00Z',
    answerBy: '2026-08-12',
    ...overrides,
  };
}

/** What is sent to open the dispute that `buildDispute` shows. */
export function buildOpenDisputeInput(overrides: Partial<OpenDisputeInput> = {}): OpenDisputeInput {
  return {
    accountId: 'account-1',
    clientReference: 'client-1',
    subject: { kind: 'calls', calls: [buildDisputedCall()] },
    reason: 'fraudulent-call',
    details: 'Nobody was in the office that day.',
    requestedAmount: money('1.20'),
    ...overrides,
  };
}
