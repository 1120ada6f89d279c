/**
 * A billing system that keeps a ledger, behind a network that loses, delays and withholds. It does
 * what the port asks of a provider: the same key is never done twice.
 */
import {
  BillingError,
  type BillingAdapter,
  type BillingErrorCode,
  type Call,
  type Dispute,
  type OpenDisputeInput,
  type WriteOptions,
} from '../../../../src/contract/index.js';
import { buildAccount, buildDispute } from '../../../support/builders.js';
import { stubAdapter } from '../../../support/stub-adapter.js';

export const FATES = [
  'answered',
  'lost before it arrived',
  'lost after it arrived',
  'answered with rubbish',
  'late',
  'in progress',
  'withheld before it arrived',
  'withheld after it arrived',
  'signed out',
  'told to wait',
  'refused',
] as const;
/** What happens to the next dispute that is sent. */
export type Fate = (typeof FATES)[number];

/** Passes an answer on when its turn has come. */
export type Deliver = <T>(answer: Promise<T>) => Promise<T>;

interface Entry {
  readonly idempotencyKey: string;
  readonly input: OpenDisputeInput;
  readonly dispute: Dispute;
}

export class DisputeLedger {
  readonly entries: Entry[] = [];
  /** What no billing system should ever see. */
  readonly violations: string[] = [];
  readonly adapter: BillingAdapter;
  fate: Fate = 'answered';
  /** Of the next look-ups by client reference. */
  lookUpsFail: BillingErrorCode | undefined;
  /** Nobody is signed in: every request is turned away. */
  isSignedOut = false;
  /**
   * Either it refuses a second dispute with the same client reference, and requests may arrive at
   * any later time; or it does not look at references, and a request arrives at once or never.
   */
  readonly #refusesSameReference: boolean;
  /** What is refused once is refused always. */
  readonly #refusedKeys = new Set<string>();
  #withheld: (() => void)[] = [];
  #late: (() => void)[] = [];

  constructor(refusesSameReference: boolean, deliver: Deliver) {
    this.#refusesSameReference = refusesSameReference;
    this.adapter = stubAdapter({
      account: () => deliver(this.#ifSignedIn(() => buildAccount())),
      calls: async () => ({ items: [] }),
      disputes: ({ clientReference }) =>
        deliver(this.#ifSignedIn(() => ({ items: this.#disputes(clientReference) }))),
      openDispute: (input, options) => deliver(this.#open(input, options)),
    });
  }

  get isWithholding(): boolean {
    return this.#withheld.length > 0;
  }

  disputesAbout(calls: readonly Call[]): readonly Dispute[] {
    const ids = new Set(calls.map(({ id }) => id));
    return this.entries
      .map(({ dispute }) => dispute)
      .filter(
        ({ subject }) => subject.kind === 'calls' && subject.calls.some(({ id }) => ids.has(id)),
      );
  }

  /** Answers what was withheld. */
  release(): void {
    for (const answer of this.#withheld.splice(0)) answer();
  }

  /** What is late arrives now. */
  land(): void {
    for (const arrive of this.#late.splice(0)) arrive();
  }

  async #ifSignedIn<T>(answer: () => T): Promise<T> {
    if (this.isSignedOut) throw new BillingError('unauthenticated');
    return answer();
  }

  #disputes(clientReference: string | undefined): readonly Dispute[] {
    if (clientReference !== undefined && this.lookUpsFail) throw new BillingError(this.lookUpsFail);
    return this.entries
      .map(({ dispute }) => dispute)
      .filter((one) => !clientReference || one.clientReference === clientReference);
  }

  async #open(input: OpenDisputeInput, { idempotencyKey, signal }: WriteOptions): Promise<Dispute> {
    const fate = this.isSignedOut ? 'signed out' : this.fate;
    this.fate = 'answered';
    const record = (): Dispute => this.#record(input, idempotencyKey);
    const later = (): void => {
      this.#late.push(() => {
        try {
          record();
        } catch {
          // Refused, with nobody left to hear of it.
        }
      });
      if (!this.#refusesSameReference) this.land();
    };
    switch (fate) {
      case 'answered':
        return record();
      case 'lost before it arrived':
        throw new BillingError('network');
      case 'lost after it arrived':
        record();
        throw new BillingError('timeout');
      case 'answered with rubbish':
        return { ...record(), status: 'splendid' } as unknown as Dispute;
      case 'late':
        later();
        throw new BillingError('timeout');
      case 'in progress':
        later();
        throw new BillingError('in-progress');
      case 'withheld before it arrived':
        return new Promise((resolve, reject) => {
          this.#withheld.push(() => {
            try {
              resolve(record());
            } catch (error) {
              reject(error);
            }
          });
          // Called off while on its way: it may arrive all the same.
          signal.addEventListener('abort', later);
        });
      case 'withheld after it arrived': {
        const dispute = record();
        return new Promise((resolve) => this.#withheld.push(() => resolve(dispute)));
      }
      case 'signed out':
        throw new BillingError('unauthenticated');
      case 'told to wait':
        throw new BillingError('rate-limited');
      case 'refused':
        this.#refusedKeys.add(idempotencyKey);
        return record();
    }
  }

  #record(input: OpenDisputeInput, idempotencyKey: string): Dispute {
    const known = this.entries.find((entry) => entry.idempotencyKey === idempotencyKey);
    if (known) {
      if (JSON.stringify(known.input) !== JSON.stringify(input)) {
        this.violations.push('one key for two contents');
      }
      return known.dispute;
    }
    if (this.#refusedKeys.has(idempotencyKey)) throw new BillingError('invalid');
    const isSameReference = this.entries.some(
      (entry) => entry.input.clientReference === input.clientReference,
    );
    if (isSameReference && this.#refusesSameReference) throw new BillingError('conflict');
    const dispute = buildDispute({
      id: `dispute-${this.entries.length + 1}`,
      clientReference: input.clientReference,
      subject: input.subject,
      reason: input.reason,
      details: input.details,
      requestedAmount: input.requestedAmount,
    });
    this.entries.push({ idempotencyKey, input, dispute });
    return dispute;
  }
}
