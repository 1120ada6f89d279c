/** `<redress-dispute-status>`. */
import { DISPUTE_STATUSES, Withdrawals, type Dispute } from '../../../src/index.js';
import {
  call,
  dispute,
  disputed,
  entry,
  LONG_TEXT,
  manyCalls,
  money,
  outcome,
  question,
} from '../nouns.js';
import { failing, having, silence } from '../scripted-adapter.js';
import { find, type GalleryState, type Stage } from '../stage.js';

const element = 'redress-dispute-status';

const list = (
  script: NonNullable<GalleryState['script']>,
  more: Partial<GalleryState> = {},
): GalleryState => ({
  element,
  script,
  ...more,
  act: ({ store }) => store.goTo({ name: 'disputes' }),
});

const opened =
  (disputeId: string) =>
  async ({ store, rests }: Stage): Promise<void> => {
    store.goTo({ name: 'disputes' });
    await rests();
    store.goTo({ name: 'dispute', disputeId });
    await rests();
  };

const one = (overrides: Partial<Dispute>, script: GalleryState['script'] = {}): GalleryState => ({
  element,
  script: { ...having(dispute(overrides)), ...script },
  act: opened('dispute-1'),
});

/** Opens the question whether to withdraw. */
const asksToWithdraw =
  (act: (stage: Stage) => unknown = () => {}) =>
  async (stage: Stage): Promise<void> => {
    await opened('dispute-1')(stage);
    find(stage, '.button--danger', HTMLElement).click();
    await stage.rests();
    await act(stage);
  };

const withdraws = ({ store }: Stage): Promise<void> => store.use(Withdrawals).withdraw('dispute-1');

const decided = (overrides: Parameters<typeof outcome>[0]): Partial<Dispute> => {
  const decision = outcome(overrides);
  return {
    status: decision.decision === 'unknown' ? 'closed-unknown' : decision.decision,
    outcome: decision,
    updatedAt: '2026-08-10T10:00:00Z',
    timeline: [
      entry(),
      entry({ at: '2026-08-06T10:00:00Z', kind: 'under-review', by: 'provider' }),
      entry({
        at: '2026-08-10T10:00:00Z',
        kind: 'decided',
        by: 'provider',
        text: decision.explanation,
      }),
    ],
  };
};

const three = manyCalls(3);

export const disputeStatusStates: Readonly<Record<string, GalleryState>> = {
  'status-empty': list({}),
  'status-list': list(
    having(
      ...DISPUTE_STATUSES.map((status, index) =>
        dispute({
          id: `dispute-${index}`,
          reference: `RD-F32H-J7A${index}`,
          clientReference: `client-${index}`,
          status,
          ...(index % 2 === 1 && {
            subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' },
          }),
          ...(status === 'information-requested' && { informationRequests: [question()] }),
        }),
      ),
    ),
  ),
  'status-list-loading': list({ disputes: silence }, { isWaiting: true }),
  'status-list-failed': list({ disputes: failing('forbidden') }),
  'status-submitted': one({}),
  'status-under-review': one({
    status: 'under-review',
    timeline: [
      entry(),
      entry({ kind: 'acknowledged', by: 'provider', at: '2026-08-05T10:05:00Z' }),
      entry({ kind: 'under-review', by: 'provider', at: '2026-08-06T10:00:00Z' }),
    ],
  }),
  'status-information-requested': one({
    status: 'information-requested',
    informationRequests: [question()],
    timeline: [
      entry(),
      entry({
        kind: 'information-requested',
        by: 'provider',
        text: 'Who used the phone that night?',
      }),
    ],
  }),
  'status-approved': one(decided({})),
  'status-credited': one(decided({ creditedAt: '2026-08-12T10:00:00Z' })),
  'status-approved-no-amount': one(decided({ creditedAmount: undefined, placements: undefined })),
  'status-partially-approved': one({
    ...decided({
      decision: 'partially-approved',
      creditedAmount: money('2.01'),
      placements: [
        { bill: 'current', billDate: '2026-08-01', amount: money('1.01') },
        { bill: 'next', amount: money('1.00') },
      ],
      calls: [
        { callId: 'many-0', decision: 'approved', creditedAmount: money('1.00') },
        { callId: 'many-1', decision: 'approved', creditedAmount: money('1.01') },
        {
          callId: 'many-2',
          decision: 'denied',
          explanation: 'Our records show that this call was answered.',
        },
      ],
    }),
    subject: { kind: 'calls', calls: three.map((each) => disputed(each)) },
    requestedAmount: money('3.03'),
  }),
  'status-denied': one(
    decided({
      decision: 'denied',
      creditedAmount: undefined,
      placements: undefined,
      calls: [{ callId: 'call-1', decision: 'denied' }],
      explanation: 'Our records show that this call was answered.',
    }),
  ),
  'status-withdrawn': one({
    status: 'withdrawn',
    timeline: [entry(), entry({ kind: 'withdrawn', at: '2026-08-06T10:00:00Z' })],
  }),
  'status-closed-unknown': one(
    decided({
      decision: 'unknown',
      creditedAmount: undefined,
      placements: undefined,
      calls: undefined,
      explanation: undefined,
    }),
  ),
  'status-bill': one({
    subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' },
    reason: 'service-lost',
    requestedAmount: undefined,
  }),
  'status-some-not-accepted': one({
    refusedCalls: three.map((each) => ({
      call: disputed(each),
      reason: 'outside-window' as const,
    })),
  }),
  'status-with-evidence': one({
    evidence: [
      {
        id: 'evidence-1',
        name: 'a photograph with a name that is very long indeed, without any end.png',
        mediaType: 'image/png',
        sizeBytes: 1_048_213,
        addedAt: '2026-08-05T10:00:00Z',
      },
    ],
    timeline: [entry(), entry({ kind: 'evidence-added' }), entry({ kind: 'information-added' })],
  }),
  'status-withdraw': { element, script: having(dispute()), act: asksToWithdraw() },
  'status-withdrawing': {
    element,
    script: { ...having(dispute()), withdraw: silence },
    isWaiting: true,
    act: asksToWithdraw((stage) => void withdraws(stage)),
  },
  'status-withdraw-unknown': {
    element,
    script: { ...having(dispute()), withdraw: failing('unknown') },
    act: asksToWithdraw(withdraws),
  },
  'status-withdraw-failed': {
    element,
    script: { ...having(dispute()), withdraw: failing('invalid') },
    act: asksToWithdraw(withdraws),
    tells: 'warn',
  },
  'status-cannot-withdraw': one(
    {},
    { capabilities: { disputeBill: true, withdraw: false, evidence: false } },
  ),
  'status-gone': { element, script: having(dispute()), act: opened('never-heard-of') },
  'status-long-texts': one({
    ...decided({ explanation: LONG_TEXT }),
    details: LONG_TEXT,
    reference: 'R'.repeat(64),
    subject: {
      kind: 'calls',
      calls: [
        disputed(
          call({
            otherParty: { raw: '9'.repeat(40), kind: 'other' },
            charge: money('123456789.12'),
          }),
        ),
      ],
    },
  }),
};
