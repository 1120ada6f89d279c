/** Turns drafts into a sealed `StoredDraft` and back. Drops one that is old, foreign or changed. */
import {
  parseDraftContent,
  type DraftContent,
  type KeptDraft,
} from '../../contract/draft-content.js';
import { plainJson } from '../../contract/plain-json.js';
import { payloadHash } from '../../domain/payload-hash.js';
import type { Draft } from '../draft/draft.js';
import type { Snapshot } from '../snapshot.js';
import type { StoredDraft } from './draft-store.js';

const VERSION = 1;
/** As long as submission keys, without which an unsettled draft could be sent twice. */
const EXPIRY_MS = 24 * 3600 * 1000;

/**
 * Undefined when no draft is unsent and no finding was dismissed: then nothing is saved, and without
 * a draft not even the selection.
 */
export function draftContentOf(
  { draft, parkedDrafts, selection, step: { name }, rightCalls }: Snapshot,
  isUnsettled: (clientReference: string) => boolean,
): DraftContent | undefined {
  const save = (one: Draft): KeptDraft | undefined =>
    savedDraft(one, isUnsettled(one.clientReference));
  const active = draft && save(draft);
  const parked = parkedDrafts.map(save).filter((one) => one !== undefined);
  const isBegun = active !== undefined || parked.length > 0;
  if (!isBegun && rightCalls.length === 0) return undefined;
  // Steps that show one item of a list are not saved: the list may have changed.
  const isSaved = name === 'credit-request' || (name === 'dispute-form' && active);
  const step = isSaved ? name : 'activity';
  return {
    atHand: active,
    parked,
    selection: isBegun ? [...selection] : [],
    step: isBegun ? step : 'activity',
    ...(rightCalls.length > 0 && { rightCalls: [...rightCalls] }),
  };
}

function savedDraft(draft: Draft, isUnsettled: boolean): KeptDraft | undefined {
  const isReceived = draft.stage === 'sent';
  if (isReceived && !draft.hasUnsentChanges) return undefined;
  const { clientReference, origin, purpose, reason, details, amountText } = draft;
  return {
    clientReference,
    origin,
    purpose: purpose.kind === 'dispute-calls' ? { ...purpose, calls: [...purpose.calls] } : purpose,
    // The reload shows the unsent edits again, beside the version that was received.
    stage: isReceived ? 'check' : draft.stage,
    reason,
    details,
    amountText,
    hadFiles: draft.hasLostFiles || draft.evidence.length > 0,
    mayHaveArrived: isUnsettled || isReceived,
  };
}

export async function sealDraft(
  accountId: string,
  draftContent: DraftContent,
  savedAt: number,
): Promise<StoredDraft> {
  const content = plainJson(draftContent);
  const seal = await payloadHash([accountId, VERSION, savedAt, content]);
  return { version: VERSION, savedAt, seal, content };
}

export async function openDraft(
  accountId: string,
  stored: unknown,
  now: number,
): Promise<DraftContent | undefined> {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, savedAt, seal, content } = stored as Record<keyof StoredDraft, unknown>;
  if (version !== VERSION || typeof savedAt !== 'number' || typeof content !== 'string') {
    return undefined;
  }
  // A clock that was set back must not make a draft immortal.
  if (!(Math.abs(now - savedAt) < EXPIRY_MS)) return undefined;
  if (seal !== (await payloadHash([accountId, VERSION, savedAt, content]))) return undefined;
  try {
    return parseDraftContent(JSON.parse(content));
  } catch {
    return undefined;
  }
}
