/** What helps with a bill and after a dispute: suggestions, call check, aftercare, feedback, chips. */
import type { RightsFile } from '../../../src/domain/rights/index.js';
import type { Dispute } from '../../../src/index.js';
import { Findings } from '../../../src/store/findings.js';
import { call, CALLS, dispute, disputed, manyCalls, money, outcome } from '../nouns.js';
import { failing, having, listing, silence } from '../scripted-adapter.js';
import { find, findSoon, type GalleryState, type Stage } from '../stage.js';

const LIST = 'redress-call-activity';
const STATUS = 'redress-dispute-status';

const CAPABILITIES = { disputeBill: true, withdraw: true, evidence: true };

/** Two calls at once, and one that costs more than its tariff. */
const DOUBTFUL = [
  ...CALLS,
  call({ id: 'again' }),
  call({ id: 'dear', start: '2026-07-23T10:00:00-04:00', charge: money('74.70') }),
];

/** Twenty findings are shown at once: here are more. */
const MANY_DOUBTFUL = manyCalls(30).map((one, index) => ({
  ...one,
  start: new Date(Date.UTC(2026, 6, 1 + index, 12)).toISOString(),
  charge: money('123456.78'),
}));

const opens = async (stage: Stage): Promise<void> => {
  (await findSoon(stage, 'button.line', HTMLElement)).click();
  await stage.rests();
};

const suggestions = (
  calls: Parameters<typeof listing>[0],
  act: NonNullable<GalleryState['act']> = opens,
): GalleryState => ({
  element: LIST,
  script: listing(calls),
  act,
});

const details = (callId: string, capabilities = {}): GalleryState => ({
  element: 'redress-call-details',
  script: { ...listing(DOUBTFUL), capabilities: { ...CAPABILITIES, ...capabilities } },
  act: async (stage) => {
    await stage.store.activity.reload();
    await stage.rests();
    stage.store.goTo({ name: 'call-details', callId });
    await findSoon(stage, '#check-title', HTMLElement);
  },
});

const SOURCE = { title: 'Telecoms Act, section 67', checked: '2026-12-01' };
const RIGHTS: RightsFile = {
  entries: [
    {
      id: 'object',
      place: 'US',
      kind: 'dispute-by',
      term: { count: 2000, unit: 'weeks', after: 'bill-received' },
      source: SOURCE,
    },
    {
      id: 'answer',
      place: 'US',
      kind: 'answer-by',
      by: 'provider',
      term: { count: 2000, unit: 'weeks', after: 'dispute-submitted' },
      source: SOURCE,
    },
    {
      id: 'body',
      place: 'US',
      kind: 'next-body',
      body: 'Telecoms Act board',
      opens: { count: 2000, unit: 'weeks', after: 'dispute-submitted' },
      atDeadlock: true,
      source: SOURCE,
    },
    { id: 'pay', place: 'US', kind: 'payment-suspended', suspended: true, source: SOURCE },
  ],
};

/** Of a stranger's call, so that what keeps further calls off is shown too. */
const ofStranger = (overrides: Partial<Dispute> = {}): Dispute =>
  dispute({ reason: 'fraudulent-call', status: 'under-review', ...overrides });

const aftercare = (
  one: Dispute,
  more: Partial<GalleryState> = {},
  act: (stage: Stage) => void | Promise<void> = () => {},
): GalleryState => ({
  element: STATUS,
  settings: { rights: RIGHTS },
  ...more,
  script: { ...having(one), ...more.script },
  act: async (stage) => {
    stage.store.goTo({ name: 'disputes' });
    await stage.rests();
    stage.store.goTo({ name: 'dispute', disputeId: one.id });
    await findSoon(stage, '#proof-title', HTMLElement);
    await stage.rests();
    await act(stage);
  },
});

const contains = (
  contain: NonNullable<GalleryState['script']>['contain'],
  more: Partial<GalleryState> = {},
) =>
  aftercare(
    ofStranger(),
    {
      script: { capabilities: { ...CAPABILITIES, contain: true }, contain },
      ...more,
    },
    async (stage) => find(stage, '.contain button', HTMLElement).click(),
  );

const feedback = (
  answer: NonNullable<GalleryState['script']>['feedback'],
  act: (stage: Stage) => void | Promise<void> = () => {},
): GalleryState => ({
  element: 'redress-feedback',
  script: { capabilities: { ...CAPABILITIES, feedback: true }, feedback: answer },
  act,
});

const isUseful = async (stage: Stage): Promise<void> => {
  find(stage, '[aria-pressed]', HTMLElement).click();
  await stage.rests();
};

const sends = async (stage: Stage): Promise<void> => {
  await isUseful(stage);
  find(stage, 'button[type=submit]', HTMLElement).click();
};

const received = async () => ({ receivedAt: '2026-08-05T10:00:00Z' });

export const aidStates: Readonly<Record<string, GalleryState>> = {
  'suggestions-closed': suggestions(DOUBTFUL, async (stage) => {
    await findSoon(stage, 'button.line', HTMLElement);
  }),
  'suggestions-open': suggestions(DOUBTFUL),
  'suggestions-many': suggestions(MANY_DOUBTFUL),
  'suggestions-selected': suggestions(DOUBTFUL, async (stage) => {
    await opens(stage);
    find(stage, '.finding__actions .button', HTMLElement).click();
  }),
  'suggestions-dismissed': suggestions(DOUBTFUL, async (stage) => {
    await opens(stage);
    const findings = stage.store.use(Findings);
    for (const finding of stage.store.snapshot.findings.open) findings.dismiss(finding);
  }),
  'suggestions-empty': suggestions([call({ charge: money('0'), tariff: undefined })]),
  'suggestions-table': suggestions(DOUBTFUL, async (stage) => {
    await opens(stage);
    find(stage, '.chart__table', HTMLDetailsElement).open = true;
  }),
  'check-above-tariff': details('dear'),
  'check-part': details('dear', { partialAmounts: true }),
  'check-twice': details('again'),
  'aftercare-bill': {
    element: LIST,
    settings: { rights: RIGHTS },
    script: having(ofStranger()),
    act: async (stage) => void (await findSoon(stage, '.aftercare--bill dl', HTMLElement)),
  },
  'aftercare-open': aftercare(ofStranger()),
  'aftercare-denied': aftercare(
    ofStranger({
      status: 'denied',
      outcome: outcome({
        decision: 'denied',
        creditedAmount: undefined,
        placements: undefined,
        calls: [{ callId: 'call-1', decision: 'denied' }],
      }),
    }),
  ),
  'aftercare-long-amounts': aftercare(
    ofStranger({
      requestedAmount: money('123456789.12'),
      subject: { kind: 'calls', calls: [disputed(call({ charge: money('123456789.12') }))] },
    }),
  ),
  'aftercare-contain': contains(async () => ({ state: 'done' })),
  'aftercare-containing': contains(silence, { isWaiting: true }),
  'aftercare-contain-failed': contains(failing('invalid'), { tells: 'warn' }),
  'aftercare-contain-links': aftercare(ofStranger(), {
    settings: { containLinks: { 'block-premium': '/block', 'voicemail-password': '/voicemail' } },
  }),
  'feedback-question': feedback(received),
  'feedback-comment': feedback(received, isUseful),
  'feedback-failed': { ...feedback(failing('invalid'), sends), tells: 'warn' },
  'feedback-sent': feedback(received, sends),
  'chips-charged': {
    element: LIST,
    act: ({ store }) => store.activity.refine({ chargedOnly: true }),
  },
  'chips-no-charges': {
    element: LIST,
    script: listing([call({ charge: money('0') })]),
    act: ({ store }) => store.activity.refine({ chargedOnly: true }),
  },
};
