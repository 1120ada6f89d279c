/** `<redress-reason-form>`. */
import { BillingError, Drafts, Submitter, type BillingAdapter } from '../../../src/index.js';
import {
  call,
  cycle,
  dispute,
  disputed,
  entry,
  LONG_TEXT,
  manyCalls,
  money,
  question,
} from '../nouns.js';
import { failing, having, silence } from '../scripted-adapter.js';
import { find, type GalleryState, type Stage } from '../stage.js';

const element = 'redress-reason-form';

type Begin = (drafts: Drafts) => void | Promise<void>;

const begins =
  (begin: Begin) =>
  async ({ store, rests }: Stage): Promise<void> => {
    await begin(store.use(Drafts));
    store.goTo({ name: 'dispute-form' });
    await rests();
  };

const withCall: Begin = (drafts) => drafts.beginForCalls([call()]);

/** Filled in, and where it is checked. */
const filledIn =
  (begin: Begin = withCall): Begin =>
  async (drafts) => {
    await begin(drafts);
    drafts.edit({ reason: 'wrong-rate', details: 'This call should be included in my plan.' });
    drafts.goToStage('check');
  };

const files: Begin = (drafts) =>
  drafts.addEvidence([
    new File(['We were asleep.'], 'a note with a name that is very long indeed, without end.txt'),
    new File(['Second note.'], 'note.txt'),
  ]);

const withFiles: Begin = async (drafts) => {
  await withCall(drafts);
  await files(drafts);
  await filledIn()(drafts);
};

/** Presses "Continue" while something is missing. */
const triesToContinue =
  (begin: Begin) =>
  async (stage: Stage): Promise<void> => {
    await begins(begin)(stage);
    find(stage, 'form', HTMLFormElement).requestSubmit();
  };

const form = (begin: Begin, script?: GalleryState['script']): GalleryState => ({
  element,
  ...(script && { script }),
  act: begins(begin),
});

/** Checks and submits. */
const submits = (
  script: Partial<BillingAdapter>,
  begin: Begin = filledIn(),
  more: Partial<GalleryState> = {},
): GalleryState => ({
  element,
  script,
  ...more,
  act: async (stage) => {
    await begins(begin)(stage);
    const sent = stage.store.use(Submitter).submit();
    if (!more.isWaiting) await sent;
  },
});

const ASKED = dispute({ status: 'information-requested', informationRequests: [question()] });

/** Takes the first call, and refuses the others. */
const takesOne: Partial<BillingAdapter> = {
  openDispute: async ({ clientReference, subject }) => {
    const [first, ...others] = subject.kind === 'calls' ? subject.calls : [];
    return dispute({
      clientReference,
      subject: { kind: 'calls', calls: first ? [first] : [] },
      refusedCalls: others.map((one) => ({ call: one, reason: 'outside-window' as const })),
    });
  },
};

const information =
  (details = ''): Begin =>
  (drafts) => {
    drafts.beginInformation(ASKED);
    if (details) {
      drafts.edit({ details });
      drafts.goToStage('check');
    }
  };

export const reasonFormStates: Readonly<Record<string, GalleryState>> = {
  'form-nothing-begun': { element },
  'form-fraud': form(async (drafts) => {
    drafts.beginFraudReport(call());
    await files(drafts);
  }),
  'form-calls': form(withCall),
  'form-several-calls': form((drafts) => drafts.beginForCalls(manyCalls(3))),
  'form-calls-incomplete': { element, act: triesToContinue(withCall) },
  'form-other-reason-incomplete': {
    element,
    act: triesToContinue((drafts) => {
      drafts.beginForCalls([call()]);
      drafts.edit({ reason: 'other' });
    }),
  },
  'form-too-long': {
    element,
    act: triesToContinue((drafts) => {
      drafts.beginForCalls([call()]);
      drafts.edit({ reason: 'other', details: 'We were asleep. '.repeat(700) });
    }),
  },
  'form-bill': form((drafts) => drafts.beginForBill(cycle())),
  'form-bill-incomplete': {
    element,
    act: triesToContinue((drafts) => {
      drafts.beginForBill(cycle());
      drafts.edit({ amountText: 'many' });
    }),
  },
  'form-evidence': form(async (drafts) => {
    drafts.beginForCalls([call()]);
    await files(drafts);
  }),
  'form-evidence-refused': form(async (drafts) => {
    drafts.beginForCalls([call()]);
    await drafts.addEvidence([
      new File(['<p>'], 'a page.html'),
      new File([], 'empty.txt'),
      new File(['text'], 'picture.png'),
    ]);
  }),
  'form-reasons-loading': {
    element,
    script: { reasons: silence },
    isWaiting: true,
    act: begins(withCall),
  },
  'form-reasons-failed': { ...form(withCall, { reasons: failing('invalid') }), tells: 'warn' },
  'form-own-reasons': form(withCall, {
    reasons: async () => [
      { code: 'roaming', label: 'I was charged for roaming at home.', subjects: ['calls'] },
      { code: 'long', label: LONG_TEXT.slice(0, 200), subjects: ['calls'] },
    ],
  }),
  'form-existing-dispute': form(withCall, having(ASKED)),
  'form-information': form(information()),
  'form-information-check': form(information('Nobody did. We were asleep.')),
  'form-check': form(withFiles),
  'form-check-bill': form(
    filledIn((drafts) => {
      drafts.beginForBill(cycle());
      drafts.edit({ amountText: '12.50' });
    }),
  ),
  'form-check-many': form(filledIn((drafts) => drafts.beginForCalls(manyCalls(30)))),
  'form-sending': submits({ openDispute: silence }, filledIn(), { isWaiting: true }),
  'form-checking': submits({ openDispute: failing('timeout'), disputes: silence }, filledIn(), {
    isWaiting: true,
  }),
  'form-unknown': submits({ openDispute: failing('timeout'), disputes: failing('forbidden') }),
  'form-missing': submits({ openDispute: failing('timeout') }),
  'form-not-submitted': submits({ openDispute: failing('unavailable') }),
  'form-refused': submits({ openDispute: failing('invalid') }, filledIn(), { tells: 'warn' }),
  'form-confirmed': submits({}),
  'form-confirmed-bill': submits(
    {},
    filledIn((drafts) => {
      drafts.beginForBill(cycle());
      drafts.edit({ amountText: '12.50' });
    }),
  ),
  'form-partly-taken': submits(
    takesOne,
    filledIn((drafts) => drafts.beginForCalls(manyCalls(3))),
  ),
  'form-recorded-differently': submits({
    openDispute: async ({ clientReference }) =>
      dispute({
        clientReference,
        subject: { kind: 'calls', calls: [disputed(call({ charge: money('1.00') }))] },
        reason: 'other',
        requestedAmount: money('1.00'),
      }),
  }),
  'form-uploading': submits({ uploadEvidence: silence }, withFiles, { isWaiting: true }),
  'form-upload-failed': submits({ uploadEvidence: failing('invalid') }, withFiles, {
    tells: 'warn',
  }),
  'form-information-received': submits({}, information('Nobody did. We were asleep.')),
  'form-changed-meanwhile': submits(
    {
      addInformation: async () => {
        throw new BillingError('conflict');
      },
      dispute: async () =>
        dispute({
          status: 'denied',
          timeline: [
            ...ASKED.timeline,
            entry({ kind: 'decided', by: 'provider', text: 'Nothing to correct.' }),
          ],
        }),
    },
    information('My cousin did.'),
  ),
  'form-long-texts': form(async (drafts) => {
    drafts.beginForCalls([
      call({
        otherParty: { raw: '9'.repeat(40), kind: 'other' },
        charge: money('123456789.12'),
      }),
    ]);
    drafts.edit({ reason: 'other', details: LONG_TEXT });
    drafts.goToStage('check');
  }),
};
