/** Draft persistence while its code is loading, and when it fails to load. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildAccount, buildCall } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { CALL, fillIn, saved, tab } from '../support/saved-drafts.js';
import { signedInStore } from '../support/store-setup.js';
import { expectConsole } from '../../support/node-traps.js';
import { Drafts } from '../../../src/store/index.js';

const AUTOSAVE = '../../../src/store/saved-drafts/draft-autosave.js';

/** Delays the code until the test releases it. */
function heldBack(): () => Promise<void> {
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  vi.doMock(AUTOSAVE, async () => {
    await arrived;
    return vi.importActual(AUTOSAVE);
  });
  return async () => {
    arrive();
    await vi.dynamicImportSettled();
    await saved();
  };
}

async function savedDraft() {
  const own = tab();
  await fillIn((await own.page()).store);
  expect(own.entries.size).toBe(1);
  return own;
}

describe('DraftPersistence', () => {
  afterEach(() => {
    vi.doUnmock(AUTOSAVE);
  });

  it('clears saved drafts when the customer signs out before the code loads (S7, S10)', async () => {
    const { page, entries } = await savedDraft();
    const arrive = heldBack();
    const { store } = await page();
    expect(store.snapshot.draft).toBe(undefined);
    store.signOut();
    expect(entries.size).toBe(0);
    await arrive();
    expect(store.snapshot.draft).toBe(undefined);
    expect(entries.size).toBe(0);
  });

  it('clears saved drafts when the host opts out before the code loads (S7)', async () => {
    const { page, entries } = await savedDraft();
    const arrive = heldBack();
    const { store } = await page();
    store.draftStore = undefined;
    expect(entries.size).toBe(0);
    await arrive();
    await fillIn(store);
    expect(entries.size).toBe(0);
  });

  it("saves the next customer's draft and restores none of the former one (R7, S10)", async () => {
    const { page, entries } = await savedDraft();
    const arrive = heldBack();
    const { store, script } = await page();
    const someoneElse = () => buildAccount({ id: 'account-2' });
    script.always('account', someoneElse);
    await store.resume();
    await settle();
    expect(entries.size).toBe(0);
    store.use(Drafts).beginForCalls([buildCall()]);
    store.use(Drafts).edit({ details: 'begun by the second' });
    await arrive();
    expect(store.snapshot.draft?.details).toBe('begun by the second');
    const { store: next } = await page(undefined, (s) => s.always('account', someoneElse));
    expect(next.snapshot.draft?.details).toBe('begun by the second');
    expect(next.snapshot.parkedDrafts).toEqual([]);
  });

  it('works in memory, warns once and retries when loading fails (R9)', async () => {
    const warnings = expectConsole('warn', /cannot keep drafts over a reload/);
    const { page, entries } = tab();
    vi.doMock(AUTOSAVE, () => {
      throw new TypeError('did not arrive');
    });
    const { store } = await page();
    await fillIn(store);
    await store.resume();
    await saved();
    expect(store.snapshot.draft?.details).toBe('canary details');
    expect(entries.size).toBe(0);
    expect(warnings).toHaveLength(1);

    vi.doUnmock(AUTOSAVE);
    await store.resume();
    await saved();
    expect(entries.size).toBe(1);
  });

  it('retries loading at the next step (R7, R9)', async () => {
    expectConsole('warn', /cannot keep drafts over a reload/);
    const { page, entries } = tab();
    vi.doMock(AUTOSAVE, () => {
      throw new TypeError('did not arrive');
    });
    const { store } = await page();
    vi.doUnmock(AUTOSAVE);
    const load = vi.fn<() => Promise<object>>(() => vi.importActual(AUTOSAVE));
    vi.doMock(AUTOSAVE, load);

    store.use(Drafts).beginForCalls([CALL]);
    await saved();
    expect(load).toHaveBeenCalledOnce();
    expect(entries.size).toBe(1);
  });

  it('does not retry loading while the customer types (R9)', async () => {
    expectConsole('warn', /cannot keep drafts over a reload/);
    const load = vi.fn<() => never>(() => {
      throw new TypeError('did not arrive');
    });
    vi.doMock(AUTOSAVE, load);
    const { store } = await tab().page();
    store.use(Drafts).beginForCalls([CALL]);
    store.goTo({ name: 'dispute-form' });
    await saved();
    const asked = load.mock.calls.length;
    store.use(Drafts).edit({ details: 'a' });
    store.use(Drafts).edit({ details: 'ab' });
    await saved();
    expect(load.mock.calls.length).toBe(asked);
  });

  it('loads nothing without opt-in', async () => {
    const load = vi.fn<() => Promise<object>>(() => vi.importActual(AUTOSAVE));
    vi.doMock(AUTOSAVE, load);
    const { store } = await signedInStore();
    await fillIn(store);
    expect(load).not.toHaveBeenCalled();
    await tab().page();
    expect(load).toHaveBeenCalledOnce();
  });
});
