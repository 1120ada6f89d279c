import { describe, expect, it } from 'vitest';
import {
  ReadingStore,
  WritingHalf,
  type DraftStore,
  type RedressStore,
} from '../../src/store/index.js';
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
import { fillIn, saved, tab } from './support/kept-drafts.js';
import { Script } from './support/scripted-adapter.js';
import { answerReads, attachedStore, guardOptions, NOW } from './support/store-setup.js';

async function readingPage(
  options: ConstructorParameters<typeof ReadingStore>[0] = {},
  prepare: (script: Script) => void = () => {},
): Promise<{ store: RedressStore; script: Script; clock: FakeGuardClock }> {
  const store = new ReadingStore({ now: () => NOW, ...options });
  const script = new Script();
  answerReads(script);
  prepare(script);
  const clock = new FakeGuardClock();
  store.attach(script.adapter, guardOptions(clock));
  await saved();
  return { store, script, clock };
}

/** The customer has asked to dispute the bill before the store was equipped. */
async function askedForTheBill(draftStore: DraftStore): Promise<RedressStore> {
  const { store } = await readingPage({ draftStore });
  store.whenEquipped(() => store.drafts.beginForBill(buildCycle()));
  store.goTo({ name: 'dispute-form' });
  store.equip(WritingHalf);
  await saved();
  return store;
}

describe('ReadingStore', () => {
  it('should load all that the list of calls needs, and answer about it (P1)', async () => {
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

  it('should say that the half that writes is missing, to whoever asks too early', async () => {
    const { store } = await readingPage();
    for (const part of ['drafts', 'submission', 'withdrawals', 'contact'] as const) {
      expect(() => store[part]).toThrow('has not arrived yet');
    }
    store.equip(WritingHalf);
    store.drafts.beginForBill(buildCycle());
    expect(store.snapshot.draft?.origin).toBe('bill');
  });

  it('should be equipped once: a second time, what was begun stays', async () => {
    const { store } = await readingPage();
    store.equip(WritingHalf);
    const { drafts } = store;
    store.equip(WritingHalf);
    expect(store.drafts).toBe(drafts);
  });

  it('should do what waits when it is equipped, in order, and the rest at once', async () => {
    const { store } = await readingPage();
    store.whenEquipped(() => store.drafts.beginForBill(buildCycle()));
    store.whenEquipped(() => store.drafts.edit({ details: 'asked for early' }));
    expect(store.snapshot.draft).toBe(undefined);
    store.equip(WritingHalf);
    expect(store.snapshot.draft).toMatchObject({ origin: 'bill', details: 'asked for early' });
    store.whenEquipped(() => store.drafts.edit({ details: 'asked for late' }));
    expect(store.snapshot.draft?.details).toBe('asked for late');
  });

  it('should do for nobody else what one customer has asked for (S10)', async () => {
    const { store, script } = await readingPage();
    store.whenEquipped(() => store.drafts.beginForBill(buildCycle()));
    store.signOut();
    script.always('account', () => buildAccount({ id: 'account-2' }));
    await store.resume();
    await settle();
    store.equip(WritingHalf);
    expect(store.snapshot.draft).toBe(undefined);
  });

  it('should not do after signing out what was asked for before, for the same account neither (S10)', async () => {
    const { store } = await readingPage();
    store.whenEquipped(() => store.drafts.beginForBill(buildCycle()));
    store.signOut();
    await store.resume();
    await settle();
    store.equip(WritingHalf);
    expect(store.snapshot).toMatchObject({ session: 'signed-in', draft: undefined });
  });

  it('should go on with the kept draft of the bill for which it was asked meanwhile (R7)', async () => {
    const { page, drafts } = tab();
    const { store: before } = await page();
    before.drafts.beginForBill(buildCycle());
    before.drafts.edit({ details: 'typed before the reload' });
    await saved();
    const store = await askedForTheBill(drafts);
    expect(store.snapshot.draft?.details).toBe('typed before the reload');
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  it('should wait for a draft store that is slower than the half that writes (R1, R7)', async () => {
    const { page, drafts } = tab();
    const { store: before } = await page();
    before.drafts.beginForBill(buildCycle());
    before.drafts.edit({ details: 'typed before the reload' });
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

  it('should not blame a draft store that has answered while the half that writes is missing', async () => {
    const { page, drafts } = tab();
    await fillIn((await page()).store);
    const { store, clock } = await readingPage({ draftStore: drafts });
    await clock.advance(60_000);
    store.equip(WritingHalf);
    expect(store.snapshot.draft?.details).toBe('canary details');
  });

  it('should open the contact form without waiting for a draft store (R9)', async () => {
    const never = { load: () => new Promise<undefined>(() => {}), save: () => {}, clear: () => {} };
    const { store } = await readingPage({ draftStore: never });
    store.beginContact({ topic: 'escalation', disputeId: 'dispute-1' });
    store.equip(WritingHalf);
    expect(store.snapshot.contact.topic).toBe('escalation');
    store.beginContact({ topic: 'other' });
    expect(store.snapshot.contact.topic).toBe('other');
  });

  it('should open the contact form for nobody else than who has asked for it (S10)', async () => {
    const { store } = await readingPage();
    store.beginContact({ topic: 'escalation', disputeId: 'dispute-1' });
    store.signOut();
    store.equip(WritingHalf);
    expect(store.snapshot.contact.disputeId).toBe(undefined);
  });

  it('should not begin a second dispute beside a kept one that is on its way (R1)', async () => {
    const { page, drafts } = tab();
    const { store: before, script: first } = await page();
    before.drafts.beginForBill(buildCycle());
    before.drafts.edit({ details: 'sent before the reload', reason: 'service-lost' });
    const { clientReference } = before.snapshot.draft ?? {};
    void before.submission.submit();
    await first.next('openDispute');
    await saved();
    const store = await askedForTheBill(drafts);
    expect(store.snapshot.draft?.clientReference).toBe(clientReference);
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  it('should show no kept draft to a customer who has asked for another and gone back (R7)', async () => {
    const { page, drafts } = tab();
    await fillIn((await page()).store);
    const { store } = await readingPage({ draftStore: drafts });
    store.whenEquipped(() => store.drafts.beginForBill(buildCycle()));
    store.equip(WritingHalf);
    await saved();
    const { step, draft, parkedDrafts } = store.snapshot;
    expect([step.name, draft?.origin]).toEqual(['activity', 'bill']);
    expect(parkedDrafts.map(({ details }) => details)).toEqual(['canary details']);
  });

  it('should not take away from the list a customer who has selected calls meanwhile (R7)', async () => {
    const { page, drafts } = tab();
    await fillIn((await page()).store);
    const { store } = await readingPage({ draftStore: drafts });
    store.selection.add([buildCall({ id: 'call-3' })]);
    store.equip(WritingHalf);
    await saved();
    expect(store.snapshot.step.name).toBe('activity');
    expect(store.snapshot.draft?.details).toBe('canary details');
  });

  it('should check evidence by the limits that the host has set before and since', async () => {
    const limits = { maxFiles: 1, maxFileBytes: 10, maxTotalBytes: 10 };
    const { store } = await readingPage();
    store.evidenceLimits = { ...attachedStore().store.drafts.evidenceLimits, ...limits };
    store.equip(WritingHalf);
    expect(store.drafts.evidenceLimits).toMatchObject(limits);
    store.evidenceLimits = undefined;
    expect(store.drafts.evidenceLimits).toEqual(attachedStore().store.drafts.evidenceLimits);
  });

  it('should leave kept drafts as they are until it is equipped, then bring them back (R7)', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    const kept = [...entries.values()];
    const { store } = await readingPage({ draftStore: drafts });
    store.selection.add([buildCall({ id: 'call-3' })]);
    store.goTo({ name: 'disputes' });
    await saved();
    expect([...entries.values()]).toEqual(kept);
    store.equip(WritingHalf);
    await saved();
    expect(store.snapshot.draft?.details).toBe('canary details');
    expect([...store.snapshot.selection.keys()]).toEqual(['call-3', 'call-1', 'call-2']);
  });

  it('should clear kept drafts at signing out, equipped or not (S7, S10)', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    expect(entries.size).toBeGreaterThan(0);
    const { store } = await readingPage({ draftStore: drafts });
    store.signOut();
    await saved();
    expect(entries.size).toBe(0);
    store.equip(WritingHalf);
    await saved();
    expect(store.snapshot.draft).toBe(undefined);
    expect(entries.size).toBe(0);
  });

  it('should have cleared them by the time it is equipped: what another page keeps since stays (R7)', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    const kept = [...entries];
    const { store } = await readingPage({ draftStore: drafts });
    store.signOut();
    await saved();
    for (const [key, value] of kept) entries.set(key, value);
    store.equip(WritingHalf);
    await saved();
    expect([...entries]).toEqual(kept);
  });

  it('should find out, once equipped, what became of a dispute that was on its way (R1)', async () => {
    const { page, drafts } = tab();
    const { store: before, script: first } = await page();
    await fillIn(before);
    void before.submission.submit();
    const sent = await first.next('openDispute');
    await saved();
    const { store, script } = await readingPage({ draftStore: drafts }, (s) => {
      s.always('disputes', () => ({ items: [opened(sent)] }));
    });
    expect(store.snapshot.submission.state).toBe('none');
    store.equip(WritingHalf);
    await saved();
    expect(store.snapshot.submission.state).toBe('confirmed');
    expect(script.asked('openDispute')).toEqual([]);
  });
});
