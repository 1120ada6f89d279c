/**
 * Parses the answers of reads. Checks more than the schemas: unique ids, cursors that advance, and the
 * requested dispute.
 */
import * as z from 'zod/mini';
import { accountSchema, lineSchema, type Account, type Line } from '../contract/account.js';
import type { CallsInput, DisputesInput, Page } from '../contract/billing-adapter.js';
import { billingCycleSchema, type BillingCycle } from '../contract/billing-cycle.js';
import type { Call } from '../contract/call.js';
import { disputeSchema, type Dispute } from '../contract/dispute.js';
import { reasonSchema, type Reason } from '../contract/reason.js';
import { checkCallsInChunks } from './check-calls-in-chunks.js';
import { malformedAnswer, parseAnswer, refuseDuplicates } from '../contract/parse-answer.js';
import { cursorSchema } from './read-input-schemas.js';

const linesSchema = z.array(lineSchema).check(z.maxLength(10_000));
const billingCyclesSchema = z.array(billingCycleSchema).check(z.maxLength(1_000));
const reasonsSchema = z.array(reasonSchema).check(z.maxLength(100));
const nextCursorSchema = z.optional(cursorSchema);
/** `checkCallsInChunks` checks the items. */
const callsPageSchema = z.object({ items: z.unknown(), nextCursor: nextCursorSchema });
const disputesPageSchema = z.object({
  items: z.array(disputeSchema).check(z.maxLength(1_000)),
  nextCursor: nextCursorSchema,
});

export function parseAccount(answer: unknown): Account {
  return parseAnswer('account', accountSchema, answer);
}

export function parseLines(answer: unknown): readonly Line[] {
  const lines = parseAnswer('lines', linesSchema, answer);
  refuseDuplicates('lines', '', idsOf(lines));
  return lines;
}

export function parseCycles(answer: unknown): readonly BillingCycle[] {
  const cycles = parseAnswer('billingCycles', billingCyclesSchema, answer);
  refuseDuplicates('billingCycles', '', idsOf(cycles));
  return cycles;
}

export async function parseCalls(
  answer: unknown,
  { lineId, cycleId, cursor }: CallsInput,
  signal: AbortSignal,
  now: () => number,
): Promise<Page<Call>> {
  const { items, nextCursor } = parseAnswer('calls', callsPageSchema, answer);
  refuseStandstill('calls', nextCursor, cursor);
  return { items: await checkCallsInChunks(items, { lineId, cycleId, signal, now }), nextCursor };
}

export function parseReasons(answer: unknown): readonly Reason[] {
  const reasons = parseAnswer('reasons', reasonsSchema, answer);
  const codes = reasons.map(({ code }) => code);
  refuseDuplicates('reasons', '', codes, 'code');
  return reasons;
}

export function parseDisputes(answer: unknown, { cursor }: DisputesInput): Page<Dispute> {
  const page = parseAnswer('disputes', disputesPageSchema, answer);
  refuseStandstill('disputes', page.nextCursor, cursor);
  refuseDuplicates('disputes', 'items.', idsOf(page.items));
  page.items.forEach((dispute, index) =>
    refuseRepeatedCalls('disputes', `items.${index}.`, dispute),
  );
  return page;
}

/** Refuses any dispute but the requested one (S10). */
export function parseAskedDispute(method: string, answer: unknown, disputeId: string): Dispute {
  const dispute = parseDispute(method, answer);
  if (dispute.id !== disputeId) throw malformedAnswer(method, 'id (of another dispute)');
  return dispute;
}

export function parseDispute(method: string, answer: unknown): Dispute {
  const dispute = parseAnswer(method, disputeSchema, answer);
  refuseRepeatedCalls(method, '', dispute);
  return dispute;
}

function refuseRepeatedCalls(
  method: string,
  place: string,
  { subject, refusedCalls = [], outcome }: Dispute,
): void {
  const accepted = subject.kind === 'calls' ? idsOf(subject.calls) : [];
  refuseDuplicates(method, `${place}subject.calls.`, accepted);
  // A rejected call cannot be in the dispute as well.
  const both = [...refusedCalls.map(({ call }) => call.id), ...accepted];
  refuseDuplicates(method, `${place}refusedCalls.`, both, 'call.id');
  const decided = outcome?.calls?.map(({ callId }) => callId) ?? [];
  refuseDuplicates(method, `${place}outcome.calls.`, decided, 'callId');
}

/** A page that leads to itself would never end. */
function refuseStandstill(
  method: string,
  nextCursor: string | undefined,
  cursor: string | undefined,
): void {
  if (nextCursor !== undefined && nextCursor === cursor) {
    throw malformedAnswer(method, 'nextCursor (the cursor of this page)');
  }
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
