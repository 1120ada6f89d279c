/** Finds the attempts of an intention that the tabs of the account have stored. */
import { payloadHash, shortHash } from '../../domain/index.js';
import type { Attempt } from './intention.js';
import type { CallOfAccount, SubmissionHandler } from './submission-handler.js';
import { isRepeatable, type SubmissionKey, type SubmissionKeys } from './submission-keys.js';

export interface RequestHashes {
  readonly content: string;
  readonly subject: string;
  readonly calls: readonly string[];
}

/** Tells the calls of an account apart. Synchronous, as a list may have 100,000 of them (P2). */
export function callHash([accountId, callId]: CallOfAccount): string {
  return shortHash(`${accountId}\n${callId}`);
}

export async function hashesOf<Request>(
  handler: Pick<SubmissionHandler<Request, unknown>, 'content' | 'subject' | 'calls'>,
  request: Request,
): Promise<RequestHashes> {
  const content = handler.content(request);
  return {
    content: await payloadHash(content),
    subject: await payloadHash(handler.subject?.(request) ?? content),
    calls: (handler.calls?.(request) ?? []).map(callHash),
  };
}

/**
 * All attempts with the content, and the unsettled ones on its subject or on one of its calls. An
 * attempt that was received in another tab is uncertain until this page shows it.
 */
export function findStoredAttempts(
  keys: SubmissionKeys,
  { content, subject, calls }: RequestHashes,
  { isShown }: Pick<SubmissionHandler<never, unknown>, 'isShown'>,
  now: number,
): readonly Attempt[] {
  const own = new Set(calls);
  return keys.all().flatMap((stored): readonly Attempt[] => {
    const attempt = attemptOf(stored);
    if (stored.payloadHash === content && isRepeatable(stored, now)) return [attempt];
    const isSame = stored.subjectHash === subject;
    if (!isSame && !stored.callHashes?.some((call) => own.has(call))) return [];
    const isHidden = isShown?.(stored.clientReference) === false;
    const isNews = stored.confirmedAt !== undefined && isHidden;
    if (isSettled(stored) && !isNews) return [];
    if (isSame) return [{ ...attempt, status: 'uncertain' }];
    // The customer goes on beside the dispute that is shown.
    return isHidden ? [{ ...attempt, status: 'uncertain', isOfOther: true }] : [];
  });
}

export function isSettled({ settledAt, confirmedAt }: SubmissionKey): boolean {
  return settledAt !== undefined || confirmedAt !== undefined;
}

/** Uncertain unless marked otherwise: another tab may be sending it right now. */
export function attemptOf(stored: SubmissionKey): Attempt {
  return {
    content: stored.payloadHash,
    key: stored.idempotencyKey,
    reference: stored.clientReference,
    status: isSettled(stored) ? 'settled' : 'uncertain',
  };
}
