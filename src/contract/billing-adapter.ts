/**
 * The port: what a billing system must be able to do so that a customer can dispute its bills.
 * An adapter answers with plain data; the guard checks it, times it out, retries reads and turns
 * whatever is thrown into a `BillingError`, so that an adapter author writes none of that.
 */
import type { Account, Line } from './account.js';
import type { BillingCycle } from './billing-cycle.js';
import type { Call } from './call.js';
import type { ContainReceipt, ContainStep } from './contain.js';
import type { ContactReceipt, ContactRequest } from './contact-request.js';
import type { Dispute, DisputeSubject } from './dispute.js';
import type { Evidence, EvidenceMediaType } from './evidence.js';
import type { FeedbackInput, FeedbackReceipt } from './feedback.js';
import type { Money } from './money.js';
import type { Reason, SubjectKind } from './reason.js';

/** What is optional for a billing system. What is missing is not offered to the customer. */
export interface Capabilities {
  /** A bill as a whole can be disputed, not only calls. */
  readonly disputeBill: boolean;
  /** An open dispute can be withdrawn; needs the method `withdraw`. */
  readonly withdraw: boolean;
  /** Files can be added to a dispute; needs the method `uploadEvidence`. */
  readonly evidence: boolean;
  /** A dispute about calls may ask for less than their charges, such as for a wrong part of one. */
  readonly partialAmounts?: boolean;
  /** Calls out of a line can be blocked at once; needs the method `contain`. */
  readonly contain?: boolean;
  /** What customers think of pages is kept; needs the method `feedback`. */
  readonly feedback?: boolean;
  /** True when the data is made up: the screens say so. */
  readonly demonstration?: boolean;
}

/** The second argument of a method that reads. */
export interface ReadOptions {
  /** Fires when the answer is no longer wanted. Hand it to `fetch`. */
  readonly signal: AbortSignal;
}

/** The second argument of a method that writes. Send nothing once `signal` has fired. */
export interface WriteOptions extends ReadOptions {
  /** The same for every attempt at the same intention; a new one after the content was changed. */
  readonly idempotencyKey: string;
}

/** The second argument of `uploadEvidence`. */
export interface UploadOptions extends WriteOptions {
  /** Called with a share from 0 to 1 while the file is on its way. */
  readonly onProgress?: (share: number) => void;
}

/** A part of a longer list. */
export interface Page<T> {
  /** The entries of this page. No entry may stand on two pages. */
  readonly items: readonly T[];
  /** Handed back as it is to get the next page: a number, a token, a link. Left out on the last one. */
  readonly nextCursor?: string | undefined;
}

/** Asks for a page of the calls of one line in one cycle. */
export interface CallsInput {
  /** The account of whoever is signed in. */
  readonly accountId: string;
  /** The line, by the id that `lines` answered. */
  readonly lineId: string;
  /** The cycle, by the id that `billingCycles` answered. */
  readonly cycleId: string;
  /** The `nextCursor` of the page before. Left out for the first page. */
  readonly cursor?: string | undefined;
}

/** Asks for a page of disputes. */
export interface DisputesInput {
  /** The account of whoever is signed in. */
  readonly accountId: string;
  /** Only the dispute with this client reference is wanted: a lost answer is looked up like that. */
  readonly clientReference?: string | undefined;
  /** The `nextCursor` of the page before. Left out for the first page. */
  readonly cursor?: string | undefined;
}

/** Asks for the reasons to choose from. */
export interface ReasonsInput {
  /** The account of whoever is signed in. */
  readonly accountId: string;
  /** What is to be disputed. */
  readonly subject: SubjectKind;
  /** BCP 47 tag of the language in which labels are wanted. */
  readonly locale: string;
}

/** Asks for one dispute. */
export interface DisputeInput {
  /** The account of whoever is signed in. */
  readonly accountId: string;
  /** The dispute, by the id that you answered. */
  readonly disputeId: string;
}

/** What the customer disputes. */
export interface OpenDisputeInput {
  /** The account of whoever is signed in. */
  readonly accountId: string;
  /**
   * Made once per intention; answer it in each `Dispute`. Unique: refuse another dispute under it
   * with `conflict`.
   */
  readonly clientReference: string;
  /** The calls, or the bill as a whole. */
  readonly subject: DisputeSubject;
  /** The code of the chosen reason: of `reasons`, or of the default catalogue. */
  readonly reason: string;
  /** What the customer wrote, at most 10,000 characters. Keep it as it is. */
  readonly details?: string | undefined;
  /**
   * The credit that is asked for: the charges, rounded once per bill; with the capability
   * `partialAmounts` perhaps less.
   */
  readonly requestedAmount?: Money | undefined;
}

/** What the customer adds to a dispute. */
export interface AddInformationInput extends DisputeInput {
  /** What the customer wrote, at most 10,000 characters; not empty. */
  readonly text: string;
  /** The question that this answers, when it answers one. */
  readonly informationRequestId?: string | undefined;
  /** Made once per intention; the entry of the timeline carries it. Redress always sends it. */
  readonly clientReference?: string | undefined;
}

/** Asks to keep calls of a stranger from going on. */
export interface ContainInput {
  /** The account of whoever is signed in. */
  readonly accountId: string;
  /** The line from which the calls were made. */
  readonly lineId: string;
  /** What is to be blocked. */
  readonly step: ContainStep;
}

/** A file that supports a dispute. */
export interface UploadEvidenceInput extends DisputeInput {
  /** The content. */
  readonly file: Blob;
  /** The file name, without path and control characters. */
  readonly name: string;
  /** What the content was found to be, whatever the file name says. */
  readonly mediaType: EvidenceMediaType;
}

/** What Redress asks of a billing system, and sends to it. docs/adapters.md says what each owes. */
export interface BillingAdapter {
  /**
   * What is offered to the customer. May change until `account` has answered, for an adapter that learns them from the billing
   * system; they are looked at again then.
   */
  readonly capabilities: Capabilities;

  /** The billing system's own clock, in milliseconds since 1970. Left out: the device's. */
  now?(): number;

  /** The account of whoever is signed in; `unauthenticated` when nobody is. */
  account(input: Record<string, never>, options: ReadOptions): Promise<Account>;
  /** The phone numbers that are billed on the account. */
  lines(input: { readonly accountId: string }, options: ReadOptions): Promise<readonly Line[]>;
  /** The billing cycles with their bills, in any order. */
  billingCycles(
    input: { readonly accountId: string },
    options: ReadOptions,
  ): Promise<readonly BillingCycle[]>;
  /** A page of the calls of one line in one cycle. */
  calls(input: CallsInput, options: ReadOptions): Promise<Page<Call>>;
  /** The reasons to choose from. Left out: the default catalogue is used. */
  reasons?(input: ReasonsInput, options: ReadOptions): Promise<readonly Reason[]>;
  /** A page of disputes: all, or those with one client reference. */
  disputes(input: DisputesInput, options: ReadOptions): Promise<Page<Dispute>>;
  /** One dispute in its newest state; `not-found` for one of another account. */
  dispute(input: DisputeInput, options: ReadOptions): Promise<Dispute>;

  /** Opens a dispute, once per key and once per client reference, and answers it. */
  openDispute(input: OpenDisputeInput, options: WriteOptions): Promise<Dispute>;
  /** Adds what the customer wrote, and answers the dispute. */
  addInformation(input: AddInformationInput, options: WriteOptions): Promise<Dispute>;
  /** Withdraws the dispute, and answers it. */
  withdraw?(input: DisputeInput, options: WriteOptions): Promise<Dispute>;
  /** Takes a message to a person, and answers a receipt. The same key must get the same receipt. */
  contact(input: ContactRequest, options: WriteOptions): Promise<ContactReceipt>;
  /** Blocks calls out of a line, and answers what became of it. Blocked already is `done`. */
  contain?(input: ContainInput, options: WriteOptions): Promise<ContainReceipt>;
  /** Keeps a file with the dispute, and answers the file. */
  uploadEvidence?(input: UploadEvidenceInput, options: UploadOptions): Promise<Evidence>;
  /** Keeps what the customer thinks of a page, and answers when it arrived. */
  feedback?(input: FeedbackInput, options: WriteOptions): Promise<FeedbackReceipt>;
}
