/** Whether a dispute is about what was sent. */
import type { Dispute, DisputeSubject } from './dispute.js';

/**
 * Exactly what was sent, each call either taken or refused (R10): a call of which nothing is said
 * would be missing from what the customer is told.
 */
export function isAbout(dispute: Dispute, sent: DisputeSubject): boolean {
  const { subject } = dispute;
  if (subject.kind === 'bill' || sent.kind === 'bill') return isSameBill(subject, sent);
  const answered = answeredCallIds(dispute);
  return answered.size === sent.calls.length && sent.calls.every(({ id }) => answered.has(id));
}

/** The same bill, or at least no call that was not sent. */
export function isPartOf({ subject }: Dispute, sent: DisputeSubject): boolean {
  if (subject.kind === 'bill' || sent.kind === 'bill') return isSameBill(subject, sent);
  const ids = new Set(sent.calls.map(idOf));
  return subject.calls.every(({ id }) => ids.has(id));
}

function isSameBill(one: DisputeSubject, other: DisputeSubject): boolean {
  return one.kind === 'bill' && other.kind === 'bill' && one.cycleId === other.cycleId;
}

/** The calls of which it is said whether they were taken. */
export function answeredCallIds({ subject, refusedCalls = [] }: Dispute): ReadonlySet<string> {
  const taken = subject.kind === 'calls' ? subject.calls : [];
  return new Set([...taken, ...refusedCalls.map(({ call }) => call)].map(idOf));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
