/** Former bugs: one intention led to two disputes, pieces of information or messages. */
import { describe, expect, it } from 'vitest';
import type { BillingErrorCode } from '../../../src/contract/index.js';
import {
  Store,
  type SubmissionKeys,
  Contact,
  Drafts,
  Submitter,
} from '../../../src/store/index.js';
import {
  buildCall,
  buildContactReceipt,
  buildDispute,
  buildTimelineEntry,
} from '../../support/builders.js';
import { FakeGuardClock } from '../../support/fake-guard-clock.js';
import { settle } from '../../support/settle.js';
import { draftedStore, opened, stateOf, submitAndFail } from '../support/drafted-store.js';
import { answerReads, NOW, signedInStore, type StoreSetup } from '../support/store-setup.js';
import { Script } from '../support/scripted-adapter.js';

const NONE = { items: [] };

/** Submits again; the look-up before it finds nothing. */
async function submitAgain({ store, script }: Pick<StoreSetup, 'store' | 'script'>) {
  void store.use(Submitter).submit();
  await (await script.next('disputes')).answer(NONE);
  return script.next('openDispute');
}

describe('Submitter', () => {
  it.each(['invalid', 'forbidden', 'rate-limited', 'unauthenticated'] as const)(
    'keeps the key when a repeat is refused as %s after a lost answer (R1, R2)',
    async (code) => {
      const setup = await draftedStore();
      const first = await submitAndFail(setup, 'unavailable');
      await (await setup.script.next('disputes')).answer(NONE);
      await (await submitAgain(setup)).fail(code);
      // A sign-in loads the list of disputes beside the look-up.
      const isSignedOut = code === 'unauthenticated';
      if (isSignedOut) void setup.store.resume();
      for (let asked = 0; asked < (isSignedOut ? 2 : 1); asked += 1) {
        await (await setup.script.next('disputes')).answer(NONE);
      }
      expect(setup.store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
      const third = await submitAgain(setup);
      expect(third.idempotencyKey).toBe(first.idempotencyKey);
      expect(third.input).toEqual(first.input);
    },
  );

  it('looks up before it sends an edit when any retry is uncertain (R1)', async () => {
    const store = new Store({ now: () => NOW });
    const script = new Script();
    answerReads(script);
    const clock = new FakeGuardClock();
    store.attach(script.adapter, { clock, retry: { readAttempts: 1 } });
    await settle();
    await settle();
    store.use(Drafts).beginFraudReport(buildCall());
    script.always('disputes', undefined);
    void store.use(Submitter).submit();
    const first = await script.next('openDispute');
    await first.fail('in-progress');
    for (let retry = 0; retry < 4; retry += 1) {
      await clock.advance(10_000);
      await (await script.next('openDispute')).fail('rate-limited');
    }
    await (await script.next('disputes')).answer(NONE);
    expect(store.snapshot.submission).toMatchObject({
      state: 'unknown',
      isMissing: true,
      error: { code: 'rate-limited', mayHaveArrived: true },
    });
    store.use(Drafts).edit({ details: 'Edited.' });
    void store.use(Submitter).submit();
    await (await script.next('disputes')).answer({ items: [opened(first)] });
    expect(store.snapshot.submission).toMatchObject({
      state: 'confirmed',
      isEarlierVersion: true,
    });
    expect(script.asked('openDispute')).toHaveLength(5);
  });

  it('says "not accepted" after conflict only once the look-up agrees (R3)', async () => {
    const setup = await draftedStore();
    const { store, script } = setup;
    const call = await submitAndFail(setup, 'conflict');
    await (await script.next('disputes')).fail('network');
    expect(stateOf(setup)).toBe('unknown');
    void store.disputes.load();
    await (await script.next('disputes')).answer({ items: [opened(call)] });
    expect(stateOf(setup)).toBe('confirmed');
  });

  it('sends an edit under the client reference of the uncertain attempt (R1, R15)', async () => {
    const setup = await draftedStore();
    const { store, script } = setup;
    const first = await submitAndFail(setup, 'timeout');
    await (await script.next('disputes')).answer(NONE);
    store.use(Drafts).edit({ details: 'Edited.' });
    const second = await submitAgain(setup);
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
    expect(second.input.clientReference).toBe(first.input.clientReference);
    // The first attempt has arrived meanwhile, so the provider refuses its reference.
    await second.fail('conflict');
    await (await script.next('disputes')).answer({ items: [opened(first)] });
    expect(store.snapshot.submission).toMatchObject({ state: 'confirmed', isEarlierVersion: true });
  });

  describe('in a second tab, with other words on the subject', () => {
    const secondTab = async (setup: { readonly keys: SubmissionKeys }) => {
      const tab = await signedInStore({ submissionKeys: setup.keys });
      tab.script.always('disputes', undefined);
      tab.store.use(Drafts).beginFraudReport(buildCall());
      tab.store.use(Drafts).edit({ details: 'Other words.' });
      void tab.store.use(Submitter).submit();
      return tab;
    };

    it('finds the dispute that the first tab sent (R1)', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      const tab = await secondTab(setup);
      const lookUp = await tab.script.next('disputes');
      expect(lookUp.input.clientReference).toBe(call.input.clientReference);
      await lookUp.answer({ items: [opened(call)] });
      expect(tab.store.snapshot.submission).toMatchObject({
        state: 'confirmed',
        isEarlierVersion: true,
      });
      expect(tab.script.asked('openDispute')).toEqual([]);
    });

    it('uses the first client reference while the first attempt is uncertain (R1)', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      const tab = await secondTab(setup);
      await (await tab.script.next('disputes')).answer(NONE);
      const second = await tab.script.next('openDispute');
      expect(second.input.clientReference).toBe(call.input.clientReference);
      expect(second.idempotencyKey).not.toBe(call.idempotencyKey);
    });

    it('finds the dispute that the first tab has just received (R1)', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      await call.answer(opened(call));
      const tab = await secondTab(setup);
      await (await tab.script.next('disputes')).answer({ items: [opened(call)] });
      expect(tab.store.snapshot.submission.state).toBe('confirmed');
      expect(tab.script.asked('openDispute')).toEqual([]);
    });
  });

  it.each([
    ['unavailable', 'forbidden'],
    ['in-progress', 'rate-limited'],
  ] as const)(
    'adds information once after %s, %s and an edit (R1)',
    async (lost: BillingErrorCode, refused: BillingErrorCode) => {
      const { store, script } = await signedInStore();
      store.use(Drafts).beginInformation(buildDispute());
      store.use(Drafts).edit({ details: 'It was me.' });
      void store.use(Submitter).submit();
      const first = await script.next('addInformation');
      await first.fail(lost);
      await (await script.next('dispute')).answer(buildDispute());
      void store.use(Submitter).submit();
      await (await script.next('dispute')).answer(buildDispute());
      const second = await script.next('addInformation');
      expect(second.idempotencyKey).toBe(first.idempotencyKey);
      await second.fail(refused);
      await (await script.next('dispute')).answer(buildDispute());
      store.use(Drafts).edit({ details: 'It was me!' });
      void store.use(Submitter).submit();
      const { clientReference } = first.input;
      const timeline = [buildTimelineEntry({ kind: 'information-added', clientReference })];
      await (await script.next('dispute')).answer(buildDispute({ timeline }));
      expect(store.snapshot.submission).toMatchObject({
        state: 'confirmed',
        isEarlierVersion: true,
      });
      expect(script.asked('addInformation')).toHaveLength(2);
    },
  );
});

describe('Submitter, after a withdrawal in another tab', () => {
  it('finds the dispute once and opens the next under a new reference (R1)', async () => {
    const setup = await draftedStore();
    const { store, script } = setup;
    const first = await submitAndFail(setup, 'timeout');
    const withdrawn = opened(first, { status: 'withdrawn' });
    await (await script.next('disputes')).answer({ items: [withdrawn] });
    expect(stateOf(setup)).toBe('confirmed');
    store.use(Drafts).beginFraudReport(buildCall());
    store.use(Drafts).edit({ details: 'Nobody was in.' });
    void store.use(Submitter).submit();
    const second = await script.next('openDispute');
    expect(second.input.clientReference).not.toBe(first.input.clientReference);
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
  });
});

describe('Submitter, with information', () => {
  it('reports the dispute as well when information arrived before its receipt (R3)', async () => {
    const { store, script, outcomes } = await signedInStore();
    store.use(Drafts).beginFraudReport(buildCall());
    void store.use(Submitter).submit();
    const open = await script.next('openDispute');
    const dispute = opened(open);
    store.use(Drafts).beginInformation(dispute);
    store.use(Drafts).edit({ details: 'It was me.' });
    void store.use(Submitter).submit();
    await (await script.next('addInformation')).answer(dispute);
    await open.answer(dispute);
    const told = outcomes.map(({ type }) => type);
    expect(told.slice(-2)).toEqual(['information-added', 'dispute-submitted']);
  });

  it('reports an earlier version when the timeline has other words (R3)', async () => {
    const { store, script } = await signedInStore();
    store.use(Drafts).beginInformation(buildDispute());
    store.use(Drafts).edit({ details: 'What a saved draft became.' });
    void store.use(Submitter).submit();
    const call = await script.next('addInformation');
    await call.fail('conflict');
    const { clientReference } = call.input;
    const entry = { kind: 'information-added', clientReference, text: 'What it was.' } as const;
    const found = buildDispute({ timeline: [buildTimelineEntry(entry)] });
    await (await script.next('dispute')).answer(found);
    expect(store.snapshot.submission).toMatchObject({ state: 'confirmed', isEarlierVersion: true });
  });
});

describe('Submitter, after a sign-out', () => {
  it("reports the next customer's dispute even with a known id (S10)", async () => {
    const { store, script, outcomes } = await signedInStore();
    const submitOne = async (): Promise<void> => {
      store.use(Drafts).beginFraudReport(buildCall());
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      await call.answer(opened(call, { id: 'd1' }));
    };
    await submitOne();
    store.signOut();
    await store.resume();
    await settle();
    await submitOne();
    expect(outcomes.filter(({ type }) => type === 'dispute-submitted')).toHaveLength(2);
  });
});

describe('Contact', () => {
  const edited = async () => {
    const setup = await signedInStore();
    const { store, script } = setup;
    store.use(Contact).begin({ topic: 'other' });
    store.use(Contact).edit({ message: 'Call me', address: '+15550100' });
    void store.use(Contact).send();
    const first = await script.next('contact');
    await first.fail('unavailable');
    expect(store.snapshot.contact.isUnsettled).toBe(true);
    store.use(Contact).edit({ message: 'Call me.' });
    void store.use(Contact).send();
    const repeat = await script.next('contact');
    expect(repeat.idempotencyKey).toBe(first.idempotencyKey);
    expect(repeat.input).toEqual(first.input);
    return { ...setup, first, repeat };
  };

  it('repeats the uncertain message before it sends an edited one (R1)', async () => {
    const { store, repeat } = await edited();
    await repeat.answer(buildContactReceipt());
    expect(store.snapshot.contact).toMatchObject({
      receipt: { held: buildContactReceipt() },
      isEarlierVersion: true,
      isUnsettled: false,
    });
    store.use(Contact).begin({ topic: 'other' });
    expect(store.snapshot.contact.fields.message).toBe('Call me.');
  });

  it('sends the edited message once the first one is refused', async () => {
    const { script, first, repeat, store } = await edited();
    await repeat.fail('invalid');
    const second = await script.next('contact');
    expect(second.input).toMatchObject({ message: 'Call me.' });
    expect(second.input.clientReference).toBe(first.input.clientReference);
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
    await second.answer(buildContactReceipt());
    expect(store.snapshot.contact.isEarlierVersion).toBe(false);
  });

  it('sends no edited message while the first one is uncertain (R1)', async () => {
    const { script, repeat, store } = await edited();
    await repeat.fail('network');
    expect(store.snapshot.contact).toMatchObject({
      receipt: { activity: 'failed' },
      isUnsettled: true,
    });
    expect(script.asked('contact')).toHaveLength(2);
  });
});
