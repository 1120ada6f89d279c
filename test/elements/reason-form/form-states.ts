/** Every main state of the reason form, for tests that look at all of them. */
import { BillingError } from '../../../src/contract/index.js';
import { buildDispute, buildInformationRequest } from '../../support/builders.js';
import { rendered } from '../../support/panel-fixture.js';
import {
  billForm,
  callsForm,
  checkForm,
  fraudForm,
  reasonForm,
  submit,
  type Form,
  type FormSetup,
} from './form-setup.js';

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
  await form.store.drafts.addEvidence([
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

const refuse = async (): Promise<never> => {
  throw new BillingError('invalid');
};

export const FORM_STATES: Readonly<Record<string, (setup: FormSetup) => Promise<Form>>> = {
  'nothing begun': (setup) => reasonForm(() => {}, setup),
  'fraud summary': async (setup) => withFiles(await fraudForm(setup)),
  'reasons of calls': (setup) => callsForm(setup),
  'errors of a bill': async (setup) => {
    const form = await billForm(setup);
    form.store.drafts.edit({ amountText: 'many' });
    return continued(form);
  },
  'reasons failed': (setup) => callsForm({ ...setup, adapter: { reasons: refuse } }),
  'existing dispute': (setup) =>
    callsForm({ ...setup, adapter: { disputes: async () => ({ items: [ASKED] }) } }),
  'add information': (setup) => reasonForm((store) => store.drafts.beginInformation(ASKED), setup),
  check: async (setup) => withFiles(await checkForm(setup)),
  refused: async (setup) =>
    submitted(await checkForm({ ...setup, adapter: { openDispute: refuse } })),
  confirmed: async (setup) =>
    submitted(await withFiles(await checkForm({ ...setup, adapter: { uploadEvidence: refuse } }))),
};
