/** How each kind of submission is sent and looked up: dispute, information, withdrawal, message. */
import type { BillingError, Dispute } from '../../contract/index.js';
import type { Attempt } from './intention.js';

export type LookUpResult<Receipt> =
  | { readonly found: Receipt; readonly newest?: undefined }
  /** `newest` is the dispute in which the receipt would have been. */
  | { readonly found?: undefined; readonly newest?: Dispute }
  /** The provider knows the client reference for another subject. */
  | { readonly found?: undefined; readonly takenReference: string; readonly newest: Dispute };

/** What was sent for an intention. */
export interface Versions<Request> {
  readonly attempts: readonly Attempt[];
  /** Undefined for an attempt of another page. */
  requestOf(attempt: Attempt): Request | undefined;
  /** Whether other attempts, of any page or draft, have the client reference, or may have it. */
  isShared(reference: string): boolean;
}

/** Account id and call id. */
export type CallOfAccount = readonly [accountId: string, callId: string];

export interface SubmissionHandler<Request, Receipt> {
  readonly canLookUp: boolean;
  /** The same content soon after the receipt is the same intention, sent from a second tab. */
  readonly remembersReceipt?: boolean;
  /** What to send now. Throws when there is nothing to send. */
  request(): Request;
  /** What makes two requests the same: everything but the random client reference. */
  content(request: Request): unknown;
  /** Contents on one subject are one intention until the first is settled. Default: the content. */
  subject?(request: Request): unknown;
  /** What no other intention may have. Default: nothing. */
  calls?(request: Request): readonly CallOfAccount[];
  /** Whether this page shows what was received under the client reference. Default: true. */
  isShown?(reference: string): boolean;
  send(request: Request, attempt: Attempt, signal: AbortSignal): Promise<Receipt>;
  lookUp(versions: Versions<Request>, signal: AbortSignal): Promise<LookUpResult<Receipt>>;
  onChange(): void;
  /** Resolves when the work that follows is done, such as uploads. */
  onReceipt(
    receipt: Receipt,
    sent: Request | undefined,
    versions: Versions<Request>,
  ): Promise<void>;
  /** `newest` comes from the last look-up. */
  onFailure(error: BillingError, newest: Dispute | undefined): void;
}
