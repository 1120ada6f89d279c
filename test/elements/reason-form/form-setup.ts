/** The reason form with a draft that was begun before, and what a customer does in it. */
import type { BillingAdapter, Call } from '../../../src/contract/index.js';
import { DEFAULT_REASONS } from '../../../src/domain/index.js';
import type { Store } from '../../../src/store/index.js';
import { buildCall, buildCycle, buildDispute } from '../../support/builders.js';
import { getByRole } from '../../support/by-role.js';
import { click, type } from '../../support/page.js';
import {
  mountPanel,
  rendered,
  settled,
  type PanelFixture,
  type ProviderSettings,
} from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';
import { Drafts } from '../../../src/store/index.js';

export type Form = PanelFixture<'redress-reason-form'>;

export interface FormSetup extends ProviderSettings {
  readonly adapter?: Partial<BillingAdapter>;
  /** An answer is held back: do not wait for it. */
  readonly isWaiting?: boolean;
}

export const CALL = buildCall({ eligibility: { eligible: true } });

/** The default catalogue, no dispute yet, one unpaid bill; takes what it is sent. */
export function formAdapter(overrides: Partial<BillingAdapter> = {}): BillingAdapter {
  return stubAdapter({
    reasons: async () => DEFAULT_REASONS,
    disputes: async () => ({ items: [] }),
    openDispute: async (input) => buildDispute(input),
    ...overrides,
  });
}

export async function reasonForm(
  begin: (store: Store) => void,
  { adapter, isWaiting = false, ...settings }: FormSetup = {},
): Promise<Form> {
  const form = await mountPanel('redress-reason-form', {
    ...settings,
    adapter: formAdapter(adapter),
  });
  begin(form.store);
  form.store.goTo({ name: 'dispute-form' });
  await rendered(form.provider);
  if (!isWaiting) await settled(form);
  return form;
}

export function callsForm(setup?: FormSetup, calls: readonly Call[] = [CALL]): Promise<Form> {
  return reasonForm((store) => store.use(Drafts).beginForCalls(calls), setup);
}

export function billForm(setup?: FormSetup, cycle = buildCycle()): Promise<Form> {
  return reasonForm((store) => store.use(Drafts).beginForBill(cycle), setup);
}

export function fraudForm(setup?: FormSetup): Promise<Form> {
  return reasonForm((store) => store.use(Drafts).beginFraudReport(CALL), setup);
}

/** Filled in already, and on the page where it is checked. */
export function checkForm(setup?: FormSetup, calls: readonly Call[] = [CALL]): Promise<Form> {
  return reasonForm((store) => {
    store.use(Drafts).beginForCalls(calls);
    store.use(Drafts).edit({ reason: 'wrong-rate', details: 'It should be in my plan.' });
    store.use(Drafts).goToStage('check');
  }, setup);
}

export async function press(form: Form, name: string | RegExp): Promise<void> {
  await click(getByRole(form.panel, 'button', name));
  await rendered(form.provider);
}

export async function goOn(form: Form): Promise<void> {
  await press(form, /^(Continue|Continuer)$/);
}

/** By script: these tests are about the words, the journeys about the mouse. */
export async function choose(form: Form, reason: string | RegExp): Promise<void> {
  getByRole(form.panel, 'radio', reason).click();
  await rendered(form.provider);
}

export async function fill(form: Form, field: string | RegExp, text: string): Promise<void> {
  await click(getByRole(form.panel, 'textbox', field));
  await type(text);
  await rendered(form.provider);
}

/** Changes the language of the provider, and waits until the form speaks it. */
export async function speak(form: Form, locale: string): Promise<void> {
  form.provider.locale = locale;
  const isSpoken = (): boolean =>
    form.panel.shadowRoot?.querySelector(`.redress[lang=${locale}]`) !== null;
  await until(`the form in ${locale}`, isSpoken);
  await settled(form);
}

/** Waits until it is known what became of the submission, as far as it can be known. */
export async function submissionSettled(form: Form): Promise<void> {
  const isSettled = (): boolean =>
    !['sending', 'checking'].includes(form.store.snapshot.submission.state);
  await until('the submission to settle', isSettled);
  await settled(form);
}

/** Submits what stands on the check page, and waits until it is settled what became of it. */
export async function submit(form: Form): Promise<void> {
  await press(
    form,
    /^(Submit dispute|Soumettre le litige|Send information|Envoyer les informations)$/,
  );
  await submissionSettled(form);
}
