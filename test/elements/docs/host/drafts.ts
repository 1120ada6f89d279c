/** Stands for the host's own keeping of drafts in the snippets. */
import type { StoredDraft } from '../../../../src/index.js';

const kept = new Map<string, StoredDraft>();

export async function readDraft(accountId: string): Promise<StoredDraft | undefined> {
  return kept.get(accountId);
}

export async function writeDraft(accountId: string, draft: StoredDraft): Promise<void> {
  kept.set(accountId, draft);
}

export async function deleteDrafts(accountId?: string): Promise<void> {
  if (accountId === undefined) kept.clear();
  else kept.delete(accountId);
}
