/** How a draft is sent: as a dispute, or as information for one. */
import { isPartOf, type Dispute } from '../../contract/index.js';
import { plainJson } from '../../contract/plain-json.js';
import { NotSentError } from '../../contract/not-sent-error.js';
import type { DraftShelf } from '../draft/draft-shelf.js';
import { readAllPages } from '../read-all-pages.js';
import type { StoreCore } from '../store-core.js';
import type { Errand, LookUp } from './errand.js';
import type { Attempt } from './intention.js';
import type { Intentions } from './intentions.js';
import { submissionRequestOf, type SubmissionRequest } from './submission-request.js';

export type DraftErrand = Errand<SubmissionRequest, Dispute>;

export function draftErrand(
  core: StoreCore,
  shelf: DraftShelf,
  intentions: Intentions,
  owner: string,
  events: Pick<DraftErrand, 'shows' | 'changed' | 'received' | 'failed'>,
): DraftErrand {
  const current = (): SubmissionRequest | undefined => currentRequest(core, shelf, owner);
  return {
    ...events,
    canLookUp: true,
    // Information with the same words once more is meant.
    isOnce: shelf.find(owner)?.purpose.kind !== 'add-information',
    request() {
      core.requireAccount();
      const request = current();
      if (!request) throw new NotSentError('The draft is not complete.');
      return request;
    },
    content: contentOf,
    subject: subjectOf,
    send: (request, attempt, signal) => send(intentions, request, attempt, signal),
    lookUp(attempts, signal, requestOf) {
      const request = current();
      return request?.kind === 'information'
        ? lookUpInformation(core, request, attempts, signal)
        : lookUpDispute(core, [request, ...attempts.map(requestOf)], attempts, signal);
    },
  };
}

/** The draft as it would be sent now. */
export function currentRequest(
  core: StoreCore,
  shelf: DraftShelf,
  owner: string,
): SubmissionRequest | undefined {
  const draft = shelf.find(owner);
  const account = core.snapshot.account.held;
  return draft && submissionRequestOf(draft, account?.id ?? '', account?.currency ?? '');
}

/** Whether a dispute in a list is what the draft became. */
export function findReceipt(
  versions: readonly (SubmissionRequest | undefined)[],
  references: ReadonlySet<string | undefined>,
  disputes: readonly Dispute[],
): Dispute | undefined {
  const [request] = versions;
  if (request?.kind === 'information') {
    const dispute = disputes.find(({ id }) => id === request.input.disputeId);
    return dispute && hasInformation(dispute, references) ? dispute : undefined;
  }
  const dispute = disputes.find(({ clientReference }) => references.has(clientReference));
  return dispute && isOneOf(dispute, versions) ? dispute : undefined;
}

/** Whether a dispute that has our reference is about what some version of the draft was about. */
function isOneOf(dispute: Dispute, versions: readonly (SubmissionRequest | undefined)[]): boolean {
  return versions.some(
    (version) => version?.kind === 'open' && isPartOf(dispute, version.input.subject),
  );
}

export function isSameContent(a: SubmissionRequest, b: SubmissionRequest): boolean {
  return plainJson(contentOf(a)) === plainJson(contentOf(b));
}

/**
 * The client reference is random, so it is no part of what makes two submissions the same. Nor are
 * the files: they are sent afterwards, each under a key of its own.
 */
function contentOf({ kind, input }: SubmissionRequest): unknown {
  const { clientReference: _, ...content } = { clientReference: '', ...input };
  return { kind, content };
}

/**
 * Two pieces of information for one dispute are two intentions, two disputes of one bill are not. The
 * same words are one, also when the provider has asked a question meanwhile.
 */
function subjectOf(request: SubmissionRequest): unknown {
  if (request.kind === 'information') {
    const { accountId, disputeId, text } = request.input;
    return [accountId, 'information', disputeId, text];
  }
  const { accountId, subject } = request.input;
  const about =
    subject.kind === 'bill' ? [subject.cycleId] : subject.calls.map(({ id }) => id).toSorted();
  return [accountId, subject.kind, ...about];
}

function send(
  { writes }: Intentions,
  { kind, input }: SubmissionRequest,
  { key: idempotencyKey, reference: clientReference }: Attempt,
  signal: AbortSignal,
): Promise<Dispute> {
  const options = { signal, idempotencyKey };
  return kind === 'information'
    ? writes.addInformation({ ...input, clientReference }, options)
    : writes.openDispute({ ...input, clientReference }, options);
}

/** A provider that ignores the client reference as a filter is read to its last page. */
async function lookUpDispute(
  core: StoreCore,
  versions: readonly (SubmissionRequest | undefined)[],
  attempts: readonly Attempt[],
  signal: AbortSignal,
): Promise<LookUp<Dispute>> {
  const { port, accountId } = core.requireAccount();
  for (const reference of new Set(attempts.map((attempt) => attempt.reference))) {
    const disputes = await readAllPages<Dispute>((cursor) =>
      port.disputes({ accountId, clientReference: reference, cursor }, { signal }),
    );
    const found = disputes.find(({ clientReference }) => clientReference === reference);
    if (found) return isOneOf(found, versions) ? { found } : { takenBy: reference, newest: found };
  }
  return {};
}

async function lookUpInformation(
  core: StoreCore,
  { input: { accountId, disputeId } }: Extract<SubmissionRequest, { kind: 'information' }>,
  attempts: readonly Attempt[],
  signal: AbortSignal,
): Promise<LookUp<Dispute>> {
  const newest = await core.requireAccount().port.dispute({ accountId, disputeId }, { signal });
  const references = new Set(attempts.map(({ reference }) => reference));
  return hasInformation(newest, references) ? { found: newest } : { newest };
}

function hasInformation(
  { timeline }: Dispute,
  references: ReadonlySet<string | undefined>,
): boolean {
  return timeline.some(
    ({ clientReference }) => clientReference !== undefined && references.has(clientReference),
  );
}
