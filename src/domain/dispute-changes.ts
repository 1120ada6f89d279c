/** What has happened to a dispute since the customer last saw it. */
import type {
  Dispute,
  DisputeStatus,
  InformationRequest,
  TimelineEntry,
} from '../contract/dispute.js';
import { instantMs } from './calendar.js';
import { openInformationRequest } from './dispute-actions.js';

export interface DisputeChanges {
  /** Left out when it is the same. */
  readonly status?: DisputeStatus;
  /** What is new, in the order of the timeline. */
  readonly entries: readonly TimelineEntry[];
  /** A question that waits for an answer and did not before. */
  readonly question?: InformationRequest;
}

/** Undefined when nothing that the customer could see is different. */
export function disputeChanges(before: Dispute, after: Dispute): DisputeChanges | undefined {
  const entries = newEntries(before.timeline, after.timeline);
  const question = openInformationRequest(after);
  const isAsked = question !== undefined && question.id !== openInformationRequest(before)?.id;
  const isMoved = before.status !== after.status;
  if (!isMoved && !isAsked && entries.length === 0) return undefined;
  return {
    ...(isMoved && { status: after.status }),
    entries,
    ...(isAsked && { question }),
  };
}

/** Entries have no ids: two are the same when all that is known of them is the same. */
function newEntries(
  before: readonly TimelineEntry[],
  after: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const known = new Map<string, number>();
  for (const entry of before) known.set(nameOf(entry), (known.get(nameOf(entry)) ?? 0) + 1);
  return after.filter((entry) => {
    const left = known.get(nameOf(entry)) ?? 0;
    if (left > 0) known.set(nameOf(entry), left - 1);
    return left === 0;
  });
}

function nameOf({ at, kind, by, text }: TimelineEntry): string {
  return JSON.stringify([at, kind, by, text]);
}

/** What happened last. */
export function latestEntry({ timeline }: Dispute): TimelineEntry | undefined {
  return timeline.toSorted((a, b) => instantMs(b.at) - instantMs(a.at))[0];
}
