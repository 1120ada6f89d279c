/** Takes in a message to a person; about a dispute it also shows in that dispute's timeline. */
import { BillingError } from '../../../contract/billing-error.js';
import {
  contactRequestSchema,
  type ContactReceipt,
  type ContactRequest,
} from '../../../contract/contact-request.js';
import { addDays } from '../../../domain/calendar.js';
import type { AccountView } from '../billing/account-view.js';
import type { CaseAction } from '../disputes/dispute-case.js';
import { contactReference } from '../disputes/reference-number.js';
import type { DemoState } from '../storage/demo-state.js';
import { instantIn } from '../../../domain/local-time.js';
import { requireDispute } from './dispute-writes.js';
import type { Effect } from './write.js';

const DAYS_TO_ANSWER = 2;

export function takeContact(view: AccountView, state: DemoState, request: ContactRequest): Effect {
  if (!contactRequestSchema.safeParse(request).success) {
    throw new BillingError('invalid', 'Not a contact request');
  }
  const { accountId, clientReference, disputeId, topic, message } = request;
  const isKnown = state.contacts.some(
    (contact) =>
      contact.accountId === accountId && contact.request.clientReference === clientReference,
  );
  if (clientReference !== undefined && isKnown) {
    throw new BillingError('conflict', 'The client reference was used for another message');
  }
  if (request.callIds?.some((id) => view.call(id) === undefined)) {
    throw new BillingError('not-found');
  }
  if (disputeId !== undefined) requireDispute(view, disputeId);
  const { timeZone } = view.book.account;
  const receipt: ContactReceipt = {
    reference: contactReference(state.seed, accountId, state.contacts.length),
    receivedAt: instantIn(timeZone, view.nowMs),
    answerBy: addDays(view.today, DAYS_TO_ANSWER),
  };
  const escalation: readonly CaseAction[] =
    topic === 'escalation' && disputeId !== undefined
      ? [{ accountId, disputeId, atMs: view.nowMs, kind: 'escalation', text: message }]
      : [];
  return {
    result: { kind: 'receipt', receipt },
    change: (current) => ({
      ...current,
      contacts: [...current.contacts, { accountId, request, receipt }],
      actions: [...current.actions, ...escalation],
    }),
  };
}
