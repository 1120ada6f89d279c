/**
 * Everything the screens show, as one frozen value. A slice that did not change keeps its identity,
 * so that a panel can tell by `===` whether it has to render.
 */
import type {
  Account,
  BillingCycle,
  Call,
  Capabilities,
  Dispute,
  Line,
  Reason,
} from '../contract/index.js';
import type { DisputeChanges } from '../domain/index.js';
import type { ActivitySlice } from './activity/activity-slice.js';
import { initialActivity } from './activity/activity-slice.js';
import { nothing, type AsyncState } from './async-state.js';
import type { ContactSlice } from './contact-slice.js';
import { initialContact } from './contact-slice.js';
import type { Draft } from './draft/draft.js';
import type { JourneyStep } from './journey.js';
import type { Submission } from './submission/submission.js';
import { NOT_SUBMITTED } from './submission/submission.js';

export interface Snapshot {
  /** What the attached adapter can do; undefined while none is attached. */
  readonly capabilities: Capabilities | undefined;
  readonly session: 'unknown' | 'signed-in' | 'signed-out';
  readonly account: AsyncState<Account>;
  readonly lines: AsyncState<readonly Line[]>;
  /** Newest first. */
  readonly cycles: AsyncState<readonly BillingCycle[]>;
  readonly activity: ActivitySlice;
  /** The selected calls by id; they outlive the list they were chosen from. */
  readonly selection: ReadonlyMap<string, Call>;
  readonly reasons: AsyncState<readonly Reason[]>;
  readonly step: JourneyStep;
  /** What the customer has asked for waits, for code or for what is kept of drafts. */
  readonly isBeginning: boolean;
  /** The draft at hand. */
  readonly draft: Draft | undefined;
  /** Unfinished drafts that another one was begun over, newest first. */
  readonly parkedDrafts: readonly Draft[];
  readonly submission: Submission;
  /** Newest first. */
  readonly disputes: AsyncState<readonly Dispute[]>;
  /** The withdrawal that is going on or failed, by dispute. */
  readonly withdrawal:
    | {
        readonly disputeId: string;
        readonly state: AsyncState<Dispute>;
        /** Since the customer last saw it, where that was why it failed (R12). */
        readonly changes: DisputeChanges | undefined;
        /** It may have been withdrawn, or may still be. */
        readonly isUnsettled: boolean;
      }
    | undefined;
  readonly contact: ContactSlice;
}

export function initialSnapshot(): Snapshot {
  return {
    capabilities: undefined,
    session: 'unknown',
    account: nothing(),
    lines: nothing(),
    cycles: nothing(),
    activity: initialActivity(),
    selection: new Map(),
    reasons: nothing(),
    step: { name: 'activity' },
    isBeginning: false,
    draft: undefined,
    parkedDrafts: [],
    submission: NOT_SUBMITTED,
    disputes: nothing(),
    withdrawal: undefined,
    contact: initialContact(),
  };
}
