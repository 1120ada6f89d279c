/** `<redress-contact-form>`. */
import { Contact, type BillingAdapter } from '../../../src/index.js';
import { CALLS, dispute, LONG_TEXT, manyCalls, RECEIPT } from '../nouns.js';
import { failing, having, silence } from '../scripted-adapter.js';
import { find, type GalleryState, type Stage } from '../stage.js';

const element = 'redress-contact-form';

type Subject = Parameters<Contact['begin']>[0];

const NOT_LISTED: Subject = { topic: 'call-not-listed' };

const FIELDS = {
  date: '2026-07-20',
  time: '18:04',
  number: '+1 202-555-0177',
  message: 'This call is on my bill, but not in the list.',
  address: '+1 202-555-0100',
};

async function begin({ store, rests }: Stage, subject: Subject): Promise<void> {
  store.use(Contact).begin(subject);
  store.goTo({ name: 'contact' });
  await rests();
}

const about = (subject: Subject, script?: GalleryState['script']): GalleryState => ({
  element,
  ...(script && { script }),
  act: (stage) => begin(stage, subject),
});

const sends = (
  contact: BillingAdapter['contact'] | undefined,
  more: Partial<GalleryState> = {},
): GalleryState => ({
  element,
  ...(contact && { script: { contact } }),
  ...more,
  act: async (stage) => {
    await begin(stage, NOT_LISTED);
    const form = stage.store.use(Contact);
    form.edit(FIELDS);
    const sent = form.send();
    if (!more.isWaiting) await sent;
  },
});

export const contactFormStates: Readonly<Record<string, GalleryState>> = {
  'contact-not-listed': about(NOT_LISTED),
  'contact-by-email': {
    element,
    act: async (stage) => {
      await begin(stage, NOT_LISTED);
      stage.store.use(Contact).edit({ channel: 'email' });
    },
  },
  'contact-calls': about({ topic: 'calls-not-eligible', calls: CALLS.slice(3, 6) }),
  'contact-many-calls': about({ topic: 'calls-not-eligible', calls: manyCalls(120) }),
  'contact-dispute': about({ topic: 'escalation', disputeId: 'dispute-1' }, having(dispute())),
  'contact-other': about({ topic: 'other' }),
  'contact-incomplete': {
    element,
    act: async (stage) => {
      await begin(stage, NOT_LISTED);
      find(stage, 'form', HTMLFormElement).requestSubmit();
    },
  },
  'contact-sending': sends(silence, { isWaiting: true }),
  'contact-failed': sends(failing('invalid'), { tells: 'warn' }),
  'contact-unknown': sends(failing('timeout')),
  'contact-sent': sends(undefined),
  'contact-sent-no-date': sends(async () => ({ ...RECEIPT, answerBy: undefined })),
  'contact-no-support': {
    element,
    settings: { supportUrl: undefined, supportPhone: undefined },
    act: (stage) => begin(stage, { topic: 'other' }),
  },
  'contact-long-texts': {
    element,
    act: async (stage) => {
      await begin(stage, NOT_LISTED);
      stage.store.use(Contact).edit({ message: LONG_TEXT, number: '9'.repeat(60) });
    },
  },
};
