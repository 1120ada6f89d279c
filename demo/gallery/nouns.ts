/** What the gallery shows: one account of a family in July 2026, with calls that tell a story. */
import type {
  Account,
  Bill,
  BillingCycle,
  Call,
  ContactReceipt,
  Dispute,
  DisputedCall,
  InformationRequest,
  Line,
  Money,
  Outcome,
  PartyNumber,
  TimelineEntry,
} from '../../src/index.js';

export const money = (amount: string, currency = 'USD'): Money => ({ amount, currency });

const party = (raw: string, display: string): PartyNumber => ({ raw, kind: 'e164', display });

export const ACCOUNT: Account = {
  id: 'account-1',
  accountNumber: '8005550199',
  holderName: 'Riley Carter',
  currency: 'USD',
  timeZone: 'America/New_York',
};

export const LINE: Line = {
  id: 'line-1',
  number: party('+12125550118', '+1 212-555-0118'),
  label: 'Riley',
};

export const SECOND_LINE: Line = {
  id: 'line-2',
  number: party('+12125550119', '+1 212-555-0119'),
  label: 'Kitchen',
};

export const bill = (overrides: Partial<Bill> = {}): Bill => ({
  id: 'bill-1',
  number: 'B-2026-08',
  issued: '2026-08-01',
  due: '2026-08-21',
  state: 'unpaid',
  amountDue: money('48.90'),
  amountRemaining: money('48.90'),
  ...overrides,
});

/** July 2026, billed on 1 August. */
export const cycle = (overrides: Partial<BillingCycle> = {}): BillingCycle => ({
  id: 'cycle-1',
  start: '2026-07-01',
  end: '2026-08-01',
  bill: bill(),
  ...overrides,
});

export const OPEN_CYCLE = cycle({
  id: 'cycle-2',
  start: '2026-08-01',
  end: '2026-09-01',
  bill: undefined,
});

export const PAID_CYCLE = cycle({
  id: 'cycle-0',
  start: '2026-06-01',
  end: '2026-07-01',
  bill: bill({
    id: 'bill-0',
    number: 'B-2026-07',
    issued: '2026-07-01',
    due: '2026-07-21',
    state: 'paid',
    amountRemaining: money('0'),
  }),
});

/** A premium call that can be disputed. */
export const call = (overrides: Partial<Call> = {}): Call => ({
  id: 'call-1',
  lineId: 'line-1',
  cycleId: 'cycle-1',
  start: '2026-07-14T02:12:30-04:00',
  durationSeconds: 161,
  billedSeconds: 180,
  direction: 'out',
  otherParty: party('+19005550143', '+1 900-555-0143'),
  destination: 'Star Line',
  type: 'premium',
  charge: money('7.47'),
  tariff: {
    name: 'Premium Plus',
    setupFee: money('1.50'),
    ratePerMinute: money('1.99'),
    incrementSeconds: 60,
    tax: money('0.62'),
  },
  includedInPlan: false,
  eligibility: { eligible: true, lastDay: '2026-10-30' },
  ...overrides,
});

const refused = (reason: Extract<Call['eligibility'], { eligible: false }>['reason']) => ({
  eligible: false as const,
  reason,
});

/** One of each kind. */
export const CALLS: readonly Call[] = [
  call(),
  call({
    id: 'call-2',
    start: '2026-07-14T02:19:05-04:00',
    durationSeconds: 3_725,
    billedSeconds: 3_780,
    charge: money('126.87'),
  }),
  call({
    id: 'paris',
    start: '2026-07-16T09:00:00-04:00',
    otherParty: party('+33142685300', '+33 1 42 68 53 00'),
    destination: 'Paris, France',
    type: 'international',
    charge: money('1.20'),
    chargeEstimated: true,
  }),
  call({
    id: 'incoming',
    start: '2026-07-18T18:44:00-04:00',
    direction: 'in',
    otherParty: { raw: '', kind: 'withheld' },
    destination: undefined,
    type: 'mobile',
    charge: money('0'),
    tariff: undefined,
    eligibility: refused('not-charged'),
  }),
  call({
    id: 'in-plan',
    start: '2026-07-19T11:05:00-04:00',
    otherParty: party('+12125550177', '+1 212-555-0177'),
    destination: 'New York, NY',
    type: 'local',
    charge: money('0'),
    tariff: { name: 'Family 500', includedSeconds: 161 },
    includedInPlan: true,
    eligibility: refused('included-in-plan'),
  }),
  call({
    id: 'disputed',
    start: '2026-07-20T12:00:00-04:00',
    charge: money('3.48'),
    eligibility: refused('already-disputed'),
    disputeId: 'dispute-1',
  }),
  call({
    id: 'late',
    start: '2026-07-21T12:00:00-04:00',
    type: 'toll-free',
    charge: money('0.0042'),
    eligibility: refused('outside-window'),
  }),
  call({
    id: 'short-code',
    start: '2026-07-22T07:30:00-04:00',
    durationSeconds: 0,
    otherParty: { raw: '611', kind: 'shortcode' },
    destination: 'Customer care',
    type: 'other',
    charge: money('0.99'),
    tariff: undefined,
    eligibility: refused('not-eligible'),
  }),
];

/** One call a minute, each a cent dearer than the one before. */
export const manyCalls = (count: number): readonly Call[] =>
  Array.from({ length: count }, (_, index) =>
    call({
      id: `many-${index}`,
      start: new Date(Date.UTC(2026, 6, 14, 12, index)).toISOString(),
      charge: money((1 + index / 100).toFixed(2)),
      otherParty: party(`+1900555${1000 + index}`, `+1 900-555-${1000 + index}`),
    }),
  );

export const disputed = (
  { id, lineId, cycleId, start, durationSeconds, direction, otherParty, charge }: Call = call(),
): DisputedCall => ({
  id,
  lineId,
  cycleId,
  start,
  durationSeconds,
  direction,
  otherParty,
  charge,
});

export const entry = (overrides: Partial<TimelineEntry> = {}): TimelineEntry => ({
  at: '2026-08-05T10:00:00Z',
  kind: 'submitted',
  by: 'customer',
  ...overrides,
});

export const question = (overrides: Partial<InformationRequest> = {}): InformationRequest => ({
  id: 'request-1',
  askedAt: '2026-08-06T10:00:00Z',
  question: 'Who used the phone that night?',
  dueBy: '2026-08-20',
  ...overrides,
});

export const outcome = (overrides: Partial<Outcome> = {}): Outcome => ({
  decision: 'approved',
  decidedAt: '2026-08-10T10:00:00Z',
  explanation: 'The calls were not made from your phone.',
  creditedAmount: money('7.47'),
  calls: [{ callId: 'call-1', decision: 'approved', creditedAmount: money('7.47') }],
  placements: [{ bill: 'current', billDate: '2026-08-01', amount: money('7.47') }],
  ...overrides,
});

/** A dispute of one call, just submitted. */
export const dispute = (overrides: Partial<Dispute> = {}): Dispute => ({
  id: 'dispute-1',
  reference: 'RD-F32H-J7A9',
  clientReference: 'client-1',
  subject: { kind: 'calls', calls: [disputed()] },
  reason: 'not-my-call',
  details: 'We were asleep. Nobody in this house called that number.',
  evidence: [],
  requestedAmount: money('7.47'),
  status: 'submitted',
  submittedAt: '2026-08-05T10:00:00Z',
  updatedAt: '2026-08-05T10:00:00Z',
  answerBy: '2026-09-04',
  timeline: [entry()],
  informationRequests: [],
  ...overrides,
});

export const RECEIPT: ContactReceipt = {
  reference: 'CT-8H2K-44QD',
  receivedAt: '2026-08-05T10:00:00Z',
  answerBy: '2026-08-12',
};

const SENTENCE =
  'Supercalifragilistic-international-roaming-destination names and reasons, as billing systems write them without a break, ';

/** A text of 300 characters: half a sentence with spaces, half one word without any. */
export const LONG_TEXT = `${SENTENCE}${'Donaudampfschifffahrtsgesellschaft'.repeat(9)}`.slice(
  0,
  300,
);
