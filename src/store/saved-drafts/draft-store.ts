/**
 * Where unfinished drafts outlive the page. Nothing is kept unless a host opts in (S7).
 */
import { plainJson } from '../../contract/plain-json.js';

/** Opaque to whoever keeps it: to be handed back as it was given. Plain JSON. */
export interface StoredDraft {
  readonly version: 1;
  /** Milliseconds since 1970. After 24 hours it is not taken back. */
  readonly savedAt: number;
  /** A hash over the account's id, `savedAt` and `content`: another account's draft does not fit. */
  readonly seal: string;
  /** What was chosen and typed, as JSON. Personal data. */
  readonly content: string;
}

/** A host may bring its own. What it throws or rejects with costs the draft, nothing else. */
export interface DraftStore {
  load(accountId: string): Promise<StoredDraft | undefined> | StoredDraft | undefined;
  save(accountId: string, draft: StoredDraft): Promise<void> | void;
  /** Without an account: everything that is kept here. */
  clear(accountId?: string): Promise<void> | void;
}

export const DRAFT_ENTRY = 'redress.draft';

/**
 * One entry of Web Storage, of whichever account wrote last: the seal tells whose it is, so that
 * the account's id is not stored. Throws where storage is missing, forbidden or full.
 */
export function sessionDraftStore(storage: () => Storage = () => sessionStorage): DraftStore {
  return {
    load: () => {
      const text = storage().getItem(DRAFT_ENTRY);
      return text === null ? undefined : fromJson(text);
    },
    save: (_accountId, draft) => storage().setItem(DRAFT_ENTRY, plainJson(draft)),
    clear: () => storage().removeItem(DRAFT_ENTRY),
  };
}

/** Whoever loads looks closely; text that is no JSON is handed on as something that is no draft. */
function fromJson(text: string): StoredDraft {
  const nothingOfOurs: unknown = {};
  try {
    return (JSON.parse(text) ?? nothingOfOurs) as StoredDraft;
  } catch {
    return nothingOfOurs as StoredDraft;
  }
}
