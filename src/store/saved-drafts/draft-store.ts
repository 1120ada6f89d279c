/** The port to which a host connects its own storage for drafts. Opt-in (S7). */
import { plainJson } from '../../contract/plain-json.js';

/** Opaque to the host, which must return it unchanged. Plain JSON. */
export interface StoredDraft {
  readonly version: 1;
  /** Milliseconds since 1970. Expires after 24 hours. */
  readonly savedAt: number;
  /** A hash over the account id, `savedAt` and `content`: a draft of another account does not fit. */
  readonly seal: string;
  /** The customer's input as JSON. Personal data. */
  readonly content: string;
}

/** A host may implement it. A method that throws or rejects costs the draft, nothing else. */
export interface DraftStore {
  load(accountId: string): Promise<StoredDraft | undefined> | StoredDraft | undefined;
  save(accountId: string, draft: StoredDraft): Promise<void> | void;
  /** Without an account: clears all drafts. */
  clear(accountId?: string): Promise<void> | void;
}

export const DRAFT_ENTRY = 'redress.draft';

/**
 * Stores one draft in Web Storage. The seal tells whose it is, so that the account id is not stored.
 * Throws where storage is missing, forbidden or full.
 */
export function sessionDraftStore(storage: () => Storage = () => sessionStorage): DraftStore {
  return {
    load: () => {
      const text = storage().getItem(DRAFT_ENTRY);
      return text === null ? undefined : parseEntry(text);
    },
    save: (_accountId, draft) => storage().setItem(DRAFT_ENTRY, plainJson(draft)),
    clear: () => storage().removeItem(DRAFT_ENTRY),
  };
}

/** Returns a corrupt entry as an invalid draft: `undefined` would leave it in the storage. */
function parseEntry(text: string): StoredDraft {
  const invalid: unknown = {};
  try {
    return (JSON.parse(text) ?? invalid) as StoredDraft;
  } catch {
    return invalid as StoredDraft;
  }
}
