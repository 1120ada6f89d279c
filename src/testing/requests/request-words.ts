/** A request as its author would write it: `calls({ lineId: "l1", cycleId: "c1" })`. */
import type { MethodName } from '../../guard/adapter-members.js';

/** What tells one request from another. The account is the same in nearly all of them. */
const SHOWN: Partial<Readonly<Record<MethodName, readonly string[]>>> = {
  calls: ['lineId', 'cycleId', 'cursor'],
  reasons: ['subject'],
  disputes: ['clientReference', 'cursor'],
  dispute: ['disputeId'],
  openDispute: ['clientReference'],
  addInformation: ['disputeId', 'clientReference'],
  withdraw: ['disputeId'],
  contact: ['topic'],
  contain: ['lineId', 'step'],
  uploadEvidence: ['disputeId', 'name'],
  feedback: ['page'],
};

const LONGEST_VALUE = 60;

export function requestWords(name: MethodName, input: unknown): string {
  const given = (typeof input === 'object' && input !== null ? input : {}) as Readonly<
    Record<string, unknown>
  >;
  const fields = (SHOWN[name] ?? []).filter((field) => given[field] !== undefined);
  if (fields.length === 0) return `${name}()`;
  return `${name}({ ${fields.map((field) => `${field}: ${shortened(given[field])}`).join(', ')} })`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
