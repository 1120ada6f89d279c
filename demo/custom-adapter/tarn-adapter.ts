/**
 * The adapter itself: one method for each thing that Redress asks, each of them a request to Tarn
 * and a translation of its answer. No time-outs, no retries, no checks of answers: those are the
 * guard's, around every adapter.
 */
import type { BillingAdapter, ContactRequest } from 'redress/adapter';
import type { TarnApi } from './tarn-api.js';
import { toAccount, toBillingCycle, toCall, toLine } from './tarn-calls.js';
import { toClaim, toDispute } from './tarn-disputes.js';
import { answerOf } from './tarn-errors.js';
import { instantFromSeconds, numberFromId } from './tarn-values.js';

export function createTarnAdapter(api: TarnApi): BillingAdapter {
  return {
    // Files are not taken, so `uploadEvidence` is left out, and the customer is not asked for any.
    capabilities: { disputeBill: true, withdraw: true, evidence: false, demonstration: true },

    account: async (_, { signal }) => toAccount(await answerOf(api.profile(signal))),

    lines: async ({ accountId }, { signal }) => {
      const found = await answerOf(api.subscriptions(numberFromId(accountId), signal));
      return found.map(toLine);
    },

    billingCycles: async ({ accountId }, { signal }) => {
      const found = await answerOf(api.statements(numberFromId(accountId), signal));
      return found.map(toBillingCycle);
    },

    // The cursor is Tarn's own place in the list, as text.
    calls: async ({ accountId, lineId, cycleId, cursor }, { signal }) => {
      const place = cursor === undefined ? null : numberFromId(cursor);
      const wanted = { sub: lineId, stmt: cycleId, after: place };
      const { rows, after } = await answerOf(api.usage(numberFromId(accountId), wanted, signal));
      return { items: rows.map(toCall), ...(after !== null && { nextCursor: String(after) }) };
    },

    // Tarn cannot search, so all are read; Redress finds the one that it asks for.
    disputes: async ({ accountId, clientReference }, { signal }) => {
      const found = await answerOf(api.complaints(numberFromId(accountId), signal));
      const wanted = found.filter(({ ext }) => (clientReference ?? ext) === ext);
      return { items: wanted.map(toDispute) };
    },

    dispute: async ({ accountId, disputeId }, { signal }) => {
      const request = api.complaint(numberFromId(accountId), numberFromId(disputeId), signal);
      return toDispute(await answerOf(request));
    },

    // Every write hands the key on: the same one again must not do anything again.
    openDispute: async (input, { signal, idempotencyKey }) => {
      const custNo = numberFromId(input.accountId);
      return toDispute(await answerOf(api.file(custNo, toClaim(input), idempotencyKey, signal)));
    },

    addInformation: async (input, { signal, idempotencyKey }) => {
      const { accountId, disputeId, text, clientReference: ext = idempotencyKey } = input;
      const [custNo, no] = [numberFromId(accountId), numberFromId(disputeId)];
      return toDispute(await answerOf(api.note(custNo, no, { ext, text }, idempotencyKey, signal)));
    },

    withdraw: async ({ accountId, disputeId }, { signal, idempotencyKey }) => {
      const [custNo, no] = [numberFromId(accountId), numberFromId(disputeId)];
      return toDispute(await answerOf(api.cancel(custNo, no, idempotencyKey, signal)));
    },

    contact: async (request, { signal, idempotencyKey }) => {
      const custNo = numberFromId(request.accountId);
      const sent = api.write(custNo, letterOf(request), idempotencyKey, signal);
      const { ticket, at } = await answerOf(sent);
      return { reference: `M-${ticket}`, receivedAt: instantFromSeconds(at) };
    },
  };
}

/** Tarn takes plain text only: everything that the customer said goes into it. */
function letterOf(request: ContactRequest): string {
  const { topic, message, missingCall, callIds, disputeId, replyTo } = request;
  const lines = [
    `Topic: ${topic}`,
    missingCall && `Call: ${missingCall.date} ${missingCall.time ?? ''} ${missingCall.number}`,
    callIds && `Calls: ${callIds.join(', ')}`,
    disputeId && `Complaint: ${disputeId}`,
    `Answer by ${replyTo.channel}: ${replyTo.address}`,
    '',
    message,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}
