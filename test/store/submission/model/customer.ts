/** A customer who wants one dispute after the other, on pages that come and go. */
import type { Scheduler } from 'fast-check';
import { expect } from 'vitest';
import { creditTotals } from '../../../../src/domain/index.js';
import {
  memorySubmissionKeys,
  ReadingStore,
  WritingHalf,
  type RedressStore,
} from '../../../../src/store/index.js';
import { buildCycle } from '../../../support/builders.js';
import { settle } from '../../../support/settle.js';
import { until } from '../../../support/until.js';
import { guardOptions, NOW } from '../../support/store-setup.js';
import type { Step } from './customer-steps.js';
import type { DisputeLedger, Fate } from './dispute-ledger.js';
import { Intention } from './intention.js';
import { KeptDraft } from './kept-draft.js';
// Loaded on demand otherwise, which takes longer than a run of the model.
import '../../../../src/store/draft/draft-keeping.js';

export interface CustomerParts {
  readonly ledger: DisputeLedger;
  /** Answers come in the order that it chooses. */
  readonly scheduler: Scheduler;
  /** Whether the host keeps drafts over a reload, in a store that answers at once or in its turn. */
  readonly keepsDrafts: 'no' | 'at once' | 'in turn';
}

export class Customer {
  readonly #parts: CustomerParts;
  readonly #keys = memorySubmissionKeys();
  readonly #kept: KeptDraft;
  readonly #intentions: [Intention, ...Intention[]] = [new Intention(1)];
  #store: RedressStore;
  #detach: () => void;
  #pages = 0;
  /** Each page tells of each dispute once. */
  readonly #told: string[] = [];

  private constructor(parts: CustomerParts) {
    this.#parts = parts;
    this.#kept = new KeptDraft(() =>
      parts.keepsDrafts === 'in turn' ? parts.scheduler.schedule(Promise.resolve()) : undefined,
    );
    [this.#store, this.#detach] = this.#openPage();
  }

  static async start(parts: CustomerParts): Promise<Customer> {
    const customer = new Customer(parts);
    await customer.#signedIn(customer.#store);
    customer.#begin(customer.#store);
    return customer;
  }

  get intention(): Intention {
    return this.#intentions.at(-1) ?? this.#intentions[0];
  }

  async take(next: Step): Promise<void> {
    switch (next.kind) {
      case 'submit':
        this.#ledger.fate = next.fate;
        if (this.#mayBeSent(this.#store)) {
          for (let tap = 0; tap < next.taps; tap += 1) void this.#store.submission.submit();
        }
        if (next.waits) await this.#quiet(this.#store);
        return;
      case 'look-ups':
        this.#ledger.lookUpsFail = next.fail;
        return;
      case 'second tab':
        return this.#useSecondTab(next.fate);
      case 'edit':
        return this.#edit();
      case 'an answer comes':
        if (this.#parts.scheduler.count() > 0) await this.#parts.scheduler.waitNext(1);
        return;
      case 'release':
        this.#ledger.release();
        return;
      case 'land':
        this.#ledger.land();
        return;
      case 'wait':
        return this.#quiet(this.#store);
      case 'come back':
        return this.#parts.scheduler.waitFor(this.#store.resume());
      case 'attach again':
        this.#detach();
        this.#detach = this.#store.attach(this.#ledger.adapter, guardOptions());
        await settle();
        return;
      case 'leave and resume':
        return this.#leaveAndResume();
      case 'begin again':
        if (this.#store.snapshot.draft?.stage !== 'sent') {
          this.#store.drafts.beginForCalls(this.intention.calls);
        }
        return;
      case 'reload':
        return this.#reload();
      case 'reload in haste':
        return this.#reload(true);
      case 'session ends':
        this.#ledger.isSignedOut = true;
        return;
      case 'sign in':
        return this.#signIn();
      case 'sign out':
        return this.#signOut();
      case 'next':
        return this.#next();
    }
  }

  /** What must hold at every moment. */
  check(): void {
    expect(this.#ledger.violations).toEqual([]);
    for (const { calls } of this.#intentions) {
      expect(this.#ledger.disputesAbout(calls).length).toBeLessThanOrEqual(1);
    }
    const { submission, draft } = this.#store.snapshot;
    if (submission.state === 'confirmed') {
      expect(this.#ledger.entries.map(({ dispute }) => dispute.id)).toContain(
        submission.dispute.id,
      );
    }
    expect(new Set(this.#told).size).toBe(this.#told.length);
    if (draft && draft.purpose.kind === 'dispute-calls') {
      const said = this.intention.isInHaste ? draft.details.split('\n\n').at(-1) : draft.details;
      expect(said).toBe(this.intention.words);
      expect(creditTotals(draft.purpose.calls)).toEqual([this.intention.total]);
    }
  }

  /** Everything works from now on, and the customer goes on until it is received. */
  async finish(): Promise<void> {
    this.#ledger.fate = 'answered';
    this.#ledger.lookUpsFail = undefined;
    this.#ledger.release();
    await this.#signIn();
    for (let taps = 0; taps < 6 && !this.#isReceived; taps += 1) {
      await this.#quiet(this.#store);
      await this.#parts.scheduler.waitFor(this.#store.resume());
      // The same content goes under the same key, so what is refused has to be changed.
      await this.#quiet(this.#store);
      const { submission } = this.#store.snapshot;
      if ('error' in submission && submission.error.code === 'invalid') this.#edit();
      if (this.#mayBeSent(this.#store)) void this.#store.submission.submit();
      await this.#quiet(this.#store);
    }
    expect(this.#isReceived).toBe(true);
    this.#ledger.land();
    const disputes = this.#ledger.disputesAbout(this.intention.calls);
    expect(disputes).toHaveLength(1);
    expect(disputes[0]?.subject).toHaveProperty('calls.length', this.intention.calls.length);
  }

  close(): void {
    this.#detach();
  }

  get #ledger(): DisputeLedger {
    return this.#parts.ledger;
  }

  get #keepsDrafts(): boolean {
    return this.#parts.keepsDrafts !== 'no';
  }

  get #isReceived(): boolean {
    const { submission, draft } = this.#store.snapshot;
    return submission.state === 'confirmed' || draft?.existing !== undefined;
  }

  /** Who is shown a dispute that exists already does not open a second one. */
  #mayBeSent({ snapshot }: RedressStore): boolean {
    return snapshot.draft !== undefined && snapshot.draft.existing === undefined;
  }

  #openPage(): [RedressStore, () => void] {
    const store = new ReadingStore({
      now: () => NOW,
      submissionKeys: this.#keys,
      ...(this.#keepsDrafts ? { draftStore: this.#kept.forNextPage() } : {}),
    });
    const page = (this.#pages += 1);
    // On every second page the half that writes comes only when all else has been loaded.
    if (page % 2 === 1) store.equip(WritingHalf);
    store.onOutcome((outcome) => {
      if (outcome.type === 'dispute-submitted') this.#told.push(`${page} ${outcome.dispute.id}`);
    });
    return [store, store.attach(this.#ledger.adapter, guardOptions())];
  }

  #begin(store: RedressStore): void {
    store.drafts.beginForCalls(this.intention.calls);
    store.drafts.edit({ details: this.intention.words, reason: 'not-my-call' });
  }

  #edit(): void {
    if (!this.#store.snapshot.draft) return;
    this.intention.edits += 1;
    this.#store.drafts.edit({ details: this.intention.words });
    // Refused while it is on its way: then the words are still the former ones.
    if (this.#store.snapshot.draft.details !== this.intention.words) this.intention.edits -= 1;
  }

  /** Lets answers come until something holds. */
  async #until(what: string, holds: () => boolean): Promise<void> {
    const { scheduler } = this.#parts;
    await until(
      what,
      async () => {
        while (!holds() && scheduler.count() > 0) await scheduler.waitNext(1);
        return holds();
      },
      { seen: () => this.#store.snapshot.submission },
    );
  }

  async #quiet(store: RedressStore): Promise<void> {
    const isBusy = () => ['sending', 'checking'].includes(store.snapshot.submission.state);
    await this.#until('the submission rests', () => !isBusy() || this.#ledger.isWithholding);
  }

  /** Who is signed in, and what was disputed before, is known. */
  async #signedIn(store: RedressStore): Promise<void> {
    const { disputes } = store.snapshot;
    await this.#until(
      'the account and the disputes are there',
      () =>
        store.snapshot.session === 'signed-in' &&
        store.snapshot.disputes !== disputes &&
        store.snapshot.disputes.activity === 'idle',
    );
    store.equip(WritingHalf);
  }

  async #signIn(): Promise<void> {
    this.#ledger.isSignedOut = false;
    await this.#parts.scheduler.waitFor(this.#store.resume());
    if (!this.#store.snapshot.draft) this.#begin(this.#store);
  }

  /** At the customer's own word: nothing stays, and the customer types the same once more. */
  async #signOut(): Promise<void> {
    this.#store.signOut();
    expect(this.#store.snapshot.draft).toBe(undefined);
    expect(this.#kept.isEmpty).toBe(true);
    this.#ledger.land();
    this.#ledger.isSignedOut = false;
    void this.#store.resume();
    await this.#signedIn(this.#store);
    this.#begin(this.#store);
  }

  #leaveAndResume(): void {
    const { draft } = this.#store.snapshot;
    if (!draft || draft.stage === 'sent') return;
    this.#store.drafts.beginForBill(buildCycle());
    this.#store.drafts.resume(draft.clientReference);
    expect(this.#store.snapshot.draft?.clientReference).toBe(draft.clientReference);
  }

  /**
   * The page is gone. Where the host keeps drafts, what was typed is there again; elsewhere the
   * customer types it once more.
   */
  async #reload(isInHaste = false): Promise<void> {
    this.#ledger.isSignedOut = false;
    if (this.#ledger.lookUpsFail === 'unauthenticated') this.#ledger.lookUpsFail = undefined;
    const isKept = this.#keepsDrafts && (await this.#isDraftKept());
    this.#detach();
    this.#ledger.land();
    [this.#store, this.#detach] = this.#openPage();
    await this.#signedIn(this.#store);
    // A customer who does not wait begins the same beside the kept draft that is on its way.
    if (isKept && isInHaste && !this.#store.snapshot.draft) {
      this.intention.isInHaste = true;
      this.#begin(this.#store);
    } else if (isKept) {
      const restored = () => this.#store.snapshot.draft !== undefined || this.#isReceived;
      await this.#until('the draft is there again', restored);
    } else {
      this.#begin(this.#store);
    }
  }

  /** @returns false when it was received while the draft was being kept */
  async #isDraftKept(): Promise<boolean> {
    const { words } = this.intention;
    const isAnySaid = () => this.#kept.has(words) || this.#isReceived;
    if (this.#store.snapshot.draft) await this.#until('the draft is saved', isAnySaid);
    return this.#kept.has(words) && !this.#isReceived;
  }

  async #useSecondTab(fate: Fate): Promise<void> {
    const isSame =
      this.intention.edits === 0 && this.#store.snapshot.submission.state !== 'rejected';
    // A tab keeps drafts of its own, and here there is one place for all of them.
    if (!isSame || this.#keepsDrafts || this.#ledger.isSignedOut) return;
    const [tab, close] = this.#openPage();
    await this.#signedIn(tab);
    this.#begin(tab);
    this.#ledger.fate = fate;
    if (this.#mayBeSent(tab)) void tab.submission.submit();
    await this.#quiet(tab);
    close();
  }

  async #next(): Promise<void> {
    if (!this.#isReceived) return;
    // What is kept of this one has come by then.
    if (this.intention.isInHaste)
      await this.#until('every answer has come', () => this.#parts.scheduler.count() === 0);
    this.#ledger.land();
    this.#store.goTo({ name: 'activity' });
    this.#intentions.push(new Intention(this.#intentions.length + 1));
    this.#begin(this.#store);
  }
}
