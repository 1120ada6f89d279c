/** The port to which a host connects its own storage for drafts. Opt-in (S7). */
import type { DraftContent } from '../../contract/draft-content.js';
import { plainJson } from '../../contract/plain-json.js';

/** Opaque to the host, which must return it unchanged. Plain JSON. */
export interface StoredDraft {
  readonly version: 1;
  /** Milliseconds since 1970. Expires after 24 hours. */
  readonly savedAt: number;
  /** A hash of the account id, `savedAt` and `content`: a draft of another account does not fit. */
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
  /**
   * Of those that share one entry.
   * @internal
   */
  readonly sharers?: DraftSharers;
}

/** What was saved, and what before it by the same store; undefined where no draft was left. */
export interface SavedChange {
  readonly accountId: string;
  readonly content: DraftContent | undefined;
  readonly before: DraftContent | undefined;
}

interface DraftSharer {
  takeOver(change: SavedChange): void;
}

/** All stores of one page over one entry, such as those of a desktop and a mobile copy of it (R7). */
export class DraftSharers {
  /** Weak, since a flow that was taken out of the page does not say so. */
  #sharers: readonly WeakRef<DraftSharer>[] = [];

  join(sharer: DraftSharer): void {
    this.#sharers = [...this.#alive(), sharer].map((one) => new WeakRef(one));
  }

  tell(sender: DraftSharer, change: SavedChange): void {
    for (const sharer of this.#alive()) if (sharer !== sender) sharer.takeOver(change);
  }

  #alive(): readonly DraftSharer[] {
    const alive = this.#sharers.map((sharer) => sharer.deref());
    return alive.filter((sharer) => sharer !== undefined);
  }
}

export const DRAFT_ENTRY = 'redress.draft';

/** Stores one draft in Web Storage, without the account id. Throws where storage fails. */
export function sessionDraftStore(
  storage: () => Storage = () => sessionStorage,
  sharers?: DraftSharers,
): DraftStore {
  return {
    ...(sharers && { sharers }),
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
