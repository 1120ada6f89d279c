/** Determines which version of a draft was received, and how the receipt differs from it (R13). */
import type { Dispute } from '../../contract/index.js';
import { isSameContent } from './draft-handler.js';
import { isVersionOf, normalised, receiptDifferences } from './receipt.js';
import type { Versions } from './submission-handler.js';
import type { SubmissionRequest } from './submission-request.js';
import type { Received } from './submission.js';

/** Undefined when the receipt came from a look-up or a list. */
export type Sent = SubmissionRequest | undefined;

export function receivedVersion(
  current: SubmissionRequest | undefined,
  versions: Versions<SubmissionRequest>,
  dispute: Dispute,
  sent: Sent,
): Received {
  const own = versions.attempts.filter(({ isOfOther }) => !isOfOther);
  const requestOf = (one: (typeof own)[0]): Sent => versions.requestOf(one);
  const known = own.map(requestOf);
  const uncertain = own
    .filter(({ status }) => status === 'uncertain')
    .map(requestOf)
    .toReversed();
  // After a reload, or when another tab sent it, this page does not know every version.
  const isShared = own.some(({ reference }) => versions.isShared(reference));
  const isIncomplete = known.length === 0 || known.includes(undefined) || isShared;
  // What was refused has not arrived, unless nothing else fits.
  const candidates =
    isIncomplete && !sent ? [current, ...known] : [sent, ...uncertain, ...known.toReversed()];
  const fitting = candidates.filter((one) => one !== undefined && isVersion(one, dispute));
  const found = fitting[0] ?? sent;
  // The provider repeats too little to tell which of several versions has arrived.
  const isOther = (one: SubmissionRequest): boolean =>
    fitting.includes(one) && !isSameContent(one, found ?? one);
  const others = isShared ? [...uncertain, undefined] : uncertain;
  const isAmbiguous =
    !sent && others.some((one) => (one ? isOther(one) : !hasWords(dispute, current)));
  // A dispute that matches no version differs; information with other words is another version.
  const isOpening = current?.kind === 'open';
  const version = found ?? (isIncomplete || !isOpening ? undefined : known.at(-1));
  const isSame = version !== undefined && current !== undefined && isSameContent(version, current);
  const differences = version?.kind === 'open' ? receiptDifferences(version.input, dispute) : [];
  return {
    dispute,
    ...(current && (!isSame || isAmbiguous) && { isEarlierVersion: true }),
    ...(differences.length > 0 && { differences }),
  };
}

/** Whether the provider repeats what the customer wrote. */
function hasWords(dispute: Dispute, request: Sent): boolean {
  return request?.kind === 'information'
    ? dispute.timeline.some(({ kind, text }) => kind === 'information-added' && text)
    : dispute.details !== undefined;
}

/** Information is recognised by its words, where the timeline repeats them. */
function isVersion(request: SubmissionRequest, dispute: Dispute): boolean {
  if (request.kind === 'open') return isVersionOf(request.input, dispute);
  const entries = dispute.timeline.filter(({ kind, text }) => kind === 'information-added' && text);
  const words = normalised(request.input.text);
  return entries.length === 0 || entries.some(({ text = '' }) => normalised(text) === words);
}
