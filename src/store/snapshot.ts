/** The state of the store. An unchanged slice keeps its identity, so panels compare by `===`. */
import type {
  Account,
  BillingCycle,
  Call,
  Capabilities,
  ContainReceipt,
  ContactReceipt,
  ContactTopic,
  Dispute,
  Line,
  Money,
  Reason,
} from '../contract/index.js';
import type { MergedFinding } from '../domain/findings/index.js';
import { CallSelection, type CallList, type DisputeChanges } from '../domain/index.js';
import { initialActivity, type ActivitySlice } from './activity/activity-slice.js';
import { nothing, type AsyncState } from './async-state.js';
import type { Draft } from './draft/draft.js';
import { NOT_SUBMITTED, type Submission } from './submission/submission.js';

/** The flow shows one step at a time. Panels in the host's own layout ignore it. */
export type JourneyStep =
  | { readonly name: 'activity' }
  | { readonly name: 'call-details'; readonly callId: string }
  | { readonly name: 'credit-request' }
  /** The draft decides which part of the form is shown. */
  | { readonly name: 'dispute-form' }
  | { readonly name: 'contact' }
  | { readonly name: 'disputes' }
  | { readonly name: 'dispute'; readonly disputeId: string };

export interface ContactFields {
  readonly date: string;
  readonly time: string;
  readonly number: string;
  readonly message: string;
  readonly channel: 'phone' | 'email';
  readonly address: string;
}

export interface ContactSlice {
  readonly topic: ContactTopic;
  /** The listed calls that the message is about. */
  readonly calls: readonly Call[];
  /** The dispute to escalate. */
  readonly disputeId: string | undefined;
  readonly fields: ContactFields;
  readonly receipt: AsyncState<ContactReceipt>;
  /** The provider may have received the message, or may still do so. */
  readonly isUnsettled: boolean;
  /** The customer edited the message after it was sent; the edits were not sent. */
  readonly isEarlierVersion: boolean;
}

/** What may be wrong with the charges of the list. Empty until a panel that shows it has looked. */
export interface FindingsSlice {
  /** The list that was looked through. */
  readonly list: CallList | undefined;
  /** Those that matter most first, without those whose calls the customer knows to be right. */
  readonly open: readonly MergedFinding[];
  readonly byCall: ReadonlyMap<string, MergedFinding>;
  /** Exact, one per currency. */
  readonly atStake: readonly Money[];
}

export const NO_FINDINGS: FindingsSlice = {
  list: undefined,
  open: [],
  byCall: new Map(),
  atStake: [],
};

export interface Snapshot {
  /** Undefined while no adapter is attached. */
  readonly capabilities: Capabilities | undefined;
  readonly session: 'unknown' | 'signed-in' | 'signed-out';
  readonly account: AsyncState<Account>;
  readonly lines: AsyncState<readonly Line[]>;
  /** Newest first. */
  readonly cycles: AsyncState<readonly BillingCycle[]>;
  readonly activity: ActivitySlice;
  readonly selection: CallSelection;
  readonly reasons: AsyncState<readonly Reason[]>;
  readonly step: JourneyStep;
  /** A draft that the customer began waits for code or for saved drafts. */
  readonly isBeginning: boolean;
  /** The active draft. */
  readonly draft: Draft | undefined;
  /** Newest first. */
  readonly parkedDrafts: readonly Draft[];
  readonly submission: Submission;
  /** Newest first. */
  readonly disputes: AsyncState<readonly Dispute[]>;
  /** The withdrawal that was requested last. */
  readonly withdrawal:
    | {
        readonly disputeId: string;
        readonly state: AsyncState<Dispute>;
        /** Changes to the dispute that made the withdrawal fail (R12). */
        readonly changes: DisputeChanges | undefined;
        /** The provider may have withdrawn it, or may still do so. */
        readonly isUnsettled: boolean;
      }
    | undefined;
  readonly contact: ContactSlice;
  /** What became of blocking calls, by line and step. */
  readonly containment: ReadonlyMap<string, AsyncState<ContainReceipt>>;
  readonly findings: FindingsSlice;
  /** The ids of calls that the customer knows to be right, whatever was found. */
  readonly rightCalls: readonly string[];
}

export function initialSnapshot(): Snapshot {
  return {
    capabilities: undefined,
    session: 'unknown',
    account: nothing(),
    lines: nothing(),
    cycles: nothing(),
    activity: initialActivity(),
    selection: CallSelection.EMPTY,
    reasons: nothing(),
    step: { name: 'activity' },
    isBeginning: false,
    draft: undefined,
    parkedDrafts: [],
    submission: NOT_SUBMITTED,
    disputes: nothing(),
    withdrawal: undefined,
    contact: initialContact(),
    containment: new Map(),
    findings: NO_FINDINGS,
    rightCalls: [],
  };
}

export const EMPTY_CONTACT_FIELDS: ContactFields = Object.freeze({
  date: '',
  time: '',
  number: '',
  message: '',
  channel: 'phone',
  address: '',
});

export function initialContact(): ContactSlice {
  return {
    topic: 'call-not-listed',
    calls: [],
    disputeId: undefined,
    fields: EMPTY_CONTACT_FIELDS,
    receipt: nothing(),
    isUnsettled: false,
    isEarlierVersion: false,
  };
}
