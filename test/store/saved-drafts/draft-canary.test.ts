import { describe, expect, it } from 'vitest';
import { buildAccount } from '../../support/builders.js';
import { opened } from '../support/drafted-store.js';
import { fakeStorage } from '../support/fake-storage.js';
import { DRAFT_ENTRY, fillIn, saved, tab } from '../support/saved-drafts.js';
import { signedInStore } from '../support/store-setup.js';
import { Drafts, Submitter } from '../../../src/store/index.js';

const filledTab = async () => {
  const own = tab();
  const setup = await own.page();
  await fillIn(setup.store);
  expect(own.entries.get(DRAFT_ENTRY)).toMatch(/canary details/);
  return { ...own, ...setup };
};

describe('DraftPersistence, as seen in the storage', () => {
  it('stores nothing without opt-in (S7)', async () => {
    const { storage, written } = fakeStorage();
    const global = globalThis as { sessionStorage?: Storage; localStorage?: Storage };
    const before = [global.sessionStorage, global.localStorage] as const;
    Object.defineProperty(global, 'sessionStorage', { value: storage, configurable: true });
    Object.defineProperty(global, 'localStorage', { value: storage, configurable: true });
    try {
      const { store, script } = await signedInStore();
      await fillIn(store);
      void store.use(Submitter).submit();
      await (await script.next('openDispute')).fail('network');
      await saved();
    } finally {
      const [session, local] = before;
      Object.defineProperty(global, 'sessionStorage', { value: session, configurable: true });
      Object.defineProperty(global, 'localStorage', { value: local, configurable: true });
    }
    expect(written).toEqual([]);
  });

  it('stores one entry without the account id and file names (S7)', async () => {
    const { entries, written } = await filledTab();
    expect([...entries.keys()]).toEqual([DRAFT_ENTRY]);
    expect(written.join('')).not.toMatch(/canary\.txt|canary content|Lovelace/);
    expect(written.join('')).not.toContain(buildAccount().id);
  });

  it('clears the entry when the dispute was received (S7)', async () => {
    const { entries, store, script } = await filledTab();
    void store.use(Submitter).submit();
    const sent = await script.next('openDispute');
    await sent.answer(opened(sent));
    await saved();
    expect(store.snapshot.draft?.stage).toBe('sent');
    expect(entries.size).toBe(0);
  });

  it('clears the entry when the customer discards the draft (S7)', async () => {
    const { entries, store } = await filledTab();
    store.use(Drafts).discard();
    await saved();
    expect(entries.size).toBe(0);
  });

  it('clears the entry at sign-out, even during a save (S7)', async () => {
    const { entries, store } = await filledTab();
    store.use(Drafts).edit({ details: 'canary again' });
    store.signOut();
    expect(entries.size).toBe(0);
    await saved();
    expect(entries.size).toBe(0);
  });

  it('clears the entry when the host signs out before the account loads (S7)', async () => {
    const { entries, drafts } = await filledTab();
    const { store } = await signedInStore({ draftStore: drafts }, (script) => {
      script.always('account', undefined);
    });
    store.signOut();
    expect(entries.size).toBe(0);
  });

  it('clears the entry when another customer signs in, even after a reload (S7, S10)', async () => {
    const { entries, store, script, page } = await filledTab();
    const text = entries.get(DRAFT_ENTRY) ?? '';
    const someoneElse = () => buildAccount({ id: 'account-2' });
    script.always('account', someoneElse);
    await store.resume();
    await saved();
    expect(entries.size).toBe(0);

    entries.set(DRAFT_ENTRY, text);
    const { store: next } = await page(undefined, (s) => s.always('account', someoneElse));
    expect(next.snapshot.draft).toBeUndefined();
    expect(next.snapshot.selection.size).toBe(0);
    expect(entries.size).toBe(0);
  });

  it('clears the entry and stops saving when the host opts out (S7)', async () => {
    const { entries, store } = await filledTab();
    store.draftStore = undefined;
    expect(entries.size).toBe(0);
    store.use(Drafts).edit({ details: 'canary again' });
    await saved();
    expect(entries.size).toBe(0);
    expect(store.snapshot.draft?.details).toBe('canary again');
  });

  it('keeps the entry when the session ends and the customer comes back (R7, R8)', async () => {
    const { entries, store, script, page } = await filledTab();
    script.always('calls', undefined);
    void store.activity.reload();
    await (await script.next('calls')).fail('unauthenticated');
    await saved();
    expect(entries.size).toBe(1);
    const { store: next } = await page();
    expect(next.snapshot.draft?.details).toBe('canary details');
  });
});
