/** One example of each answer and each request body; a test checks them against the schemas. */

const charge = { amount: '1.20', currency: 'USD' };
const number = { raw: '+33142685300', kind: 'e164', display: '+33 1 42 68 53 00' };

const disputedCall = {
  id: 'call-1',
  lineId: 'line-1',
  cycleId: 'cycle-1',
  start: '2026-07-14T09:12:30-04:00',
  durationSeconds: 161,
  direction: 'out',
  otherParty: number,
  charge,
};

const newDispute = {
  clientReference: '8e03978e-40d5-43dd-bc93-6894a57f9324',
  subject: { kind: 'calls', calls: [disputedCall] },
  reason: 'fraudulent-call',
  details: 'Nobody was in the office that day.',
  requestedAmount: charge,
};

const dispute = {
  id: 'dispute-1',
  reference: 'D-1001',
  ...newDispute,
  evidence: [],
  status: 'submitted',
  submittedAt: '2026-08-05T10:00:00Z',
  updatedAt: '2026-08-05T10:00:00Z',
  answerBy: '2026-09-04',
  timeline: [{ at: '2026-08-05T10:00:00Z', kind: 'submitted', by: 'customer' }],
  informationRequests: [],
};

/** By the name of the component. @type {Readonly<Record<string, unknown>>} */
export const examples = {
  SignedIn: {
    account: {
      id: 'account-1',
      accountNumber: '8005550199',
      holderName: 'Ada Lovelace',
      currency: 'USD',
      timeZone: 'America/New_York',
    },
    capabilities: { disputeBill: true, withdraw: true, evidence: true },
    first: {
      lines: {
        items: [{ id: 'line-1', number: { raw: '+12025550100', kind: 'e164' } }],
      },
      disputes: { items: [] },
    },
  },
  LineList: {
    items: [{ id: 'line-1', number: { raw: '+12025550100', kind: 'e164' }, label: 'Front desk' }],
  },
  BillingCycleList: {
    items: [
      {
        id: 'cycle-1',
        start: '2026-07-01',
        end: '2026-08-01',
        bill: {
          id: 'bill-1',
          number: 'B-2026-08',
          issued: '2026-08-01',
          due: '2026-08-21',
          state: 'unpaid',
          amountDue: { amount: '48.90', currency: 'USD' },
        },
      },
    ],
  },
  CallPage: {
    items: [{ ...disputedCall, billedSeconds: 180, type: 'international', includedInPlan: false }],
    nextCursor: '2',
  },
  ReasonList: { items: [{ code: 'fraudulent-call', subjects: ['calls'] }] },
  DisputePage: { items: [dispute] },
  Dispute: dispute,
  NewDispute: newDispute,
  NewInformation: { text: 'The office was closed.', informationRequestId: 'request-1' },
  NewContactRequest: {
    topic: 'call-not-listed',
    missingCall: { date: '2026-07-20', time: '18:04', number: '+1 202-555-0177' },
    message: 'This call is on my bill but not in the list.',
    replyTo: { channel: 'email', address: 'ada@customer.example' },
  },
  ContactReceipt: { reference: 'C-2001', receivedAt: '2026-08-05T10:00:00Z' },
  NewBlock: { step: 'block-premium' },
  ContainReceipt: { state: 'done' },
  NewFeedback: { page: 'dispute', isUseful: false, comment: 'The dates are hard to find.' },
  FeedbackReceipt: { receivedAt: '2026-08-05T10:00:00Z' },
  Evidence: {
    id: 'evidence-1',
    name: 'screenshot.png',
    mediaType: 'image/png',
    sizeBytes: 48213,
    addedAt: '2026-08-05T10:00:00Z',
  },
};
