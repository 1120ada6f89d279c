/** Former bugs that took a second tab, a reload, a listener of the host, or another draft. */
import { describe, expect, it } from 'vitest';
import {
  Drafts,
  memorySubmissionKeys,
  sessionDraftStore,
  Store,
  Submitter,
} from '../../../src/store/index.js';
import { buildCall, buildDispute, buildTimelineEntry, money } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { draftedStore, opened, stateOf, submitAndLose } from '../support/drafted-store.js';
import { fakeStorage } from '../support/fake-storage.js';
import { saved } from '../support/saved-drafts.js';
import { signedInStore, type StoreSetup } from '../support/store-setup.js';

const NONE = { items: [] };
const CALLS = ['call-1', 'call-2', 'call-3'].map((id) => buildCall({ id }));
const [ONE, TWO, THREE] = CALLS as [(typeof CALLS)[0], (typeof CALLS)[0], (typeof CALLS)[0]];

/** Answers all look-ups with nothing until none is left. */
async function findNothing({ script }: Pick<StoreSetup, 'script'>): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await settle();
    for (const call of script.pending('disputes')) await call.answer(NONE);
  }
}

/** A tab whose drafts survive a reload. */
function tab(keys = memorySubmissionKeys()) {
  const { storage } = fakeStorage();
  return async (): Promise<StoreSetup> => {
    const draftStore = sessionDraftStore(() => storage);
    const setup = await signedInStore({ submissionKeys: keys, draftStore });
    await saved();
    setup.script.always('disputes', undefined);
    return setup;
  };
}

describe('Submitter', () => {
  it('keeps the reference of another tab over a reload (R1, R2)', async () => {
    const keys = memorySubmissionKeys();
    const first = await draftedStore(keys);
    const sent = await submitAndLose(first);
    const page = tab(keys);
    const second = await page();
    second.store.use(Drafts).beginFraudReport(buildCall());
    second.store.use(Drafts).edit({ details: 'Nobody was in.' });
    void second.store.use(Submitter).submit();
    await findNothing(second);
    const again = await second.script.next('openDispute');
    expect(again.input.clientReference).toBe(sent.input.clientReference);
    await again.fail('timeout');
    await findNothing(second);
    await saved();
    second.detach();
    const reloaded = await page();
    await findNothing(reloaded);
    void reloaded.store.use(Submitter).submit();
    await findNothing(reloaded);
    const third = await reloaded.script.next('openDispute');
    expect(third.input.clientReference).toBe(sent.input.clientReference);
    expect(third.idempotencyKey).toBe(sent.idempotencyKey);
  });

  it('takes a dispute under its reference as received, though its calls were changed (R1, R3)', async () => {
    const page = tab();
    const before = await page();
    const drafts = before.store.use(Drafts);
    drafts.beginForCalls(CALLS);
    drafts.edit({ details: 'Not mine.', reason: 'not-my-call' });
    const sent = await submitAndLose(before);
    drafts.beginForCalls([ONE, TWO]);
    await saved();
    before.detach();
    const reloaded = await page();
    void reloaded.store.use(Submitter).submit();
    await (await reloaded.script.next('disputes')).answer({ items: [opened(sent)] });
    await settle();
    expect(reloaded.store.snapshot.submission).toMatchObject({
      state: 'confirmed',
      isEarlierVersion: true,
    });
    expect(reloaded.script.asked('openDispute')).toEqual([]);
  });

  it('does not take what was never sent for uncertain (R3)', async () => {
    const setup = await draftedStore();
    const { store, script } = setup;
    store.use(Drafts).edit({ details: 'x'.repeat(10_001) });
    await store.use(Submitter).submit();
    store.use(Drafts).edit({ details: 'Refused.' });
    void store.use(Submitter).submit();
    await findNothing(setup);
    await (await script.next('openDispute')).fail('invalid');
    await findNothing(setup);
    expect(stateOf(setup)).toBe('rejected');
  });

  it('says "earlier version" where a receipt fits two versions (R3, R7)', async () => {
    const setup = await draftedStore();
    const first = await submitAndLose(setup);
    setup.store.use(Drafts).edit({ details: 'Edited.' });
    void setup.store.use(Submitter).submit();
    await (await setup.script.next('disputes')).answer(NONE);
    await (await setup.script.next('openDispute')).fail('conflict');
    // The provider does not repeat the details.
    const receipt = opened(first, { details: undefined });
    await (await setup.script.next('disputes')).answer({ items: [receipt] });
    expect(setup.store.snapshot.submission).toMatchObject({
      state: 'confirmed',
      isEarlierVersion: true,
    });
  });

  it('says "earlier version" where either of two lost versions fits (R3, R7)', async () => {
    const setup = await draftedStore();
    const first = await submitAndLose(setup);
    setup.store.use(Drafts).edit({ details: 'Edited.' });
    void setup.store.use(Submitter).submit();
    await (await setup.script.next('disputes')).answer(NONE);
    await (await setup.script.next('openDispute')).fail('timeout');
    const receipt = opened(first, { details: undefined });
    await (await setup.script.next('disputes')).answer({ items: [receipt] });
    expect(setup.store.snapshot.submission).toMatchObject({
      state: 'confirmed',
      isEarlierVersion: true,
    });
  });

  it('counts the receipt, whatever becomes of its key (R3)', async () => {
    const keys = memorySubmissionKeys();
    const setup = await draftedStore({
      ...keys,
      put: (key) => {
        if (key.confirmedAt !== undefined) throw new Error('full');
        keys.put(key);
      },
    });
    void setup.store.use(Submitter).submit();
    const call = await setup.script.next('openDispute');
    await call.answer(opened(call));
    expect(stateOf(setup)).toBe('confirmed');
  });

  it('opens the same words anew after a withdrawal by phone (R2)', async () => {
    const setup = await draftedStore();
    void setup.store.use(Submitter).submit();
    const first = await setup.script.next('openDispute');
    await first.answer(opened(first));
    void setup.store.disputes.load();
    const withdrawn = opened(first, { status: 'withdrawn' });
    await (await setup.script.next('disputes')).answer({ items: [withdrawn] });
    setup.store.use(Drafts).beginFraudReport(buildCall());
    setup.store.use(Drafts).edit({ details: 'Nobody was in.' });
    void setup.store.use(Submitter).submit();
    const second = await setup.script.next('openDispute');
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('finds information whose draft was discarded (R3)', async () => {
    const { store, script, outcomes } = await signedInStore();
    script.always('dispute', undefined);
    store.use(Drafts).beginInformation(buildDispute());
    store.use(Drafts).edit({ details: 'A witness was there.' });
    void store.use(Submitter).submit();
    const sent = await script.next('addInformation');
    await sent.fail('timeout');
    await (await script.next('dispute')).answer(buildDispute());
    store.use(Drafts).discard();
    void store.resume();
    const { clientReference } = sent.input;
    const entry = buildTimelineEntry({ kind: 'information-added', clientReference });
    await (await script.next('dispute')).answer(buildDispute({ timeline: [entry] }));
    await settle();
    expect(outcomes.map(({ type }) => type)).toContain('information-added');
  });

  it('looks again when the customer goes to the disputes (R1)', async () => {
    const setup = await draftedStore();
    const sent = await submitAndLose(setup);
    setup.store.goTo({ name: 'disputes' });
    await (await setup.script.next('disputes')).answer({ items: [opened(sent)] });
    expect(stateOf(setup)).toBe('confirmed');
  });
});

describe('calls on their way', () => {
  async function sentForTwo(): Promise<StoreSetup> {
    const setup = await signedInStore();
    setup.script.always('disputes', undefined);
    setup.store.use(Drafts).beginForCalls([ONE, TWO]);
    setup.store.use(Drafts).edit({ details: 'Not mine.', reason: 'not-my-call' });
    void setup.store.use(Submitter).submit();
    await setup.script.next('openDispute');
    return setup;
  }

  it('are not eligible until that is settled (R1)', async () => {
    const { store, script } = await sentForTwo();
    const isEligible = (call: typeof ONE): boolean => store.eligibilityOf(call).eligible;
    expect(CALLS.map(isEligible)).toEqual([false, false, true]);
    await (await script.next('openDispute')).fail('invalid');
    await (await script.next('disputes')).answer(NONE);
    expect(CALLS.map(isEligible)).toEqual([true, true, true]);
  });

  it('lead back to their draft, also from a fraud report (R1)', async () => {
    const { store } = await sentForTwo();
    const { clientReference } = store.snapshot.draft ?? {};
    store.use(Drafts).beginFraudReport(TWO);
    expect(store.snapshot.draft?.clientReference).toBe(clientReference);
    store.use(Drafts).beginFraudReport(THREE);
    expect(store.snapshot.draft?.clientReference).not.toBe(clientReference);
  });
});

describe('a listener of the host', () => {
  it('leaves nothing when it signs out at the receipt (S10)', async () => {
    const { store, script, outcomes } = await draftedStore();
    store.subscribe(() => {
      if (store.snapshot.submission.state === 'confirmed') store.signOut();
    });
    void store.use(Submitter).submit();
    const call = await script.next('openDispute');
    await call.answer(opened(call));
    await settle();
    expect(store.snapshot.session).toBe('signed-out');
    expect(store.snapshot.disputes.held).toBe(undefined);
    const types = outcomes.map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['dispute-submitted', 'session-ended']);
  });

  it('cannot load for the former customer what signing out has called off (S10)', async () => {
    const { store, script } = await signedInStore();
    script.always('calls', undefined);
    void store.activity.reload();
    store.subscribe(() => {
      if (store.snapshot.activity.calls.activity === 'idle') void store.activity.reload();
    });
    store.signOut();
    for (const call of script.pending('calls')) await call.answer({ items: [ONE] });
    await settle();
    expect(store.snapshot.activity.calls.held).toBe(undefined);
  });

  it('gets the same feature while that is being made', () => {
    const store = new Store();
    const seen = new Set<unknown>();
    store.subscribe(() => seen.add(store.use(Drafts)));
    store.whenReady('drafts', (drafts) => seen.add(drafts));
    seen.add(store.use(Drafts));
    expect(seen.size).toBe(1);
  });

  it('leaves nothing of what was asked for after it signed out (S10)', async () => {
    const store = new Store();
    store.whenReady('drafts', () => store.signOut());
    store.whenReady('drafts', (drafts) => drafts.beginFraudReport(ONE));
    store.use(Drafts);
    await settle();
    expect(store.snapshot).toMatchObject({ session: 'signed-out', draft: undefined });
  });
});

describe('a receipt', () => {
  it('that moves calls to another cycle differs (R13)', async () => {
    const setup = await draftedStore();
    void setup.store.use(Submitter).submit();
    const call = await setup.script.next('openDispute');
    const { subject } = buildDispute();
    const calls = subject.kind === 'calls' ? subject.calls : [];
    const moved = calls.map((one) => ({ ...one, cycleId: 'cycle-9', charge: money('4.32') }));
    await call.answer(opened(call, { subject: { kind: 'calls', calls: moved } }));
    expect(setup.store.snapshot.submission).toMatchObject({
      state: 'confirmed',
      differences: expect.arrayContaining([{ field: 'subject' }]),
    });
  });
});
