/** What the author of an adapter gives the kit. */
import type { BillingAdapter } from '../contract/billing-adapter.js';
import type { EvidenceMediaType } from '../contract/evidence.js';
import type { RetryPolicy } from '../guard/retry-policy.js';
import type { ExpectedAccount } from './expected-account.js';

type Made = BillingAdapter | Promise<BillingAdapter>;

export interface SampleFile {
  readonly file: Blob;
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
}

export interface CheckOptions {
  /**
   * A fresh adapter, signed in to an account with at least one call for which a credit can be
   * requested. Asked once per rule, and the rules write: never give a real customer's account.
   */
  readonly create: () => Made;
  /**
   * Another adapter for the session of the last `create`, as a page makes one when it is loaded
   * again: nothing of the former adapter may be needed.
   */
  readonly createAgain?: () => Made;
  /** One signed in to another account of the same billing system. */
  readonly createForOtherAccount?: () => Made;
  /** One at which nobody is signed in. */
  readonly signedOut?: () => Made;
  /** A file that the billing system takes as evidence. */
  readonly sampleFile?: SampleFile;
  /** What you know about the account of `create`, such as how many calls it has. */
  readonly expected?: ExpectedAccount;
  /** The ids of the rules to check. All when left out. */
  readonly only?: readonly string[];
  /**
   * Changes when a request is repeated. By default as Redress repeats it: a read up to 3 times, a
   * write up to 5 times, and never after more than 30 s.
   */
  readonly retry?: Partial<RetryPolicy>;
  /**
   * Milliseconds after which one rule is given up, without the pauses before repeated requests.
   * 60 s when left out.
   */
  readonly timeoutMs?: number;
  /** How pauses and limits are waited for. A timer when left out; tests give their own. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}
