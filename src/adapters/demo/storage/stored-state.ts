/**
 * Reads back what was stored, trusting nothing: an older form, a half-written or a foreign object
 * is `undefined`, and the demonstration begins afresh (R9).
 */
import { containReceiptSchema } from '../../../contract/contain.js';
import { contactReceiptSchema, contactRequestSchema } from '../../../contract/contact-request.js';
import { disputeSubjectSchema, refusedCallSchema } from '../../../contract/dispute.js';
import { evidenceSchema } from '../../../contract/evidence.js';
import { chargeSchema } from '../../../contract/money.js';
import type { DemoState } from './demo-state.js';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTime: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fits =
  (schema: { safeParse(value: unknown): { success: boolean } }): Check =>
  (value) =>
    schema.safeParse(value).success;

function hasFields(checks: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const fields = value as Fields;
    return Object.entries(checks).every(([name, check]) =>
      check(Object.hasOwn(fields, name) ? fields[name] : undefined),
    );
  };
}

const isCase = hasFields({
  accountId: isText,
  disputeId: isText,
  reference: isText,
  clientReference: isAbsentOr(isText),
  subject: fits(disputeSubjectSchema),
  refusedCalls: isAbsentOr(isListOf(fits(refusedCallSchema))),
  reason: isText,
  details: isAbsentOr(isText),
  requestedAmount: isAbsentOr(fits(chargeSchema)),
  submittedMs: isTime,
});

const actionFields = { accountId: isText, disputeId: isText, atMs: isTime };
const actionChecks: Readonly<Record<string, Check>> = {
  information: hasFields({
    ...actionFields,
    text: isText,
    answers: isAbsentOr(isText),
    clientReference: isAbsentOr(isText),
  }),
  evidence: hasFields({ ...actionFields, evidence: fits(evidenceSchema) }),
  withdrawal: hasFields(actionFields),
  escalation: hasFields({ ...actionFields, text: isText }),
};
const isAction = byKind(actionChecks);

const isLedgerEntry = hasFields({
  accountId: isText,
  disputeId: isText,
  reference: isText,
  clientReference: isText,
  idempotencyKey: isText,
  payloadHash: isText,
  openedMs: isTime,
});

const isContact = hasFields({
  accountId: isText,
  request: fits(contactRequestSchema),
  receipt: fits(contactReceiptSchema),
});

const isIdempotencyRecord = hasFields({
  accountId: isText,
  key: isText,
  payloadHash: isText,
  result: byKind({
    dispute: hasFields({ disputeId: isText }),
    receipt: hasFields({ receipt: fits(contactReceiptSchema) }),
    contained: hasFields({ receipt: fits(containReceiptSchema) }),
    evidence: hasFields({ evidence: fits(evidenceSchema) }),
  }),
});

const isState = hasFields({
  version: (value) => value === 1,
  seed: isTime,
  originMs: isTime,
  clockOffsetMs: isTime,
  cases: isListOf(isCase),
  actions: isListOf(isAction),
  ledger: isListOf(isLedgerEntry),
  contacts: isListOf(isContact),
  idempotency: isListOf(isIdempotencyRecord),
});

export function readStoredState(value: unknown): DemoState | undefined {
  return isState(value) ? (value as DemoState) : undefined;
}

function byKind(checks: Readonly<Record<string, Check>>): Check {
  return (value) => {
    const kind = typeof value === 'object' && value !== null ? (value as Fields).kind : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) return false;
    return checks[kind]?.(value) ?? false;
  };
}
