/**
 * Seals what is kept of drafts, and opens it again: what is too old, of another version or account,
 * or not as it was written is dropped as a whole.
 */
import { parseDraftContent, type DraftContent } from '../../contract/draft-content.js';
import { plainJson } from '../../contract/plain-json.js';
import { payloadHash } from '../../domain/payload-hash.js';
import type { StoredDraft } from './draft-store.js';

const VERSION = 1;
/** As long as the keys of submissions, without which a draft that is on its way could arrive twice. */
export const DRAFT_EXPIRY_MS = 24 * 3600 * 1000;

export async function sealDraft(
  accountId: string,
  kept: DraftContent,
  savedAt: number,
): Promise<StoredDraft> {
  const content = plainJson(kept);
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
  if (!(Math.abs(now - savedAt) < DRAFT_EXPIRY_MS)) return undefined;
  if (seal !== (await payloadHash([accountId, VERSION, savedAt, content]))) return undefined;
  try {
    return parseDraftContent(JSON.parse(content));
  } catch {
    return undefined;
  }
}
