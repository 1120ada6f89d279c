/** Sends a draft as a dispute, or as information for one. */
import { isAbout, isPartOf, type Dispute } from '../../contract/index.js';
import { plainJson } from '../../contract/plain-json.js';
import { NotSentError } from '../../contract/not-sent-error.js';
import { DraftCollection } from '../draft/draft-collection.js';
import { readAllPages } from '../read-all-pages.js';
import type { StoreCore } from '../store-core.js';
import { isOwnUnsettled, isUnsettledAttempt, type Attempt } from './intention.js';
import { Intentions } from './intentions.js';
import type {
  CallOfAccount,
  LookUpResult,
  SubmissionHandler,
  Versions,
} from './submission-handler.js';
import { submissionRequestOf, type SubmissionRequest } from './submission-request.js';

type DraftHandler = SubmissionHandler<SubmissionRequest, Dispute>;

export function draftHandler(
  core: StoreCore,
  clientReference: string,
  events: Pick<DraftHandler, 'isShown' | 'onChange' | 'onReceipt' | 'onFailure'>,
): DraftHandler {
  const draft = core.use(DraftCollection).find(clientReference);
  const purpose = draft?.purpose;
  return {
    ...events,
    canLookUp: true,
    // The customer may add the same words to a dispute twice.
    remembersReceipt: draft?.purpose.kind !== 'add-information',
    request() {
      core.requireAccount();
      const request = currentRequest(core, clientReference);
      if (!request) throw new NotSentError('The draft is not complete.');
      return request;
    },
    content: contentOf,
    subject: subjectOf,
    calls: callsOf,
    send: (request, attempt, signal) => send(core.use(Intentions), request, attempt, signal),
    lookUp(versions, signal) {
      // Not by the current draft, which may have been discarded.
      return purpose?.kind === 'add-information'
        ? lookUpInformation(core, purpose.dispute.id, versions, signal)
        : lookUpDispute(core, currentRequest(core, clientReference), versions, signal);
    },
  };
}

/** What would be sent for the draft as it is now. */
export function currentRequest(
  core: StoreCore,
  clientReference: string,
): SubmissionRequest | undefined {
  const draft = core.use(DraftCollection).find(clientReference);
  const account = core.snapshot.account.held;
  return draft && submissionRequestOf(draft, account?.id ?? '', account?.currency ?? '');
}

/** Finds the receipt of an unsettled draft in a list of disputes. */
export function findReceipt(
  current: SubmissionRequest | undefined,
  versions: Versions<SubmissionRequest>,
  disputes: readonly Dispute[],
): Dispute | undefined {
  const unsettled = versions.attempts.filter(isOwnUnsettled);
  const references = new Set(unsettled.map(({ reference }) => reference));
  if (current?.kind === 'information') {
    const dispute = disputes.find(({ id }) => id === current.input.disputeId);
    return dispute && hasInformation(dispute, references) ? dispute : undefined;
  }
  const dispute = disputes.find(({ clientReference = '' }) => references.has(clientReference));
  return dispute && isAboutAny(dispute, current, versions) ? dispute : undefined;
}

/** Whether a dispute with our reference is about the subject of some version of the draft. */
function isAboutAny(
  dispute: Dispute,
  current: SubmissionRequest | undefined,
  versions: Versions<SubmissionRequest>,
): boolean {
  // A draft about some of its calls may have the same reference: then only all of them tell.
  const fits = versions.isShared(dispute.clientReference ?? '') ? isAbout : isPartOf;
  return [current, ...versions.attempts.map((one) => versions.requestOf(one))].some(
    (version) => version?.kind === 'open' && fits(dispute, version.input.subject),
  );
}

/** Whether the customer wrote the same. A question asked meanwhile changes nothing. */
export function isSameContent(a: SubmissionRequest, b: SubmissionRequest): boolean {
  const [one, other] = [a, b].map((request) => {
    if (request.kind === 'open') return contentOf(request);
    const { informationRequestId: _, ...input } = { informationRequestId: '', ...request.input };
    return contentOf({ kind: 'information', input });
  });
  return plainJson(one) === plainJson(other);
}

/** Leaves out the random client reference. Files are sent later, each under its own key. */
function contentOf({ kind, input }: SubmissionRequest): unknown {
  const { clientReference: _, ...content } = { clientReference: '', ...input };
  return { kind, content };
}

/**
 * Two disputes of one bill are one intention; two pieces of information for one dispute are two,
 * unless their words are the same. That the provider asked a question meanwhile changes nothing.
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

function callsOf({ kind, input }: SubmissionRequest): readonly CallOfAccount[] {
  if (kind === 'information' || input.subject.kind === 'bill') return [];
  return input.subject.calls.map(({ id }) => [input.accountId, id]);
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

/** Reads every page, as a provider may ignore the client reference as a filter. */
async function lookUpDispute(
  core: StoreCore,
  current: SubmissionRequest | undefined,
  versions: Versions<SubmissionRequest>,
  signal: AbortSignal,
): Promise<LookUpResult<Dispute>> {
  const { port, accountId } = core.requireAccount();
  const unsettled = versions.attempts.filter(isUnsettledAttempt);
  for (const reference of new Set(unsettled.map((attempt) => attempt.reference))) {
    const disputes = await readAllPages<Dispute>((cursor) =>
      port.disputes({ accountId, clientReference: reference, cursor }, { signal }),
    );
    const found = disputes.find(({ clientReference }) => clientReference === reference);
    if (!found) continue;
    // The reference is random: a dispute under it is ours, unless every version is known and none fits.
    const own = versions.attempts.filter((one) => one.reference === reference && !one.isOfOther);
    const isUnknown = own.some((one) => isUnsettledAttempt(one) && !versions.requestOf(one));
    const isOurs = own.length > 0 && (isUnknown || isAboutAny(found, current, versions));
    return isOurs ? { found } : { takenReference: reference, newest: found };
  }
  return {};
}

async function lookUpInformation(
  core: StoreCore,
  disputeId: string,
  { attempts }: Versions<SubmissionRequest>,
  signal: AbortSignal,
): Promise<LookUpResult<Dispute>> {
  const { port, accountId } = core.requireAccount();
  const newest = await port.dispute({ accountId, disputeId }, { signal });
  const references = new Set(attempts.map(({ reference }) => reference));
  return hasInformation(newest, references) ? { found: newest } : { newest };
}

function hasInformation({ timeline }: Dispute, references: ReadonlySet<string>): boolean {
  return timeline.some(
    ({ clientReference }) => clientReference !== undefined && references.has(clientReference),
  );
}
