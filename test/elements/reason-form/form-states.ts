/** Every main state of the reason form, for tests that look at all of them. */
import { BillingError, type BillingAdapter } from '../../../src/contract/index.js';
import {
  buildCall,
  buildDispute,
  buildInformationRequest,
  buildTimelineEntry,
} from '../../support/builders.js';
import { rendered } from '../../support/panel-fixture.js';
import {
  billForm,
  CALL,
  callsForm,
  checkForm,
  fraudForm,
  reasonForm,
  submit,
  type Form,
  type FormSetup,
} from './form-setup.js';
import { expectConsole } from '../../support/traps.js';
import { until } from '../../support/until.js';
import { Drafts } from '../../../src/store/index.js';

const ASKED = buildDispute({
  status: 'information-requested',
  informationRequests: [buildInformationRequest()],
});

async function continued(form: Form): Promise<Form> {
  form.panel.shadowRoot?.querySelector('form')?.requestSubmit();
  await rendered(form.provider);
  return form;
}

async function withFiles(form: Form): Promise<Form> {
  await form.store
    .use(Drafts)
    .addEvidence([
      new File(['note'], 'a note with a name that is very long indeed, without any end.txt'),
      new File(['<p>'], 'a page.html'),
    ]);
  await rendered(form.provider);
  return form;
}

async function submitted(form: Form): Promise<Form> {
  await submit(form);
  return form;
}

/** Takes the first call, and refuses the others. */
const takeOne: Partial<BillingAdapter> = {
  openDispute: async ({ clientReference, subject }) => {
    const [first, ...others] = subject.kind === 'calls' ? subject.calls : [];
    return buildDispute({
      clientReference,
      subject: { kind: 'calls', calls: first ? [first] : [] },
      refusedCalls: others.map((call) => ({ call, reason: 'outside-window' as const })),
    });
  },
};

const changed: Partial<BillingAdapter> = {
  addInformation: async () => {
    throw new BillingError('conflict');
  },
  dispute: async () =>
    buildDispute({
      status: 'denied',
      timeline: [
        ...ASKED.timeline,
        buildTimelineEntry({ kind: 'decided', by: 'provider', text: 'Nothing to correct.' }),
      ],
    }),
};

const refuse = async (): Promise<never> => {
  expectConsole('warn', /has failed \(invalid\)/);
  throw new BillingError('invalid');
};

export const FORM_STATES: Readonly<Record<string, (setup: FormSetup) => Promise<Form>>> = {
  'nothing begun': (setup) => reasonForm(() => {}, setup),
  'fraud summary': async (setup) => withFiles(await fraudForm(setup)),
  'reasons of calls': (setup) => callsForm(setup),
  'errors of a bill': async (setup) => {
    const form = await billForm(setup);
    form.store.use(Drafts).edit({ amountText: 'many' });
    return continued(form);
  },
  'reasons failed': (setup) => callsForm({ ...setup, adapter: { reasons: refuse } }),
  'existing dispute': (setup) =>
    callsForm({ ...setup, adapter: { disputes: async () => ({ items: [ASKED] }) } }),
  'add information': (setup) =>
    reasonForm((store) => store.use(Drafts).beginInformation(ASKED), setup),
  check: async (setup) => withFiles(await checkForm(setup)),
  refused: async (setup) =>
    submitted(await checkForm({ ...setup, adapter: { openDispute: refuse } })),
  'partly taken': async (setup) => {
    const calls = [CALL, buildCall({ id: 'call-2' }), buildCall({ id: 'call-3' })];
    return submitted(await checkForm({ ...setup, adapter: takeOne }, calls));
  },
  'changed meanwhile': async (setup) => {
    const form = await reasonForm(
      (store) => {
        store.use(Drafts).beginInformation(ASKED);
        store.use(Drafts).edit({ details: 'My cousin did.' });
        store.use(Drafts).goToStage('check');
      },
      { ...setup, adapter: changed },
    );
    return submitted(form);
  },
  confirmed: async (setup) => {
    const form = await submitted(
      await withFiles(await checkForm({ ...setup, adapter: { uploadEvidence: refuse } })),
    );
    const uploads = () => form.store.snapshot.draft?.evidence.map(({ upload }) => upload);
    await until('the failure of the upload', () => uploads()?.includes('failed'), {
      seen: uploads,
    });
    await rendered(form.provider);
    return form;
  },
};
