/**
 * The port: what a billing system must be able to do so that a customer can dispute its bills.
 * An adapter answers with plain data; the guard checks it, times it out, retries reads and turns
 * whatever is thrown into a `BillingError`, so that an adapter author writes none of that.
 */
import type { Account, Line } from './account.js';
import type { BillingCycle } from './billing-cycle.js';
import type { Call } from './call.js';
import type { ContactReceipt, ContactRequest } from './contact-request.js';
import type { Dispute, DisputeSubject } from './dispute.js';
import type { Evidence, EvidenceMediaType } from './evidence.js';
import type { Money } from './money.js';
import type { Reason, SubjectKind } from './reason.js';

/** What is optional for a provider. The screens follow: what is missing is not offered. */
export interface Capabilities {
  /** A bill as a whole can be disputed, not only calls. */
  readonly disputeBill: boolean;
  readonly withdraw: boolean;
  readonly evidence: boolean;
  /** True when the data is made up: the screens say so. */
  readonly demonstration?: boolean;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
}

export interface WriteOptions extends ReadOptions {
  /** The same for every attempt at the same intention; a new one after the content was changed. */
  readonly idempotencyKey: string;
}

export interface UploadOptions extends WriteOptions {
  /** Called with a share from 0 to 1 while the file is on its way. */
  readonly onProgress?: (share: number) => void;
}

/** A part of a longer list. `nextCursor` is opaque and left out on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

export interface CallsInput {
  readonly accountId: string;
  readonly lineId: string;
  readonly cycleId: string;
  readonly cursor?: string | undefined;
}

export interface DisputesInput {
  readonly accountId: string;
  /** Only the dispute that was opened with this mark: how a lost answer is found out. */
  readonly clientReference?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface ReasonsInput {
  readonly accountId: string;
  readonly subject: SubjectKind;
  /** BCP 47 tag of the language in which labels are wanted. */
  readonly locale: string;
}

export interface DisputeInput {
  readonly accountId: string;
  readonly disputeId: string;
}

export interface OpenDisputeInput {
  readonly accountId: string;
  /**
   * Made once per intention; the dispute carries it ever after. Unique: another dispute under it is
   * refused with `conflict`.
   */
  readonly clientReference: string;
  readonly subject: DisputeSubject;
  readonly reason: string;
  readonly details?: string | undefined;
  readonly requestedAmount?: Money | undefined;
}

export interface AddInformationInput extends DisputeInput {
  readonly text: string;
  /** The question that this answers, when it answers one. */
  readonly informationRequestId?: string | undefined;
  /** Made once per intention; the entry of the timeline carries it. Redress always sends it. */
  readonly clientReference?: string | undefined;
}

export interface UploadEvidenceInput extends DisputeInput {
  readonly file: Blob;
  /** Cleaned of paths and control characters. */
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
}

export interface BillingAdapter {
  /**
   * May change until `account` has answered, for an adapter that learns them from the billing
   * system; they are looked at again then.
   */
  readonly capabilities: Capabilities;

  /** The billing system's own clock, in milliseconds since 1970. Left out: the device's. */
  now?(): number;

  /** The account of whoever is signed in; `unauthenticated` when nobody is. */
  account(input: Record<string, never>, options: ReadOptions): Promise<Account>;
  lines(input: { readonly accountId: string }, options: ReadOptions): Promise<readonly Line[]>;
  /** Newest first or in any order: the store sorts. */
  billingCycles(
    input: { readonly accountId: string },
    options: ReadOptions,
  ): Promise<readonly BillingCycle[]>;
  calls(input: CallsInput, options: ReadOptions): Promise<Page<Call>>;
  /** Left out: the default catalogue is used. */
  reasons?(input: ReasonsInput, options: ReadOptions): Promise<readonly Reason[]>;
  disputes(input: DisputesInput, options: ReadOptions): Promise<Page<Dispute>>;
  dispute(input: DisputeInput, options: ReadOptions): Promise<Dispute>;

  openDispute(input: OpenDisputeInput, options: WriteOptions): Promise<Dispute>;
  addInformation(input: AddInformationInput, options: WriteOptions): Promise<Dispute>;
  withdraw?(input: DisputeInput, options: WriteOptions): Promise<Dispute>;
  contact(input: ContactRequest, options: WriteOptions): Promise<ContactReceipt>;
  uploadEvidence?(input: UploadEvidenceInput, options: UploadOptions): Promise<Evidence>;
}
