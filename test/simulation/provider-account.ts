/** What the provider has of one customer, and the ledger of what it really did. */
import type { Dispute } from '../../src/contract/index.js';
import { bookOf, type Book, type CustomerMark } from './book.js';
import type { ProviderVariant } from './provider.js';

export interface ProviderAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly entityTag?: string | undefined;
  readonly retryAfter?: string | undefined;
}

/** One thing that the provider did for a customer. */
export interface LedgerEntry {
  readonly kind: 'dispute' | 'information' | 'withdrawal' | 'contact';
  /** The dispute, or the number of the message. */
  readonly id: string;
  readonly clientReference: string | undefined;
  readonly text: string;
  readonly requestedAmount: string | undefined;
}

/** A dispute, and how often it has changed. */
export interface Case {
  dispute: Dispute;
  version: number;
}

type AccountVariant = Pick<ProviderVariant, 'takesSecondDispute' | 'refusesKnownMessages'>;
type Content = Readonly<Record<string, unknown>>;

export class ProviderAccount {
  readonly book: Book;
  readonly cases: Case[] = [];
  readonly entries: LedgerEntry[] = [];
  readonly #now: () => number;
  readonly #variant: AccountVariant;

  constructor(mark: CustomerMark, now: () => number, variant: AccountVariant) {
    this.book = bookOf(mark);
    this.#now = now;
    this.#variant = variant;
  }

  /** The reference of a dispute is unique, whatever it is about, also once it is withdrawn. */
  open(content: Content): Case | undefined {
    const { clientReference, subject, reason, details, requestedAmount } =
      content as unknown as Dispute;
    const all = this.cases.map(({ dispute }) => dispute);
    if (all.some((dispute) => dispute.clientReference === clientReference)) return undefined;
    const isSecond = all.some(
      (dispute) => isOpen(dispute) && sharesSubject(dispute.subject, subject),
    );
    if (isSecond && !this.#variant.takesSecondDispute) return undefined;
    const at = this.#instant();
    const number = this.cases.length + 1;
    // The same ids for all customers: no client may take them for known ones.
    const opened: Case = {
      version: 1,
      dispute: {
        id: `d${number}`,
        reference: `D-${number}`,
        ...(clientReference === undefined ? {} : { clientReference }),
        subject,
        reason,
        ...(details === undefined ? {} : { details }),
        ...(requestedAmount === undefined ? {} : { requestedAmount }),
        evidence: [],
        status: 'submitted',
        submittedAt: at,
        updatedAt: at,
        timeline: [{ at, kind: 'submitted', by: 'customer' }],
        informationRequests: [],
      },
    };
    this.cases.push(opened);
    this.#enter('dispute', opened.dispute.id, content, details);
    return opened;
  }

  addInformation(one: Case, content: Content): boolean {
    if (!isOpen(one.dispute) || this.#isReferenceKnown('information', content)) return false;
    const text = String(content['text']);
    this.#enter('information', one.dispute.id, content, text);
    const { clientReference } = content as { clientReference?: string };
    const entry = {
      at: this.#instant(),
      kind: 'information-added',
      by: 'customer',
      text,
      // By which the page finds out whether it has arrived.
      ...(clientReference === undefined ? {} : { clientReference }),
    } as const;
    this.change(one, { timeline: [...one.dispute.timeline, entry] });
    return true;
  }

  withdraw(one: Case): boolean {
    if (!isOpen(one.dispute)) return false;
    this.#enter('withdrawal', one.dispute.id, {}, one.dispute.details);
    this.change(one, { status: 'withdrawn' });
    return true;
  }

  /** @returns the receipt */
  takeMessage(content: Content): { reference: string; receivedAt: string } | undefined {
    const isKnown = this.#isReferenceKnown('contact', content);
    if (isKnown && this.#variant.refusesKnownMessages) return undefined;
    const number = this.entries.filter(({ kind }) => kind === 'contact').length + 1;
    this.#enter('contact', `m${number}`, content, String(content['message']));
    return { reference: `m${number}`, receivedAt: this.#instant() };
  }

  /** The provider begins to look at a dispute, or asks something about it. */
  move(to: 'under-review' | 'information-requested'): void {
    const one = this.cases.find(({ dispute }) => isOpen(dispute) && dispute.status !== to);
    if (!one) return;
    const { informationRequests } = one.dispute;
    const question = { id: `q${one.version}`, askedAt: this.#instant(), question: 'Who was in?' };
    const asked = to === 'information-requested' ? [...informationRequests, question] : undefined;
    this.change(one, { status: to, ...(asked && { informationRequests: asked }) });
  }

  change(one: Case, change: Partial<Dispute>): void {
    one.version += 1;
    one.dispute = { ...one.dispute, ...change, updatedAt: this.#instant() };
  }

  #instant(): string {
    return new Date(this.#now()).toISOString();
  }

  #isReferenceKnown(kind: LedgerEntry['kind'], { clientReference }: Content): boolean {
    return (
      clientReference !== undefined &&
      this.entries.some((entry) => entry.kind === kind && entry.clientReference === clientReference)
    );
  }

  #enter(kind: LedgerEntry['kind'], id: string, content: Content, text = ''): void {
    const { clientReference, requestedAmount } = content as Partial<Dispute>;
    this.entries.push({
      kind,
      id,
      clientReference,
      text,
      requestedAmount: requestedAmount?.amount,
    });
  }
}

function isOpen({ status }: Dispute): boolean {
  return status === 'submitted' || status === 'under-review' || status === 'information-requested';
}

function sharesSubject(a: Dispute['subject'], b: Dispute['subject']): boolean {
  if (a.kind === 'bill' || b.kind === 'bill') {
    return a.kind === 'bill' && b.kind === 'bill' && a.cycleId === b.cycleId;
  }
  const ids = new Set(a.calls.map(({ id }) => id));
  return b.calls.some(({ id }) => ids.has(id));
}
