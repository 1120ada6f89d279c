/** The words of the submission machine: what is known of an intention, what happens, what to do. */
import type { BillingError } from '../../contract/index.js';

/** Whether the provider may have an attempt. Only a receipt or a look-up makes it less. */
export type Doubt =
  /** It is not there, and never comes. */
  | 'settled'
  /** The provider says that it refused it; a look-up has to agree, as a proxy may have said so. */
  | 'refused'
  /** It ended without an answer: it may be there, or may arrive at any later time. */
  | 'uncertain';

/** All requests with one content and one key: a provider answers each like the first. */
export interface Attempt {
  /** A hash; empty where it is not known, as after a reload. */
  readonly content: string;
  readonly key: string;
  readonly reference: string;
  readonly doubt: Doubt;
  /** The provider holds the key for something else. The one exception to "same content, same key". */
  readonly isSpent?: true;
}

export interface Intention<Receipt> {
  /** `resuming` is a look-up that nobody waits for with something to send. */
  readonly phase: 'idle' | 'preparing' | 'looking-up' | 'resuming' | 'sending' | 'received';
  /** The client reference of all attempts to come. */
  readonly reference: string;
  readonly attempts: readonly Attempt[];
  /** Messages cannot be looked up: there what may have arrived is sent again under its own key. */
  readonly canLookUp: boolean;
  /** The key of the attempt on its way. */
  readonly current: string;
  /** What is wanted is sent as soon as the look-up has found nothing. */
  readonly isWanted: boolean;
  /** The last look-up found nothing, and nothing was sent since. */
  readonly isMissing: boolean;
  /** Why the last attempt failed. */
  readonly error: BillingError | undefined;
  readonly lookUpError: BillingError | undefined;
  readonly receipt: Receipt | undefined;
}

export type Event<Receipt> =
  | { readonly type: 'submit' }
  /** The page or the session comes back. */
  | { readonly type: 'resume' }
  /** `others` is what this and other tabs have stored of the same content or subject. */
  | {
      readonly type: 'prepared';
      readonly content: string;
      readonly key: string;
      readonly others: readonly Attempt[];
    }
  /** Failed before the first byte. */
  | { readonly type: 'not-sent'; readonly error: BillingError }
  | { readonly type: 'failed'; readonly error: BillingError }
  | { readonly type: 'receipt'; readonly receipt: Receipt }
  | { readonly type: 'missing' }
  | { readonly type: 'look-up-failed'; readonly error: BillingError }
  /** The reference belongs to what the intention was before, which is about something else. */
  | {
      readonly type: 'taken';
      readonly taken: string;
      readonly reference: string;
      readonly error: BillingError;
    }
  | { readonly type: 'aborted'; readonly error: BillingError };

export type Effect<Receipt> =
  | { readonly do: 'prepare' }
  /** Before the first byte; if that fails nothing is sent. */
  | { readonly do: 'store'; readonly attempt: Attempt }
  | { readonly do: 'send'; readonly attempt: Attempt }
  | { readonly do: 'look-up' }
  /** Tell every tab: these are known not to be there. */
  | { readonly do: 'settle'; readonly attempts: readonly Attempt[] }
  | { readonly do: 'confirm'; readonly receipt: Receipt; readonly attempt: Attempt | undefined }
  | { readonly do: 'report'; readonly error: BillingError };

export interface Step<Receipt> {
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
    current: '',
    isWanted: false,
    isMissing: false,
    error: undefined,
    lookUpError: undefined,
    receipt: undefined,
  };
}

/** Whether the provider may have any of it, as far as is known. */
export function isUnsettled({ phase, attempts }: Intention<unknown>): boolean {
  return phase === 'sending' || (phase !== 'received' && attempts.some(isDoubted));
}

export function isDoubted({ doubt }: Attempt): boolean {
  return doubt !== 'settled';
}
