/** What the provider tells of an account. */
import type {
  CallsInput,
  DisputesInput,
  Page,
  ReasonsInput,
} from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import type { Call } from '../../../contract/call.js';
import type { Dispute } from '../../../contract/dispute.js';
import type { Reason } from '../../../contract/reason.js';
import { DEFAULT_REASONS, reasonsFor } from '../../../domain/reasons.js';
import type { AccountView } from '../billing/account-view.js';
import { cursorFor, positionIn, type ListStamp } from './page-cursor.js';

export function callsPage(
  view: AccountView,
  input: CallsInput,
  originMs: number,
  size: number,
): Page<Call> {
  const { accountId, lineId, cycleId, cursor } = input;
  const list = view.calls(lineId, cycleId);
  if (list === undefined) throw new BillingError('not-found');
  const stamp = ['calls', accountId, lineId, cycleId, list.count, originMs];
  return pageOf(list, stamp, cursor, size);
}

export function disputesPage(view: AccountView, input: DisputesInput, size: number): Page<Dispute> {
  const { accountId, clientReference, cursor } = input;
  const disputes = view.disputes.filter(
    (dispute) => clientReference === undefined || dispute.clientReference === clientReference,
  );
  const list = {
    count: disputes.length,
    slice: (start: number, end: number) => disputes.slice(start, end),
  };
  const stamp = ['disputes', accountId, list.count];
  return pageOf(list, stamp, cursor, size);
}

/** Without labels: they are those of the default catalogue, in the customer's language. */
export function reasonCatalogue({ subject }: ReasonsInput): readonly Reason[] {
  return reasonsFor(subject, DEFAULT_REASONS).map((reason) => ({
    ...reason,
    subjects: [...reason.subjects],
  }));
}

interface List<T> {
  readonly count: number;
  slice(start: number, end: number): readonly T[];
}

function pageOf<T>(
  list: List<T>,
  stamp: ListStamp,
  cursor: string | undefined,
  size: number,
): Page<T> {
  const start = positionIn(stamp, cursor);
  const end = start + size;
  const items = list.slice(start, end);
  return end < list.count ? { items, nextCursor: cursorFor(stamp, end) } : { items };
}
