/** The contact form on a subject, and a billing system whose receipts the test gives. */
import type {
  BillingAdapter,
  ContactReceipt,
  ContactRequest,
} from '../../../src/contract/index.js';
import type { ContactSubject } from '../../../src/store/index.js';
import { getByRole } from '../../support/by-role.js';
import { deferred, type Deferred } from '../../support/deferred.js';
import { hashed } from '../../support/hashed.js';
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
import { Contact } from '../../../src/store/index.js';

export type ContactPanel = PanelFixture<'redress-contact-form'>;

export interface ContactSetup extends ProviderSettings {
  readonly adapter?: Partial<BillingAdapter>;
}

export async function contactForm(
  subject: ContactSubject,
  { adapter, ...settings }: ContactSetup = {},
): Promise<ContactPanel> {
  const form = await mountPanel('redress-contact-form', {
    ...settings,
    adapter: stubAdapter(adapter),
  });
  form.store.use(Contact).begin(subject);
  form.store.goTo({ name: 'contact' });
  await settled(form);
  return form;
}

/** Everything filled in that the topic needs. */
export async function filledForm(
  subject: ContactSubject,
  setup: ContactSetup = {},
): Promise<ContactPanel> {
  const form = await contactForm(subject, setup);
  form.store.use(Contact).edit({
    date: '2026-07-20',
    number: '+1 202-555-0177',
    message: 'This call is on my bill.',
    address: '+1 202-555-0100',
  });
  await rendered(form.provider);
  return form;
}

export interface SentMessage {
  readonly request: ContactRequest;
  readonly idempotencyKey: string;
  readonly answer: Deferred<ContactReceipt>;
}

/** Records what is sent, and answers when the test says so. */
export function heldBack(): { sent: SentMessage[]; adapter: Partial<BillingAdapter> } {
  const sent: SentMessage[] = [];
  const contact: BillingAdapter['contact'] = (request, { idempotencyKey }) => {
    const answer = deferred<ContactReceipt>();
    sent.push({ request, idempotencyKey, answer });
    return answer.promise;
  };
  return { sent, adapter: { contact } };
}

export async function press(form: ContactPanel, name: string | RegExp): Promise<void> {
  await click(getByRole(form.panel, 'button', name));
  await hashed();
  await rendered(form.provider);
}

export async function fill(
  form: ContactPanel,
  field: string | RegExp,
  text: string,
): Promise<void> {
  await click(getByRole(form.panel, 'textbox', field));
  await type(text);
  await rendered(form.provider);
}

/** Waits until the message on its way was received or has failed. */
export async function answered(form: ContactPanel): Promise<void> {
  const isAnswered = (): boolean => form.store.snapshot.contact.receipt.activity !== 'fetching';
  await until('an answer', isAnswered);
  await rendered(form.provider);
}
