/** Consecutive pages of one tab: each has its own store over the same storage. */
import { vi } from 'vitest';
import type { DraftStore, Store } from '../../../src/store/index.js';
import { memorySubmissionKeys, sessionDraftStore, Drafts } from '../../../src/store/index.js';
import { settle } from '../../support/settle.js';
import { fakeStorage } from './fake-storage.js';
import { textFile } from './files.js';
import type { Script } from './scripted-adapter.js';
import { NOW, signedInStore, type StoreSetup } from './store-setup.js';
import { buildCall } from '../../support/builders.js';

export const DRAFT_ENTRY = 'redress.draft';
export const CALL = buildCall({ otherParty: { raw: '+15550canary', kind: 'other' } });

/** Waits until changes are saved, including the code loaded on demand. */
export async function saved(): Promise<void> {
  await settle();
  await vi.dynamicImportSettled();
  await settle();
}

export function tab(fake = fakeStorage()) {
  const keys = memorySubmissionKeys(() => NOW);
  const drafts = sessionDraftStore(() => fake.storage);
  const page = async (
    draftStore: DraftStore | undefined = drafts,
    prepare: (script: Script) => void = () => {},
    now: () => number = () => NOW,
  ): Promise<StoreSetup> => {
    const setup = await signedInStore(
      { submissionKeys: keys, now, ...(draftStore ? { draftStore } : {}) },
      prepare,
    );
    await saved();
    return setup;
  };
  return { ...fake, drafts, page };
}

/** Begins a dispute and fills in everything, including a file. */
export async function fillIn(store: Store): Promise<void> {
  store.selection.add([CALL, buildCall({ id: 'call-2' })]);
  store.use(Drafts).beginForCalls([CALL]);
  store.use(Drafts).edit({ details: 'canary details', reason: 'not-my-call' });
  await store.use(Drafts).addEvidence([textFile('canary.txt', 'canary content')]);
  store.goTo({ name: 'dispute-form' });
  await saved();
}
