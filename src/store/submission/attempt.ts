/** A draft made ready to be sent: exactly what goes out, and the key under which it goes. */
import { NotSentError } from '../../contract/guard/not-sent-error.js';
import { payloadHash } from '../../domain/index.js';
import type { Draft } from '../draft/draft.js';
import { randomId } from '../random-id.js';
import type { StoreCore } from '../store-core.js';
import type { SubmissionKey, SubmissionKeys } from './submission-keys.js';
import { submissionRequestOf, type SubmissionRequest } from './submission-request.js';

export interface Attempt {
  readonly request: SubmissionRequest;
  readonly key: SubmissionKey;
  /** It was sent, and no answer has told that it did not arrive. */
  readonly mayHaveArrived: boolean;
  /**
   * Made of a draft that came back after a reload and may have been changed since it was sent: what
   * was sent is only known from what is found.
   */
  readonly isGuess?: true;
}

/**
 * The same content gets the same key, also after a reload and in a second tab; the key is stored
 * when this resolves. All versions of one intention carry one client reference.
 * @throws NotSentError when the draft is not complete
 */
export async function prepareAttempt(
  draft: Draft,
  earlier: Attempt | undefined,
  core: StoreCore,
  keys: SubmissionKeys,
  signal: AbortSignal,
): Promise<Attempt> {
  const { accountId } = core.requireAccount();
  const currency = core.snapshot.account.held?.currency ?? '';
  const request = submissionRequestOf(draft, accountId, currency);
  if (!request) throw new NotSentError('The draft is not complete.');
  const hash = await payloadHash(contentOf(request));
  signal.throwIfAborted();
  const findOrMake = (): SubmissionKey => {
    const known = keys.find(hash);
    if (known) return known;
    const made = {
      payloadHash: hash,
      idempotencyKey: randomId(),
      clientReference: earlier?.key.clientReference ?? draft.clientReference,
      storedAt: core.now,
    };
    keys.put(made);
    return made;
  };
  // Two tabs that send the same at the same moment would otherwise make a key each (R1).
  const key = await (keys.exclusively?.(findOrMake) ?? findOrMake());
  signal.throwIfAborted();
  const isSame = earlier?.key.payloadHash === hash;
  return { request, key, mayHaveArrived: isSame && earlier.mayHaveArrived };
}

/** Whether two requests ask for the same. */
export function isSameContent(a: SubmissionRequest, b: SubmissionRequest): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

/**
 * The client reference is random, so it is no part of what makes two submissions the same. Nor are
 * the files: they are sent afterwards, each under a key of its own.
 */
function contentOf({ kind, input }: SubmissionRequest): unknown {
  const { clientReference: _, ...content } = { clientReference: '', ...input };
  return { kind, content };
}

export function operationOf({ request }: Attempt): 'open-dispute' | 'add-information' {
  return request.kind === 'open' ? 'open-dispute' : 'add-information';
}
