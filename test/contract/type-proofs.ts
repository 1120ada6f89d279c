/**
 * The types of the contract are written by hand, with a comment at each field. The compiler proves
 * here that each is exactly what its schema accepts and answers: `npm run check` fails otherwise.
 */
import type * as z from 'zod/mini';
import type { accountSchema, lineSchema } from '../../src/contract/account.js';
import type { billingCycleSchema, billSchema } from '../../src/contract/billing-cycle.js';
import type { callSchema, tariffSchema } from '../../src/contract/call.js';
import type {
  contactReceiptSchema,
  contactRequestSchema,
} from '../../src/contract/contact-request.js';
import type * as dispute from '../../src/contract/dispute.js';
import type { draftContentSchema, keptDraftSchema } from '../../src/contract/draft-content.js';
import type { eligibilitySchema } from '../../src/contract/eligibility.js';
import type { evidenceSchema } from '../../src/contract/evidence.js';
import type * as contract from '../../src/contract/index.js';
import type { chargeSchema, moneySchema } from '../../src/contract/money.js';
import type { partyNumberSchema } from '../../src/contract/party-number.js';
import type { reasonSchema } from '../../src/contract/reason.js';
import type { calendarDateSchema, instantSchema } from '../../src/contract/time.js';

/** True when each can stand for the other, with the same fields left out or not. */
type Same<A, B> = [A, B] extends [B, A]
  ? [Shape<A>, Shape<B>] extends [Shape<B>, Shape<A>]
    ? true
    : false
  : false;
/** Which fields there are, at any depth, and which of them may be left out. */
type Shape<T> = T extends readonly (infer Item)[]
  ? { list: Shape<Item> }
  : T extends object
    ? {
        names: (names: keyof T) => keyof T;
        optional: (names: OptionalName<T>) => OptionalName<T>;
        fields: { [Name in keyof T]-?: Shape<T[Name]> };
      }
    : T;
type OptionalName<T> = {
  [Name in keyof T]-?: object extends Pick<T, Name> ? Name : never;
}[keyof T];

type Proof<Is extends true> = Is;
type Differs<Is extends false> = Is;
type Of<Schema extends z.ZodMiniType> = z.infer<Schema>;

export type Proofs = [
  Proof<Same<contract.Account, Of<typeof accountSchema>>>,
  Proof<Same<contract.Line, Of<typeof lineSchema>>>,
  Proof<Same<contract.PartyNumber, Of<typeof partyNumberSchema>>>,
  Proof<Same<contract.Money, Of<typeof moneySchema>>>,
  Proof<Same<contract.Money, Of<typeof chargeSchema>>>,
  Proof<Same<contract.Instant, Of<typeof instantSchema>>>,
  Proof<Same<contract.CalendarDate, Of<typeof calendarDateSchema>>>,
  Proof<Same<contract.Bill, Of<typeof billSchema>>>,
  Proof<Same<contract.BillingCycle, Of<typeof billingCycleSchema>>>,
  Proof<Same<contract.Eligibility, Of<typeof eligibilitySchema>>>,
  Proof<Same<contract.Tariff, Of<typeof tariffSchema>>>,
  Proof<Same<contract.Call, Of<typeof callSchema>>>,
  Proof<Same<contract.Reason, Of<typeof reasonSchema>>>,
  Proof<Same<contract.Evidence, Of<typeof evidenceSchema>>>,
  Proof<Same<contract.DisputedCall, Of<typeof dispute.disputedCallSchema>>>,
  Proof<Same<contract.DisputeSubject, Of<typeof dispute.disputeSubjectSchema>>>,
  Proof<Same<contract.RefusedDisputedCall, Of<typeof dispute.refusedCallSchema>>>,
  Proof<Same<contract.TimelineEntry, Of<typeof dispute.timelineEntrySchema>>>,
  Proof<Same<contract.InformationRequest, Of<typeof dispute.informationRequestSchema>>>,
  Proof<Same<contract.CreditPlacement, Of<typeof dispute.creditPlacementSchema>>>,
  Proof<Same<contract.Outcome, Of<typeof dispute.outcomeSchema>>>,
  Proof<Same<contract.Dispute, Of<typeof dispute.disputeSchema>>>,
  Proof<Same<contract.ContactRequest, Of<typeof contactRequestSchema>>>,
  Proof<Same<contract.ContactReceipt, Of<typeof contactReceiptSchema>>>,
  Proof<Same<contract.KeptDraft, Of<typeof keptDraftSchema>>>,
  Proof<Same<contract.DraftContent, Of<typeof draftContentSchema>>>,
];

/** What the comparison above must notice: a field more, less, optional, or of another type. */
export type Bites = [
  Differs<Same<contract.Line & { more: string }, Of<typeof lineSchema>>>,
  Differs<Same<contract.Line & { more?: string }, Of<typeof lineSchema>>>,
  Differs<Same<Omit<contract.Line, 'label'>, Of<typeof lineSchema>>>,
  Differs<Same<Partial<contract.Line>, Of<typeof lineSchema>>>,
  Differs<Same<Required<contract.Line>, Of<typeof lineSchema>>>,
  Differs<Same<Omit<contract.Line, 'id'> & { id: number }, Of<typeof lineSchema>>>,
  Differs<Same<Omit<contract.Line, 'number'> & { number: contract.Money }, Of<typeof lineSchema>>>,
];
