/**
 * The headless state of one account's journey: a frozen snapshot, and actions grouped by what they
 * are about. Runs without a DOM. Must never show anything about money that the provider or the
 * domain rules have not said.
 */
import {
  guardAdapter,
  type BillingAdapter,
  type Call,
  type Eligibility,
  type GuardOptions,
  type Reason,
} from '../contract/index.js';
import {
  DEFAULT_EVIDENCE_LIMITS,
  DEFAULT_REASONS,
  reasonsFor,
  type EvidenceLimits,
} from '../domain/index.js';
import { AccountAccess } from './account-access.js';
import { Activity } from './activity/activity.js';
import { failed, fetching, holding, nothing } from './async-state.js';
import { Contact } from './contact.js';
import { Disputes } from './disputes.js';
import { subjectKindOf } from './draft/draft.js';
import { Drafts } from './draft/drafts.js';
import type { JourneyStep } from './journey.js';
import { LatestRequest } from './latest-request.js';
import type { StoreOutcome } from './outcome.js';
import { Selection } from './selection.js';
import { initialSnapshot, type Snapshot } from './snapshot.js';
import { StoreCore } from './store-core.js';
import { memorySubmissionKeys, type SubmissionKeys } from './submission/submission-keys.js';
import { Submitter } from './submission/submitter.js';

export interface RedressStoreOptions {
  /** Milliseconds since 1970; the demo moves it. */
  readonly now?: () => number;
  readonly submissionKeys?: SubmissionKeys;
  readonly evidenceLimits?: EvidenceLimits;
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
  readonly #reasons = new LatestRequest();
  #reasonsKey = '';

  constructor(options: RedressStoreOptions = {}) {
    const core = new StoreCore({
      now: options.now ?? Date.now,
      disputeWindowDays: options.disputeWindowDays,
    });
    this.#core = core;
    this.activity = new Activity(core);
    this.selection = new Selection(core);
    this.drafts = new Drafts(core, options.evidenceLimits ?? DEFAULT_EVIDENCE_LIMITS);
    this.disputes = new Disputes(core, () => this.activity.refreshView());
    this.submission = new Submitter(
      core,
      options.submissionKeys ?? memorySubmissionKeys(),
      (dispute) => {
        this.disputes.accept(dispute);
        if (dispute.subject.kind === 'calls') {
          this.selection.remove(dispute.subject.calls.map(({ id }) => id));
        }
      },
    );
    this.contact = new Contact(core);
    this.#access = new AccountAccess(core, {
      someoneElse: () => {
        this.#abortAll();
        this.#forget();
      },
      signedIn: () => void this.disputes.load(),
      choices: () => this.activity.chooseDefaults(),
    });
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
    this.#detach();
    const port = guardAdapter(adapter, guardOptions);
    this.#core.port = port;
    this.#reasonsKey = '';
    this.#core.state.update({ capabilities: port.capabilities, session: 'unknown' });
    void this.#access.load();
    return () => {
      if (this.#core.port === port) this.#detach();
    };
  }

  /** After signing in, coming back online or from the back/forward cache: loads quietly what is missing or old. */
  async resume(): Promise<void> {
    if (this.#core.port) await this.#access.load();
  }

  /** Loads again whatever has failed. */
  retry(): void {
    const { account, lines, cycles, activity, disputes } = this.snapshot;
    if (!account.held) {
      void this.resume();
      return;
    }
    if (lines.activity === 'failed') void this.#access.loadLines();
    if (cycles.activity === 'failed') void this.#access.loadCycles();
    if (activity.calls.activity === 'failed') void this.activity.reload();
    if (disputes.activity === 'failed') void this.disputes.load();
  }

  /** The session has ended by the customer's or the host's own doing: nothing of it stays. */
  signOut(): void {
    this.#abortAll();
    this.#forget();
    this.#core.state.update({ session: 'signed-out' });
    this.#core.tell({ type: 'session-ended' });
  }

  goTo(step: JourneyStep): void {
    const { draft } = this.snapshot;
    const leavesConfirmation = draft?.stage === 'sent' && step.name !== 'dispute-form';
    if (leavesConfirmation) this.drafts.discard();
    this.#core.state.update({ step });
    if (step.name === 'dispute') void this.disputes.refresh(step.disputeId);
  }

  /** The reasons that fit the draft, in a language; loaded once per language and subject. */
  async loadReasons(locale: string): Promise<void> {
    const { draft, reasons } = this.snapshot;
    const subject = draft && subjectKindOf(draft.purpose);
    const key = `${subject} ${locale}`;
    if (!subject || (key === this.#reasonsKey && reasons.activity !== 'failed')) return;
    this.#reasonsKey = key;
    this.#core.state.update({ reasons: fetching(nothing<readonly Reason[]>()) });
    await this.#reasons.run(
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        const catalogue = await port.reasons({ accountId, subject, locale }, { signal });
        return reasonsFor(subject, catalogue ?? DEFAULT_REASONS);
      },
      (held) => this.#core.state.update({ reasons: holding(held) }),
      (error) =>
        this.#core.state.update({
          reasons: failed(this.snapshot.reasons, this.#core.failure('reasons', error)),
        }),
    );
  }

  #forget(): void {
    const { capabilities } = this.snapshot;
    this.#core.state.update({ ...initialSnapshot(), capabilities });
    this.#reasonsKey = '';
  }

  #detach(): void {
    if (!this.#core.port) return;
    this.#abortAll();
    this.#core.port = undefined;
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
