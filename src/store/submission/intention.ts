/** The types of the submission machine: its state, its events and its effects. */
import type { BillingError } from '../../contract/index.js';

/** Whether the provider may have an attempt. Only a receipt or a look-up settles it. */
export type AttemptStatus =
  /** The provider does not have it and never will. */
  | 'settled'
  /** Reported as refused. A look-up must confirm that, as the answer may come from a proxy. */
  | 'refused'
  /** It ended without an answer: it may have arrived, or may arrive at any later time. */
  | 'uncertain';

/** All requests with one content and one key: the provider answers each of them like the first. */
export interface Attempt {
  /** A hash; empty when unknown, as after a reload. */
  readonly content: string;
  readonly key: string;
  readonly reference: string;
  readonly status: AttemptStatus;
  /** The provider holds the key for another content, so the same content needs a new key. */
  readonly isKeySpent?: true;
  /** Sent for another intention with a call of this one: only one of both may arrive. */
  readonly isOfOther?: true;
}

export interface Intention<Receipt> {
  /** `resuming` is a look-up after which nothing is sent. */
  readonly phase: 'idle' | 'preparing' | 'looking-up' | 'resuming' | 'sending' | 'received';
  /** The client reference of all future attempts. */
  readonly reference: string;
  readonly attempts: readonly Attempt[];
  /** False for a message: an uncertain one is sent again under its own key instead. */
  readonly canLookUp: boolean;
  /** The key of the attempt that is being sent. */
  readonly currentKey: string;
  /** The customer has asked to submit: a look-up that finds nothing is followed by sending. */
  readonly isSubmitPending: boolean;
  /** The last look-up found nothing, and nothing was sent since. */
  readonly isMissing: boolean;
  /** Why the last attempt failed. */
  readonly error: BillingError | undefined;
  readonly lookUpError: BillingError | undefined;
  readonly receipt: Receipt | undefined;
}

export type Event<Receipt> =
  | { readonly type: 'submit' }
  /** The page or the session is back. */
  | { readonly type: 'resume' }
  /** `stored` are the attempts of all tabs on the same content, subject or call. */
  | {
      readonly type: 'prepared';
      readonly content: string;
      /** For what was not sent before. */
      readonly key: string;
      readonly newReference: string;
      readonly stored: readonly Attempt[];
    }
  /** Failed before the first byte. */
  | { readonly type: 'not-sent'; readonly error: BillingError }
  | { readonly type: 'failed'; readonly error: BillingError }
  | { readonly type: 'receipt'; readonly receipt: Receipt }
  | { readonly type: 'missing' }
  | { readonly type: 'look-up-failed'; readonly error: BillingError }
  /** The provider knows `takenReference` for an earlier version, on another subject. */
  | {
      readonly type: 'taken';
      readonly takenReference: string;
      readonly newReference: string;
      readonly error: BillingError;
    }
  | { readonly type: 'aborted'; readonly error: BillingError };

export type Effect<Receipt> =
  | { readonly do: 'prepare' }
  /** Stores the key before the first byte. If that fails, nothing is sent. */
  | { readonly do: 'store'; readonly attempt: Attempt }
  | { readonly do: 'send'; readonly attempt: Attempt }
  | { readonly do: 'look-up' }
  /** Marks the attempts as settled for every tab. */
  | { readonly do: 'settle'; readonly attempts: readonly Attempt[] }
  | { readonly do: 'confirm'; readonly receipt: Receipt; readonly attempt: Attempt | undefined }
  | { readonly do: 'report'; readonly error: BillingError };

export interface Transition<Receipt> {
  readonly state: Intention<Receipt>;
  readonly effects: readonly Effect<Receipt>[];
}

export function intention<Receipt>(
  reference: string,
  canLookUp = true,
  attempts: readonly Attempt[] = [],
): Intention<Receipt> {
  return {
    phase: 'idle',
    reference,
    attempts,
    canLookUp,
    currentKey: '',
    isSubmitPending: false,
    isMissing: false,
    error: undefined,
    lookUpError: undefined,
    receipt: undefined,
  };
}

/** Whether the provider may have received any version. */
export function isUnsettled({ phase, attempts }: Intention<unknown>): boolean {
  return phase === 'sending' || (phase !== 'received' && attempts.some(isOwnUnsettled));
}

export function isOwnUnsettled(attempt: Attempt): boolean {
  return isUnsettledAttempt(attempt) && !attempt.isOfOther;
}

export function isUnsettledAttempt({ status }: Attempt): boolean {
  return status !== 'settled';
}
