/**
 * The headless state of one account's journey: a frozen snapshot, and actions grouped by what they
 * are about. What a page needs until the calls are shown is here; what drafts and sends (the half
 * that writes) is handed in by `equip`, so that a page can load it later. Runs without a DOM. Must
 * never show anything about money that the provider or the domain rules have not said.
 */
import type { BillingAdapter, Call, DraftContent, Eligibility } from '../contract/index.js';
import type { GuardOptions } from '../guard/index.js';
import { guardContext } from '../guard/guard-context.js';
import { guardReads } from '../guard/guard-reads.js';
import type { EvidenceLimits } from '../domain/index.js';
import { AccountAccess } from './account-access.js';
import { Activity } from './activity/activity.js';
import type { Contact, ContactSubject } from './contact.js';
import { Disputes } from './disputes.js';
import { DraftKeeper } from './draft/draft-keeper.js';
import type { DraftStore } from './draft/draft-store.js';
import type { Drafts } from './draft/drafts.js';
import type { JourneyStep } from './journey.js';
import type { StoreOutcome } from './outcome.js';
import { Selection } from './selection.js';
import type { Snapshot } from './snapshot.js';
import { StoreCore } from './store-core.js';
import type { SubmissionKeys } from './submission/submission-keys.js';
import type { Submitter } from './submission/submitter.js';
import type { Withdrawals } from './withdrawals.js';
import type { WritingHalf, WritingParts } from './writing-half.js';

export interface RedressStoreOptions {
  /** Milliseconds since 1970; the demo moves it. */
  readonly now?: () => number;
  readonly submissionKeys?: SubmissionKeys;
  /** Web Storage in which the keys of submissions outlive the page. Left out: they do not. */
  readonly submissionStorage?: () => Storage;
  readonly evidenceLimits?: EvidenceLimits;
  /** Where drafts outlive the page. Left out: nowhere. */
  readonly draftStore?: DraftStore;
  /** Days after the bill's issue in which a charge can be disputed, where the provider is silent. */
  readonly disputeWindowDays?: number;
}

export class ReadingStore {
  readonly activity: Activity;
  readonly selection: Selection;
  readonly disputes: Disputes;
  readonly #core: StoreCore;
  readonly #access: AccountAccess;
  readonly #keeper: DraftKeeper;
  readonly #parts: WritingParts;
  #evidenceLimits: EvidenceLimits | undefined;
  #writing: WritingHalf | undefined;
  /** What the half that writes takes when it comes; told also when it is not wanted any more. */
  #forWriting: (() => void)[] = [];
  #actions: (() => void)[] = [];

  constructor(options: RedressStoreOptions = {}) {
    const now = options.now ?? Date.now;
    const core = new StoreCore({ now, disputeWindowDays: options.disputeWindowDays });
    this.#core = core;
    this.selection = new Selection(core);
    this.activity = new Activity(core, (calls) => this.selection.renew(calls));
    this.disputes = new Disputes(core, () => {
      this.#writing?.disputesChanged();
      this.activity.refreshView();
    });
    this.#access = new AccountAccess(core, {
      someoneElse: () => this.#forget('unknown'),
      signedIn: () => {
        this.#keeper.open();
        void this.disputes.load();
        this.#writing?.signedIn();
      },
      choices: () => this.activity.chooseDefaults(),
    });
    this.#keeper = new DraftKeeper(core, {
      restore: (content, isWanted) => this.#restoreOnceEquipped(content, isWanted),
      read: () => this.#begin(),
      mayHaveArrived: (reference) => this.#writing?.submission.mayHaveArrived(reference) ?? false,
    });
    this.#parts = {
      core,
      options: { ...options, now },
      selection: this.selection,
      disputes: this.disputes,
    };
    this.#keeper.store = options.draftStore;
    this.#evidenceLimits = options.evidenceLimits;
  }

  get snapshot(): Snapshot {
    return this.#core.snapshot;
  }

  /** The day it is in the account's time zone. */
  get today(): string {
    return this.#core.today;
  }

  /** Whether a credit can be requested for a call, by the provider's word or the default rule. */
  get eligibilityOf(): (call: Call) => Eligibility {
    return this.#core.eligibilityOf;
  }

  /**
   * Begins and edits disputes, at once; within `whenEquipped`, a kept draft on the same subject is gone
   * on with. Throws, like the next three, while the store is not equipped.
   */
  get drafts(): Drafts {
    return this.#equipped.drafts;
  }

  get submission(): Submitter {
    return this.#equipped.submission;
  }

  get withdrawals(): Withdrawals {
    return this.#equipped.withdrawals;
  }

  get contact(): Contact {
    return this.#equipped.contact;
  }

  /** Where drafts outlive the page. Taking it away clears what it keeps of the account. */
  get draftStore(): DraftStore | undefined {
    return this.#keeper.store;
  }

  set draftStore(store: DraftStore | undefined) {
    this.#keeper.store = store;
  }

  /** Hands in the half that writes. Does nothing the second time. */
  equip(Writing: typeof WritingHalf): void {
    if (this.#writing) return;
    this.#writing = new Writing(this.#parts);
    this.#writing.limitEvidence(this.#evidenceLimits);
    if (this.snapshot.session === 'signed-in') this.#writing.signedIn();
    // What was kept first: an action may be about the very same thing, which may be on its way (R1).
    for (const take of this.#forWriting.splice(0)) take();
    this.#begin();
  }

  /**
   * Runs an action that begins a dispute: now, or once the store is equipped and what is kept of
   * drafts has been read, if nobody has signed out by then. A draft store that does not answer is
   * waited for 5 seconds from when the account is known.
   */
  whenEquipped(action: () => void): void {
    this.#actions.push(action);
    this.#begin();
  }

  /** Opens the contact form: now, or once the store is equipped. Kept drafts have no part in it. */
  beginContact(subject: ContactSubject): void {
    if (this.#writing) this.contact.begin(subject);
    else this.#forWriting.push(() => this.#writing?.contact.begin(subject));
  }

  /** What files may be as evidence. Undefined: the default limits. */
  set evidenceLimits(limits: EvidenceLimits | undefined) {
    this.#evidenceLimits = limits;
    this.#writing?.limitEvidence(limits);
  }

  /** Called after every change, with `snapshot` already new. Returns what ends it. */
  subscribe(listener: () => void): () => void {
    return this.#core.state.subscribe(listener);
  }

  onOutcome(listener: (outcome: StoreOutcome) => void): () => void {
    return this.#core.onOutcome(listener);
  }

  /**
   * Connects a billing system and begins to load. Returns what detaches it and calls off everything
   * in flight; what the customer chose and typed stays, for when the same account comes back. What the
   * adapter throws when it is looked at is thrown on, with nothing changed.
   */
  attach(adapter: BillingAdapter, guardOptions?: GuardOptions): () => void {
    const guard = guardContext(adapter, guardOptions);
    const port = guardReads(guard);
    const { capabilities } = port;
    this.#abortAll();
    this.#writing?.attached();
    this.#core.attach(guard, port);
    this.#core.state.update({ capabilities, session: 'unknown' });
    void this.#access.load();
    return () => {
      if (this.#core.port !== port) return;
      this.#abortAll();
      this.#core.detach();
      this.#core.state.update({ capabilities: undefined });
    };
  }

  /** After signing in, coming back online or from the back/forward cache: loads quietly what is missing or old. */
  async resume(): Promise<void> {
    if (this.#core.port) await this.#access.load();
  }

  /** Loads again whatever has failed, and nothing else. */
  retry(): void {
    const { account, lines, cycles, activity } = this.snapshot;
    if (!account.held || account.activity === 'failed') {
      // Everything else follows from who is signed in.
      void this.resume();
      return;
    }
    if (lines.activity === 'failed') void this.#access.loadLines();
    if (cycles.activity === 'failed') void this.#access.loadCycles();
    if (activity.calls.activity === 'failed') void this.activity.reload();
    this.#writing?.retry();
    this.disputes.retry();
  }

  /** The session has ended by the customer's or the host's own doing: nothing of it stays. */
  signOut(): void {
    const wasSignedOut = this.snapshot.session === 'signed-out';
    this.#forget('signed-out');
    if (!wasSignedOut) this.#core.tell({ type: 'session-ended' });
  }

  goTo(step: JourneyStep): void {
    this.#writing?.leaving(step);
    this.#core.state.update({ step });
    if (step.name === 'dispute') void this.disputes.refresh(step.disputeId);
  }

  /** The reasons that fit the draft, in a language; loaded once per language and subject. */
  loadReasons(locale: string): Promise<void> {
    return this.#equipped.reasons.load(locale);
  }

  get #equipped(): WritingHalf {
    if (!this.#writing) throw new Error('The half of the store that writes has not arrived yet.');
    return this.#writing;
  }

  /** What waits, unless it still has to. */
  #begin(): void {
    const isReady = this.#writing && !this.#keeper.isReading;
    this.#core.state.update({ isBeginning: !isReady && this.#actions.length > 0 });
    if (isReady) for (const action of this.#actions.splice(0)) action();
  }

  async #restoreOnceEquipped(content: DraftContent, isWanted: () => boolean): Promise<void> {
    if (this.#writing) {
      this.#restore(content);
      return;
    }
    await new Promise<void>((resolve, reject) => {
      this.#forWriting.push(() => {
        try {
          if (isWanted()) this.#restore(content);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #restore(content: DraftContent): void {
    const step = this.#equipped.restore(content);
    // Who waits for something else is not to be brought away from where that is shown.
    if (step && this.#actions.length === 0) this.goTo(step);
  }

  /** Whoever signs in next finds nothing of the one before, also not in our own pockets (S10). */
  #forget(session: Snapshot['session']): void {
    this.#abortAll();
    this.#actions = [];
    this.#keeper.forget();
    // Nothing of it is wanted any more: what it holds goes, and so does what waits for it.
    for (const take of this.#forWriting.splice(0)) take();
    this.#core.forget(session);
    this.activity.forget();
    this.disputes.forget();
    this.#writing?.forget();
  }

  #abortAll(): void {
    this.#access.abort();
    this.activity.abort();
    this.disputes.abort();
    this.#writing?.abort();
  }
}
