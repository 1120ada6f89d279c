/**
 * The headless state of one account's journey: a frozen snapshot, and actions grouped by what they
 * are about. Runs without a DOM. Must never show anything about money that the provider or the
 * domain rules have not said.
 */
import {
  answeredCallIds,
  guardAdapter,
  type BillingAdapter,
  type Call,
  type DraftContent,
  type Eligibility,
  type GuardOptions,
} from '../contract/index.js';
import { DEFAULT_EVIDENCE_LIMITS, type EvidenceLimits } from '../domain/index.js';
import { AccountAccess } from './account-access.js';
import { Activity } from './activity/activity.js';
import { Contact } from './contact.js';
import { Disputes } from './disputes.js';
import { hasContent } from './draft/draft.js';
import { DraftShelf } from './draft/draft-shelf.js';
import { DraftKeeper } from './draft/draft-keeper.js';
import { restoredDraft } from './draft/draft-content.js';
import type { DraftStore } from './draft/draft-store.js';
import { Drafts } from './draft/drafts.js';
import { EvidenceIntake } from './draft/evidence-intake.js';
import type { JourneyStep } from './journey.js';
import type { StoreOutcome } from './outcome.js';
import { Reasons } from './reasons.js';
import { Selection } from './selection.js';
import type { Snapshot } from './snapshot.js';
import { StoreCore } from './store-core.js';
import { EvidenceUploads } from './submission/evidence-uploads.js';
import { memorySubmissionKeys, type SubmissionKeys } from './submission/submission-keys.js';
import { Submitter } from './submission/submitter.js';

export interface RedressStoreOptions {
  /** Milliseconds since 1970; the demo moves it. */
  readonly now?: () => number;
  readonly submissionKeys?: SubmissionKeys;
  readonly evidenceLimits?: EvidenceLimits;
  /** Where drafts outlive the page. Left out: nowhere. */
  readonly draftStore?: DraftStore;
  /** Days after the bill's issue in which a charge can be disputed, where the provider is silent. */
  readonly disputeWindowDays?: number;
}

export class RedressStore {
  readonly activity: Activity;
  readonly selection: Selection;
  readonly drafts: Drafts;
  readonly submission: Submitter;
  readonly disputes: Disputes;
  readonly contact: Contact;
  readonly #core: StoreCore;
  readonly #access: AccountAccess;
  readonly #reasons: Reasons;
  readonly #shelf: DraftShelf;
  readonly #keeper: DraftKeeper;

  constructor(options: RedressStoreOptions = {}) {
    const now = options.now ?? Date.now;
    const core = new StoreCore({ now, disputeWindowDays: options.disputeWindowDays });
    const shelf = new DraftShelf(core);
    const uploads = new EvidenceUploads(core, shelf);
    const limits = options.evidenceLimits ?? DEFAULT_EVIDENCE_LIMITS;
    const intake = new EvidenceIntake(core, shelf, limits, (owner) => void uploads.run(owner));
    this.#core = core;
    this.#shelf = shelf;
    this.#reasons = new Reasons(core);
    this.selection = new Selection(core);
    this.activity = new Activity(core, (calls) => this.selection.renew(calls));
    this.drafts = new Drafts(core, shelf, intake);
    this.disputes = new Disputes(core, {
      changed: () => this.#onDisputesChanged(),
      withdrawn: (dispute) => this.submission.release(dispute),
    });
    this.submission = new Submitter(core, {
      shelf,
      uploads,
      keys: options.submissionKeys ?? memorySubmissionKeys(now),
      onDispute: (dispute) => {
        this.disputes.accept(dispute);
        this.selection.remove([...answeredCallIds(dispute)]);
      },
      onConflict: () => void this.disputes.load(),
    });
    this.contact = new Contact(core);
    this.#access = new AccountAccess(core, {
      someoneElse: () => this.#forget('unknown'),
      signedIn: () => {
        this.#keeper.open();
        void this.disputes.load();
        void this.#reasons.resume();
        this.submission.resume();
      },
      choices: () => this.activity.chooseDefaults(),
    });
    this.#keeper = new DraftKeeper(core, {
      restored: (content) => this.#restore(content),
      mayHaveArrived: (clientReference) => this.submission.mayHaveArrived(clientReference),
    });
    this.#keeper.store = options.draftStore;
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

  /** Where drafts outlive the page. Taking it away clears what it keeps of the account. */
  get draftStore(): DraftStore | undefined {
    return this.#keeper.store;
  }

  set draftStore(store: DraftStore | undefined) {
    this.#keeper.store = store;
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
   * in flight; what the customer chose and typed stays, for when the same account comes back.
   */
  attach(adapter: BillingAdapter, guardOptions?: GuardOptions): () => void {
    const port = guardAdapter(adapter, guardOptions);
    this.#abortAll();
    this.#reasons.expire();
    this.#core.port = port;
    this.#core.state.update({ capabilities: port.capabilities, session: 'unknown' });
    void this.#access.load();
    return () => {
      if (this.#core.port !== port) return;
      this.#abortAll();
      this.#core.port = undefined;
      this.#core.state.update({ capabilities: undefined });
    };
  }

  /** After signing in, coming back online or from the back/forward cache: loads quietly what is missing or old. */
  async resume(): Promise<void> {
    if (this.#core.port) await this.#access.load();
  }

  /** Loads again whatever has failed, and nothing else. */
  retry(): void {
    const { account, lines, cycles, activity, reasons } = this.snapshot;
    if (!account.held || account.activity === 'failed') {
      // Everything else follows from who is signed in.
      void this.resume();
      return;
    }
    if (lines.activity === 'failed') void this.#access.loadLines();
    if (cycles.activity === 'failed') void this.#access.loadCycles();
    if (activity.calls.activity === 'failed') void this.activity.reload();
    if (reasons.activity === 'failed') void this.#reasons.resume();
    this.disputes.retry();
  }

  /** The session has ended by the customer's or the host's own doing: nothing of it stays. */
  signOut(): void {
    const wasSignedOut = this.snapshot.session === 'signed-out';
    this.#forget('signed-out');
    if (!wasSignedOut) this.#core.tell({ type: 'session-ended' });
  }

  goTo(step: JourneyStep): void {
    const { draft } = this.snapshot;
    const isLeaving = draft?.stage === 'sent' && step.name !== 'dispute-form';
    // A confirmation with files that are still to be uploaded can be come back to.
    if (isLeaving && !hasContent(draft)) this.drafts.discard();
    this.#core.state.update({ step });
    if (step.name === 'dispute') void this.disputes.refresh(step.disputeId);
  }

  /** The reasons that fit the draft, in a language; loaded once per language and subject. */
  loadReasons(locale: string): Promise<void> {
    return this.#reasons.load(locale);
  }

  #onDisputesChanged(): void {
    this.submission.recognise(this.snapshot.disputes.held ?? []);
    this.drafts.refreshExisting();
    this.activity.refreshView();
  }

  /** What the customer has begun while it was read stays as it is, with the kept drafts beside it. */
  #restore({ atHand, parked, selection, step }: DraftContent): void {
    const { snapshot } = this;
    const isUntouched = !snapshot.draft && snapshot.step.name === 'activity';
    this.selection.add(selection.filter(({ id }) => !this.selection.has(id)));
    this.#shelf.restore(atHand && restoredDraft(atHand), parked.map(restoredDraft));
    for (const { clientReference, mayHaveArrived } of atHand ? [atHand, ...parked] : parked) {
      const draft = this.#shelf.find(clientReference);
      if (mayHaveArrived && draft) void this.submission.recover(draft);
    }
    this.submission.recognise(this.snapshot.disputes.held ?? []);
    this.drafts.refreshExisting();
    if (isUntouched && step !== 'activity') this.goTo({ name: step });
  }

  /** Whoever signs in next finds nothing of the one before, also not in our own pockets (S10). */
  #forget(session: Snapshot['session']): void {
    this.#abortAll();
    this.#keeper.forget();
    this.#core.forget(session);
    this.#shelf.forget();
    this.activity.forget();
    this.disputes.forget();
    this.drafts.forget();
    this.submission.forget();
    this.contact.forget();
    this.#reasons.forget();
  }

  #abortAll(): void {
    this.#access.abort();
    this.activity.abort();
    this.disputes.abort();
    this.submission.abort();
    this.contact.abort();
    this.#reasons.abort();
  }
}
