/** What the tabs of the account have stored about an intention. */
import { payloadHash } from '../../domain/index.js';
import type { Errand } from './errand.js';
import type { Attempt } from './intention.js';
import type { SubmissionKey, SubmissionKeys } from './submission-keys.js';

/** By which a content and its subject are known in every tab: hashes. */
export interface Names {
  readonly content: string;
  readonly subject: string;
}

export async function namesOf<Request>(
  errand: Pick<Errand<Request, unknown>, 'content' | 'subject'>,
  request: Request,
): Promise<Names> {
  return {
    content: await payloadHash(errand.content(request)),
    subject: await payloadHash(errand.subject(request)),
  };
}

/**
 * What every tab has stored of a content, and what is unsettled about its subject; also what another
 * tab has received that this page does not show yet.
 */
export function attemptsAbout(
  keys: SubmissionKeys,
  { content, subject }: Names,
  { shows }: Pick<Errand<never, unknown>, 'shows'>,
): readonly Attempt[] {
  return keys.all().flatMap((stored): readonly Attempt[] => {
    const attempt = attemptOf(stored);
    if (stored.payloadHash === content) return [attempt];
    if (stored.subjectHash !== subject) return [];
    const isNews = stored.confirmedAt !== undefined && !shows(stored.clientReference);
    if (isNews) return [{ ...attempt, doubt: 'uncertain' }];
    return isSettled(stored) ? [] : [attempt];
  });
}

function isSettled({ settledAt, confirmedAt }: SubmissionKey): boolean {
  return settledAt !== undefined || confirmedAt !== undefined;
}

/** Another tab may be sending it just now. */
export function attemptOf(stored: SubmissionKey): Attempt {
  return {
    content: stored.payloadHash,
    key: stored.idempotencyKey,
    reference: stored.clientReference,
    doubt: isSettled(stored) ? 'settled' : 'uncertain',
  };
}
