import { describe, expect, it } from 'vitest';
import { Contact, Drafts, Store, Submitter, type DraftStore } from '../../src/store/index.js';
import {
  buildAccount,
  buildCall,
  buildCycle,
  buildDispute,
  buildLine,
} from '../support/builders.js';
import { deferred } from '../support/deferred.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { settle } from '../support/settle.js';
import { opened } from './support/drafted-store.js';
import { fillIn, saved, tab } from './support/saved-drafts.js';
import { Script } from './support/scripted-adapter.js';
import { answerReads, attachedStore, guardOptions, NOW } from './support/store-setup.js';

async function readingPage(
  options: ConstructorParameters<typeof Store>[0] = {},
  prepare: (script: Script) => void = () => {},
): Promise<{ store: Store; script: Script; clock: FakeGuardClock }> {
  const store = new Store({ now: () => NOW, ...options });
  const script = new Script();
  answerReads(script);
  prepare(script);
  const clock = new FakeGuardClock();
  store.attach(script.adapter, guardOptions(clock));
  await saved();
  return { store, script, clock };
}

/** Uses the features of a panel that is loaded on demand. */
function arrive(store: Store): void {
  store.use(Drafts);
  store.use(Contact);
}

/** Asks to dispute the bill before the code is loaded. */
async function askedForTheBill(draftStore: DraftStore): Promise<Store> {
  const { store } = await readingPage({ draftStore });
  store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));
  store.goTo({ name: 'dispute-form' });
  arrive(store);
  await saved();
  return store;
}

describe('Store, use and whenReady', () => {
  it('loads the calls without any feature (P1)', async () => {
    const { store } = await readingPage({}, (script) => {
      script.always('disputes', () => ({ items: [buildDispute()] }));
    });
    const { activity, disputes, lines, cycles } = store.snapshot;
    expect(activity.calls.held).toHaveLength(1);
    expect(disputes.held).toHaveLength(1);
    expect([lines.held, cycles.held]).toEqual([[buildLine()], [buildCycle()]]);
    store.selection.add([buildCall()]);
    expect(store.snapshot.selection.size).toBe(1);
    store.goTo({ name: 'disputes' });
    store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
    expect(store.snapshot.step.name).toBe('dispute');
    await store.resume();
    store.retry();
    store.signOut();
    expect(store.snapshot).toMatchObject({ session: 'signed-out', disputes: { held: undefined } });
  });

  it('shares a feature between two copies of the package (E2)', async () => {
    const { store } = await readingPage();
    const drafts = store.use(Drafts);
    expect(store.use(Drafts)).toBe(drafts);
    class OtherCopy {
      static readonly feature = 'drafts';
      readonly isOther = true;
    }
    expect(store.use(OtherCopy)).toBe(drafts);
  });

  it('runs queued actions in order once the feature is used', async () => {
    const { store } = await readingPage();
    store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));
    store.whenReady('drafts', (drafts) => drafts.edit({ details: 'asked for early' }));
    expect(store.snapshot.draft).toBe(undefined);
    arrive(store);
    expect(store.snapshot.draft).toMatchObject({ origin: 'bill', details: 'asked for early' });
    store.whenReady('drafts', (drafts) => drafts.edit({ details: 'asked for late' }));
    expect(store.snapshot.draft?.details).toBe('asked for late');
  });

  it('drops queued actions when another customer signs in (S10)', async () => {
    const { store, script } = await readingPage();
    store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));
    store.signOut();
    script.always('account', () => buildAccount({ id: 'account-2' }));
    await store.resume();
    await settle();
    arrive(store);
    expect(store.snapshot.draft).toBe(undefined);
  });

  it('drops queued actions at sign-out, even for the same account (S10)', async () => {
    const { store } = await readingPage();
    store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));
    store.signOut();
    await store.resume();
    await settle();
    arrive(store);
    expect(store.snapshot).toMatchObject({ session: 'signed-in', draft: undefined });
  });

  it('resumes the saved draft of the requested bill (R7)', async () => {
    const { page, drafts } = tab();
    const { store: before } = await page();
    before.use(Drafts).beginForBill(buildCycle());
    before.use(Drafts).edit({ details: 'typed before the reload' });
    await saved();
    const store = await askedForTheBill(drafts);
    expect(store.snapshot.draft?.details).toBe('typed before the reload');
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  it('waits for a draft store that is slower than the code (R1, R7)', async () => {
    const { page, drafts } = tab();
    const { store: before } = await page();
    before.use(Drafts).beginForBill(buildCycle());
    before.use(Drafts).edit({ details: 'typed before the reload' });
    await saved();
    const { promise, resolve } = deferred();
    const store = await askedForTheBill({
      ...drafts,
      load: (id) => promise.then(() => drafts.load(id)),
    });
    expect(store.snapshot.draft).toBe(undefined);
    resolve();
    await saved();
    expect(store.snapshot.draft?.details).toBe('typed before the reload');
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  it('does not warn of a draft store that answered before the code loaded', async () => {
    const { page, drafts } = tab();
    await fillIn((await page()).store);
    const { store, clock } = await readingPage({ draftStore: drafts });
    await clock.advance(60_000);
    arrive(store);
    expect(store.snapshot.draft?.details).toBe('canary details');
  });

  it('opens the contact form without waiting for a draft store (R9)', async () => {
    const never = { load: () => new Promise<undefined>(() => {}), save: () => {}, clear: () => {} };
    const { store } = await readingPage({ draftStore: never });
    store.whenReady('contact', (contact) =>
      contact.begin({ topic: 'escalation', disputeId: 'dispute-1' }),
    );
    arrive(store);
    expect(store.snapshot.contact.topic).toBe('escalation');
    store.whenReady('contact', (contact) => contact.begin({ topic: 'other' }));
    expect(store.snapshot.contact.topic).toBe('other');
  });

  it('opens the contact form only for the customer who asked for it (S10)', async () => {
    const { store } = await readingPage();
    store.whenReady('contact', (contact) =>
      contact.begin({ topic: 'escalation', disputeId: 'dispute-1' }),
    );
    store.signOut();
    arrive(store);
    expect(store.snapshot.contact.disputeId).toBe(undefined);
  });

  it('begins no second dispute beside an uncertain saved one (R1)', async () => {
    const { page, drafts } = tab();
    const { store: before, script: first } = await page();
    before.use(Drafts).beginForBill(buildCycle());
    before.use(Drafts).edit({ details: 'sent before the reload', reason: 'service-lost' });
    const { clientReference } = before.snapshot.draft ?? {};
    void before.use(Submitter).submit();
    await first.next('openDispute');
    await saved();
    const store = await askedForTheBill(drafts);
    expect(store.snapshot.draft?.clientReference).toBe(clientReference);
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  it('shows no saved draft after the customer asked for another (R7)', async () => {
    const { page, drafts } = tab();
    await fillIn((await page()).store);
    const { store } = await readingPage({ draftStore: drafts });
    store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));
    arrive(store);
    await saved();
    const { step, draft, parkedDrafts } = store.snapshot;
    expect([step.name, draft?.origin]).toEqual(['activity', 'bill']);
    expect(parkedDrafts.map(({ details }) => details)).toEqual(['canary details']);
  });

  it('keeps the list when the customer has selected calls meanwhile (R7)', async () => {
    const { page, drafts } = tab();
    await fillIn((await page()).store);
    const { store } = await readingPage({ draftStore: drafts });
    store.selection.add([buildCall({ id: 'call-3' })]);
    arrive(store);
    await saved();
    expect(store.snapshot.step.name).toBe('activity');
    expect(store.snapshot.draft?.details).toBe('canary details');
  });

  it('checks evidence by the latest limits of the host', async () => {
    const limits = { maxFiles: 1, maxFileBytes: 10, maxTotalBytes: 10 };
    const { store } = await readingPage();
    store.evidenceLimits = { ...attachedStore().store.use(Drafts).evidenceLimits, ...limits };
    arrive(store);
    expect(store.use(Drafts).evidenceLimits).toMatchObject(limits);
    store.evidenceLimits = undefined;
    expect(store.use(Drafts).evidenceLimits).toEqual(
      attachedStore().store.use(Drafts).evidenceLimits,
    );
  });

  it('leaves saved drafts unchanged until the code loads (R7)', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    const stored = [...entries.values()];
    const { store } = await readingPage({ draftStore: drafts });
    store.selection.add([buildCall({ id: 'call-3' })]);
    store.goTo({ name: 'disputes' });
    await saved();
    expect([...entries.values()]).toEqual(stored);
    arrive(store);
    await saved();
    expect(store.snapshot.draft?.details).toBe('canary details');
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).toEqual([
      'call-3',
      'call-1',
      'call-2',
    ]);
  });

  it('clears saved drafts at sign-out, even before the code loads (S7, S10)', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    expect(entries.size).toBeGreaterThan(0);
    const { store } = await readingPage({ draftStore: drafts });
    store.signOut();
    await saved();
    expect(entries.size).toBe(0);
    arrive(store);
    await saved();
    expect(store.snapshot.draft).toBe(undefined);
    expect(entries.size).toBe(0);
  });

  it('clears at once and leaves later drafts of another page (R7)', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    const stored = [...entries];
    const { store } = await readingPage({ draftStore: drafts });
    store.signOut();
    await saved();
    for (const [key, value] of stored) entries.set(key, value);
    arrive(store);
    await saved();
    expect([...entries]).toEqual(stored);
  });

  it('looks up a sent dispute once the code loads (R1)', async () => {
    const { page, drafts } = tab();
    const { store: before, script: first } = await page();
    await fillIn(before);
    void before.use(Submitter).submit();
    const sent = await first.next('openDispute');
    await saved();
    const { store, script } = await readingPage({ draftStore: drafts }, (s) => {
      s.always('disputes', () => ({ items: [opened(sent)] }));
    });
    expect(store.snapshot.submission.state).toBe('none');
    arrive(store);
    await saved();
    expect(store.snapshot.submission.state).toBe('confirmed');
    expect(script.asked('openDispute')).toEqual([]);
  });
});
