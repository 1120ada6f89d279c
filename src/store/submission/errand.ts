/** What is different for a dispute, information, a withdrawal and a message. */
import type { BillingError, Dispute } from '../../contract/index.js';
import type { Attempt } from './intention.js';

/** What a look-up tells. */
export type LookUp<Receipt> =
  | { readonly found: Receipt; readonly newest?: undefined }
  /** `newest` is the dispute that it would have been in. */
  | { readonly found?: undefined; readonly newest?: Dispute }
  | { readonly found?: undefined; readonly takenBy: string; readonly newest: Dispute };

export interface Errand<Request, Receipt> {
  readonly canLookUp: boolean;
  /** The same content soon after the receipt is the same intention, sent from another tab. */
  readonly isOnce: boolean;
  /** What is to be sent now. Throws what keeps it from being sent. */
  request(): Request;
  /** What makes two requests the same, without the client reference, which is random. */
  content(request: Request): unknown;
  /** Two contents on the same subject are one intention until the first is settled. */
  subject(request: Request): unknown;
  /** Whether this page shows what has been received under a client reference. */
  shows(reference: string): boolean;
  send(request: Request, attempt: Attempt, signal: AbortSignal): Promise<Receipt>;
  lookUp(
    attempts: readonly Attempt[],
    signal: AbortSignal,
    requestOf: (attempt: Attempt) => Request | undefined,
  ): Promise<LookUp<Receipt>>;
  changed(): void;
  /** Resolves when all is done that follows, such as uploads. */
  received(receipt: Receipt, sent: Request | undefined): Promise<void>;
  /** `newest` where the last look-up brought it. */
  failed(error: BillingError, newest: Dispute | undefined): void;
}
