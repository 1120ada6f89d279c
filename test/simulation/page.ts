/**
 * One page with the product in it, driven as its elements drive it. The only file of the simulation
 * that knows how the store is called.
 */
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import {
  requestedAmountOf,
  Store,
  rejectedCalls,
  type Draft,
  type Received,
  type DraftStore,
  type StoreOutcome,
  type Submission,
  Contact,
  Drafts,
  Submitter,
  Withdrawals,
} from '../../src/store/index.js';
import type { BillingAdapter, GetToken } from '../../src/contract/index.js';
import type { GuardOptions } from '../../src/guard/index.js';
import { bookOf, positionOf, type CustomerMark, type Subject } from './book.js';
import { markIn } from './network.js';

/** What the page says of something that was sent. */
export type Claim =
  | 'nothing'
  /** It is on its way, or being looked up. */
  | 'working'
  | 'unknown'
  | 'received'
  | 'not submitted'
  | 'not accepted';

/** A dispute, information or a message as the page shows it. */
export interface Shown {
  /** The mark of the intention whose words it has. */
  readonly mark: string | undefined;
  readonly claim: Claim;
  /** Of what was received: the dispute, or the reference of the message. */
  readonly receipt: string | undefined;
  /** A dispute on this subject exists already, and is offered instead. */
  readonly isOffered: boolean;
}

export interface PageParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly getToken: GetToken;
  readonly localStorage: Storage;
  readonly draftStore: DraftStore | undefined;
  readonly clock: NonNullable<GuardOptions['clock']>;
  /** Puts a deliberate defect around the adapter. */
  readonly wrap: (adapter: BillingAdapter) => BillingAdapter;
  readonly onOutcome: (outcome: StoreOutcome) => void;
  readonly onChange: () => void;
}

export interface Form extends Shown {
  readonly kind: 'dispute' | 'information' | undefined;
  readonly words: string;
  /** By their positions in the book. */
  readonly calls: readonly number[];
  /** The page says that the provider has noted down something else. */
  readonly isDifferent: boolean;
  /** Received as it was before the words that stand there now. */
  readonly isEarlierVersion: boolean;
  /** The credit that is asked for. */
  readonly amount: string | undefined;
}

export interface Message extends Shown {
  readonly words: string;
}

const NO_FORM: Form = {
  kind: undefined,
  mark: undefined,
  claim: 'nothing',
  receipt: undefined,
  isOffered: false,
  words: '',
  calls: [],
  isDifferent: false,
  isEarlierVersion: false,
  amount: undefined,
};

export class Page {
  readonly #parts: PageParts;
  readonly #store: Store;
  #detach: () => void;
  #form = NO_FORM;
  #formOf: unknown;

  constructor(parts: PageParts) {
    this.#parts = parts;
    this.#store = new Store({
      submissionStorage: () => parts.localStorage,
      ...(parts.draftStore ? { draftStore: parts.draftStore } : {}),
    });
    for (const Feature of [Drafts, Contact]) this.#store.use<object>(Feature);
    this.#store.onOutcome(parts.onOutcome);
    this.#store.subscribe(parts.onChange);
    this.#detach = this.#attach();
  }

  /** Changes with everything that the page shows. */
  get version(): unknown {
    return this.#store.snapshot;
  }

  get isSignedIn(): boolean {
    return this.#store.snapshot.session === 'signed-in';
  }

  /** Whose account the page holds. */
  get customer(): CustomerMark | undefined {
    const id = this.#store.snapshot.account.held?.id;
    return id?.slice(0, 2) as CustomerMark | undefined;
  }

  /** All that the page holds, to be searched. */
  get text(): string {
    return JSON.stringify(this.#store.snapshot, (_name, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
  }

  /** All that was typed and is still there. */
  get typed(): string {
    const { draft, parkedDrafts, contact } = this.#store.snapshot;
    const drafts = draft ? [draft, ...parkedDrafts] : parkedDrafts;
    return [...drafts.map(({ details }) => details), contact.fields.message].join('\n');
  }

  /** The dispute or the information at hand. */
  get form(): Form {
    const { snapshot } = this.#store;
    if (this.#formOf !== snapshot) {
      this.#formOf = snapshot;
      this.#form = formOf(snapshot);
    }
    return this.#form;
  }

  get message(): Message {
    const { fields, receipt, isUnsettled, isEarlierVersion } = this.#store.snapshot.contact;
    const lost = isUnsettled;
    return {
      mark: markIn(fields.message),
      words: fields.message,
      claim: isEarlierVersion
        ? 'nothing'
        : receipt.held
          ? 'received'
          : receipt.activity === 'fetching'
            ? 'working'
            : !receipt.error
              ? 'nothing'
              : lost
                ? 'unknown'
                : 'not submitted',
      receipt: receipt.held?.reference,
      isOffered: false,
    };
  }

  get withdrawal(): { readonly disputeId: string; readonly claim: Claim } | undefined {
    const { withdrawal } = this.#store.snapshot;
    if (!withdrawal) return undefined;
    const { disputeId, state, isUnsettled } = withdrawal;
    if (state.activity === 'fetching') return { disputeId, claim: 'working' };
    if (state.held?.status === 'withdrawn') return { disputeId, claim: 'received' };
    if (!state.error) return { disputeId, claim: 'nothing' };
    const isLost = isUnsettled;
    return { disputeId, claim: isLost ? 'unknown' : 'not submitted' };
  }

  /** The disputes in the list, with what the page says of their status. */
  get disputes(): readonly { readonly id: string; readonly status: string }[] {
    return this.#store.snapshot.disputes.held ?? [];
  }

  /** What all listed calls add up to; undefined while no list is shown. */
  get listedTotal(): string | undefined {
    return this.#store.snapshot.activity.view?.matching.totals.charges[0]?.amount;
  }

  begin(mark: CustomerMark, subject: Subject): void {
    const { calls, cycles } = bookOf(mark);
    this.#store.whenReady('drafts', (drafts) => {
      if (subject.kind === 'bill') drafts.beginForBill(cycles[subject.cycle]);
      else if (subject.calls.length === 1)
        drafts.beginFraudReport(calls[subject.calls[0] ?? 0] as never);
      else drafts.beginForCalls(calls.filter((_, index) => subject.calls.includes(index)));
      this.#store.goTo({ name: 'dispute-form' });
    });
  }

  beginInformation(disputeId: string): void {
    const dispute = this.#store.snapshot.disputes.held?.find(({ id }) => id === disputeId);
    if (dispute) this.#store.use(Drafts).beginInformation(dispute);
  }

  /** Returns whether the form took it: not while it is on its way. */
  type(words: string, isBill: boolean): boolean {
    const drafts = this.#store.use(Drafts);
    const isDispute = this.#store.snapshot.draft?.purpose.kind !== 'add-information';
    drafts.edit({
      details: words,
      ...(isDispute ? { reason: 'other' } : {}),
      ...(isBill ? { amountText: '12.34' } : {}),
    });
    return this.#store.snapshot.draft?.details === words;
  }

  submit(): void {
    // Received as it was before: the changes are more information.
    const { submission, draft } = this.#store.snapshot;
    const isInformation = draft?.purpose.kind === 'add-information';
    if (isInformation && submission.state === 'confirmed' && submission.isEarlierVersion)
      this.#store.use(Drafts).addChanges(submission.dispute);
    this.#store.use(Drafts).goToStage('check');
    void this.#store.use(Submitter).submit();
  }

  discard(): void {
    this.#store.use(Drafts).discard();
  }

  /** Goes on with a draft that was left for another one. */
  resumeDraft(mark: string): void {
    const parked = this.#store.snapshot.parkedDrafts.find(hasMark(mark));
    if (parked) this.#store.use(Drafts).resume(parked.clientReference);
  }

  openContact(): void {
    this.#store.whenReady('contact', (contact) => contact.begin({ topic: 'other' }));
  }

  typeMessage(message: string): boolean {
    this.#store.use(Contact).edit({ message, channel: 'email', address: 'ada@example.com' });
    return this.#store.snapshot.contact.fields.message === message;
  }

  sendMessage(): void {
    // Received as it was before: the changes are another message.
    if (this.#store.snapshot.contact.isEarlierVersion) this.openContact();
    void this.#store.use(Contact).send();
  }

  withdraw(disputeId: string): void {
    void this.#store.use(Withdrawals).withdraw(disputeId);
  }

  /** The page is shown again, or the customer has signed in. */
  comeBack(): void {
    void this.#store.resume();
  }

  /** "Try again", wherever something could not be loaded. */
  retry(): void {
    this.#store.retry();
  }

  signOut(): void {
    this.#store.signOut();
  }

  /** The element is taken out of the page and put back. */
  attachAgain(): void {
    this.#detach();
    this.#detach = this.#attach();
  }

  #attach(): () => void {
    const { fetch, getToken, clock, wrap } = this.#parts;
    const adapter = createRestAdapter({ endpoint: 'https://billing.example', fetch, getToken });
    return this.#store.attach(wrap(adapter), { clock });
  }
}

function hasMark(mark: string): (draft: Draft) => boolean {
  return ({ details }) => markIn(details) === mark;
}

function formOf({ draft, submission }: Store['snapshot']): Form {
  if (!draft) return NO_FORM;
  return {
    kind: draft.purpose.kind === 'add-information' ? 'information' : 'dispute',
    mark: markIn(draft.details),
    claim: claimOf(submission),
    receipt: submission.state === 'confirmed' ? submission.dispute.id : undefined,
    isOffered: draft.existing !== undefined,
    words: draft.details,
    calls: callsOf(draft),
    isDifferent: submission.state === 'confirmed' && isDifferent(draft, submission),
    isEarlierVersion: submission.state === 'confirmed' && submission.isEarlierVersion === true,
    amount: requestedAmountOf(draft, 'USD')?.amount,
  };
}

function callsOf({ purpose }: Draft): readonly number[] {
  return purpose.kind === 'dispute-calls' ? purpose.calls.map(({ id }) => positionOf(id)) : [];
}

function isDifferent(draft: Draft, received: Received): boolean {
  return received.differences !== undefined || rejectedCalls(draft, received).length > 0;
}

function claimOf({ state }: Submission): Claim {
  switch (state) {
    case 'none':
      return 'nothing';
    case 'sending':
    case 'checking':
      return 'working';
    case 'unknown':
      return 'unknown';
    case 'confirmed':
      return 'received';
    case 'retryable':
      return 'not submitted';
    case 'rejected':
      return 'not accepted';
  }
}
