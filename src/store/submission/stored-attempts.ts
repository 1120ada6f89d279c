/** Finds the attempts of an intention that the tabs of the account have stored. */
import { payloadHash } from '../../domain/index.js';
import type { Attempt } from './intention.js';
import type { SubmissionHandler } from './submission-handler.js';
import type { SubmissionKey, SubmissionKeys } from './submission-keys.js';

/** Identifies a content and its subject in every tab. */
export interface RequestHashes {
  readonly content: string;
  readonly subject: string;
}

export async function hashesOf<Request>(
  handler: Pick<SubmissionHandler<Request, unknown>, 'content' | 'subject'>,
  request: Request,
): Promise<RequestHashes> {
  const content = handler.content(request);
  return {
    content: await payloadHash(content),
    subject: await payloadHash(handler.subject?.(request) ?? content),
  };
}

/**
 * All attempts with the content, and those on its subject that are unsettled. Attempts that another
 * tab knows to be received count as uncertain until this page shows them.
 */
export function findStoredAttempts(
  keys: SubmissionKeys,
  { content, subject }: RequestHashes,
  { isShown }: Pick<SubmissionHandler<never, unknown>, 'isShown'>,
): readonly Attempt[] {
  return keys.all().flatMap((stored): readonly Attempt[] => {
    const attempt = attemptOf(stored);
    if (stored.payloadHash === content) return [attempt];
    if (stored.subjectHash !== subject) return [];
    const isNews = stored.confirmedAt !== undefined && isShown?.(stored.clientReference) === false;
    if (isNews) return [{ ...attempt, status: 'uncertain' }];
    return isSettled(stored) ? [] : [attempt];
  });
}

function isSettled({ settledAt, confirmedAt }: SubmissionKey): boolean {
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
