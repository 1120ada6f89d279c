/** A slow draft store of the host, while the customer goes on. */
import { describe, expect, it } from 'vitest';
import type { DraftStore, Store, StoredDraft } from '../../../src/store/index.js';
import { buildAccount, buildCall, buildCycle, buildDispute } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import type { FakeGuardClock } from '../../support/fake-guard-clock.js';
import { settle } from '../../support/settle.js';
import { opened } from '../support/drafted-store.js';
import { textFile } from '../support/files.js';
import { CALL, fillIn, saved, tab } from '../support/saved-drafts.js';
import type { Script } from '../support/scripted-adapter.js';
import { expectConsole } from '../../support/node-traps.js';
import { Drafts, Submitter } from '../../../src/store/index.js';

const LONGEST_MS = 5000;
const TROUBLE = /^Redress cannot keep drafts over a reload: the draft store failed\./;

interface SlowPage {
  readonly store: Store;
  readonly script: Script;
  readonly clock: FakeGuardClock;
  /** Lets the store answer, or fail. */
  readonly answer: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A page whose draft store has not answered yet; an earlier page saved drafts. */
async function slowPage(
  save: (store: Store, script: Script) => Promise<void> | void,
  prepare: (script: Script) => void = () => {},
): Promise<SlowPage> {
  const { page, drafts } = tab();
  const before = await page();
  await save(before.store, before.script);
  await saved();
  const waiting = deferred<StoredDraft | undefined>();
  const slow: DraftStore = { ...drafts, load: () => waiting.promise };
  const { store, script, clock } = await page(slow, prepare);
  return {
    store,
    script,
    clock,
    answer: async () => {
      waiting.resolve(await drafts.load('account-1'));
      await saved();
    },
    fail: async () => {
      waiting.reject(new Error('gone'));
      await saved();
    },
  };
}

function saveBill(store: Store): void {
  store.use(Drafts).beginForBill(buildCycle());
  store.use(Drafts).edit({ details: 'typed before the reload', reason: 'service-lost' });
}

const disputeTheBill = (store: Store): void =>
  store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));

describe('DraftPersistence', () => {
  describe('while the draft store has not answered', () => {
    it('delays a new draft and continues with the saved one (R1, R7)', async () => {
      const { store, answer } = await slowPage(saveBill);
      disputeTheBill(store);
      expect(store.snapshot).toMatchObject({ draft: undefined, isBeginning: true });
      await answer();
      expect(store.snapshot).toMatchObject({ isBeginning: false, parkedDrafts: [] });
      expect(store.snapshot.draft?.details).toBe('typed before the reload');
    });

    it('keeps the customer on the current step and parks the unrelated draft (R7)', async () => {
      const { store, answer } = await slowPage(fillIn);
      disputeTheBill(store);
      await answer();
      const { step, draft, parkedDrafts } = store.snapshot;
      expect([step.name, draft?.origin]).toEqual(['activity', 'bill']);
      expect(parkedDrafts.map(({ details }) => details)).toEqual(['canary details']);
    });

    it('begins the draft once the store has none', async () => {
      const { store, answer } = await slowPage(() => {});
      disputeTheBill(store);
      await answer();
      expect(store.snapshot.draft?.origin).toBe('bill');
    });

    it('begins the draft at once after the answer', async () => {
      const { store, answer, clock } = await slowPage(() => {});
      await answer();
      disputeTheBill(store);
      expect(store.snapshot.draft?.origin).toBe('bill');
      expect(clock.waiting).not.toContain(LONGEST_MS);
    });

    it('begins the draft once the store has failed, and warns once (R9)', async () => {
      const warnings = expectConsole('warn', TROUBLE);
      const { store, fail, clock } = await slowPage(saveBill);
      disputeTheBill(store);
      await fail();
      await clock.advance(LONGEST_MS);
      expect(store.snapshot.draft).toMatchObject({ origin: 'bill', details: '' });
      expect(warnings).toHaveLength(1);
    });

    it('begins no draft after a sign-out (S10)', async () => {
      expectConsole('warn', TROUBLE);
      const { store, answer, clock } = await slowPage(saveBill);
      disputeTheBill(store);
      store.signOut();
      expect(store.snapshot.isBeginning).toBe(false);
      await store.resume();
      await clock.advance(LONGEST_MS);
      await answer();
      expect(store.snapshot).toMatchObject({ session: 'signed-in', draft: undefined });
    });

    it('begins no draft for the next customer (S10)', async () => {
      const { store, script, answer } = await slowPage(saveBill);
      disputeTheBill(store);
      script.always('account', () => buildAccount({ id: 'account-2' }));
      await store.resume();
      await settle();
      await answer();
      expect(store.snapshot).toMatchObject({ draft: undefined, isBeginning: false });
    });

    it('begins the draft when the host removes the store', async () => {
      const { store } = await slowPage(saveBill);
      disputeTheBill(store);
      store.draftStore = undefined;
      expect(store.snapshot.draft).toMatchObject({ origin: 'bill', details: '' });
    });

    it('waits for a store that the host sets instead (R7)', async () => {
      expectConsole('warn', TROUBLE);
      const { store, clock } = await slowPage(saveBill);
      disputeTheBill(store);
      store.draftStore = { load: () => new Promise(() => {}), save: () => {}, clear: () => {} };
      expect(store.snapshot.draft).toBe(undefined);
      await clock.advance(LONGEST_MS);
      expect(store.snapshot.draft?.origin).toBe('bill');
    });
  });

  describe('with a store that does not answer in time', () => {
    it('continues without it and warns once (R9)', async () => {
      const warnings = expectConsole('warn', TROUBLE);
      const { store, clock } = await slowPage(saveBill);
      disputeTheBill(store);
      await clock.advance(LONGEST_MS - 1);
      expect(store.snapshot.draft).toBe(undefined);
      await clock.advance(1);
      expect(store.snapshot).toMatchObject({ draft: { origin: 'bill' }, isBeginning: false });
      await store.resume();
      await clock.advance(LONGEST_MS);
      expect(warnings).toEqual([expect.stringContaining('No answer in 5000 ms.')]);
    });

    it('replaces an empty draft with the saved one on the same subject (R1, R7)', async () => {
      expectConsole('warn', TROUBLE);
      const { store, clock, answer } = await slowPage(saveBill);
      disputeTheBill(store);
      await clock.advance(LONGEST_MS);
      await answer();
      expect(store.snapshot.draft?.details).toBe('typed before the reload');
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });
  });

  describe('with a late draft on the subject of a new one', () => {
    it('joins the texts of both into one draft (R1, R7)', async () => {
      const { store, answer } = await slowPage(saveBill);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'typed since', amountText: '3' });
      await answer();
      expect(store.snapshot.draft).toMatchObject({
        details: 'typed before the reload\n\ntyped since',
        reason: 'service-lost',
        amountText: '3',
      });
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('keeps newer choices and repeats no text (R7)', async () => {
      const { store, answer } = await slowPage(saveBill);
      store.use(Drafts).beginForBill(buildCycle());
      const reason = 'already-paid';
      store.use(Drafts).edit({ details: 'typed before the reload, and more', reason });
      await answer();
      expect(store.snapshot.draft).toMatchObject({
        details: 'typed before the reload, and more',
        reason,
      });
    });

    it('keeps newer files and reports none as lost (R7)', async () => {
      const { store, answer } = await slowPage(fillIn);
      store.use(Drafts).beginForCalls([CALL]);
      await store.use(Drafts).addEvidence([textFile('since.txt', 'since')]);
      await answer();
      const { draft } = store.snapshot;
      expect(draft?.evidence.map(({ accepted }) => accepted.name)).toEqual(['since.txt']);
      expect(draft).toMatchObject({ details: 'canary details', hasLostFiles: false });
    });

    it('is about the calls that were chosen last', async () => {
      const { store, answer } = await slowPage(fillIn);
      const since = buildCall({ id: 'call-3' });
      store.use(Drafts).beginForCalls([since]);
      await answer();
      expect(store.snapshot.draft).toMatchObject({
        details: 'canary details',
        hasLostFiles: true,
        purpose: { calls: [since] },
      });
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('returns to the form before sending', async () => {
      const { store, answer } = await slowPage(saveBill);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'typed since' });
      store.use(Drafts).goToStage('check');
      await answer();
      expect(store.snapshot.draft?.stage).toBe('compose');
    });

    it('joins the draft even when it is parked (R7)', async () => {
      const { store, answer } = await slowPage(saveBill);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'typed since' });
      store.use(Drafts).beginForCalls([CALL]);
      await answer();
      expect(store.snapshot.draft?.origin).toBe('credit-request');
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual([
        'typed before the reload\n\ntyped since',
      ]);
    });

    it('leaves a sent draft unchanged and parks the saved one (R2, R7)', async () => {
      const { store, script, answer } = await slowPage(saveBill);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'sent', reason: 'service-lost' });
      void store.use(Submitter).submit();
      await script.next('openDispute');
      await answer();
      expect(store.snapshot.draft?.details).toBe('sent');
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual([
        'typed before the reload',
      ]);
    });
  });

  it('drops a saved draft that is identical to a sent one (R1)', async () => {
    const { store, script, answer } = await slowPage(saveBill);
    saveBill(store);
    void store.use(Submitter).submit();
    const sent = await script.next('openDispute');
    await sent.answer(opened(sent, { subject: sent.input.subject }));
    await answer();
    expect(store.snapshot.submission.state).toBe('confirmed');
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  describe('with a late draft that is uncertain', () => {
    const saveSent = async (store: Store, script: Script): Promise<void> => {
      saveBill(store);
      void store.use(Submitter).submit();
      await script.next('openDispute');
    };

    /** The provider has the dispute: look-ups find it, and sending it again confirms it. */
    async function afterReceived() {
      let received = buildDispute();
      const page = await slowPage(
        async (before, first) => {
          saveBill(before);
          void before.use(Submitter).submit();
          const sent = await first.next('openDispute');
          received = opened(sent, { subject: sent.input.subject });
        },
        (script) => {
          script.always('openDispute', () => received);
          script.always('disputes', ({ clientReference }) => ({
            items: clientReference === undefined ? [] : [received],
          }));
        },
      );
      return { ...page, received };
    }

    it('continues with it and looks it up (R1)', async () => {
      const { store, script, answer } = await slowPage(saveSent);
      store.use(Drafts).beginForBill(buildCycle());
      await answer();
      expect(store.snapshot.parkedDrafts).toEqual([]);
      expect(store.snapshot.draft?.details).toBe('typed before the reload');
      expect(store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
      expect(script.asked('openDispute')).toEqual([]);
    });

    it('leaves it as it was sent and parks the other drafts (R1, R2)', async () => {
      const { store, answer } = await slowPage(async (before, script) => {
        before.use(Drafts).beginForCalls([CALL]);
        before.use(Drafts).edit({ details: 'sent before the reload', reason: 'not-my-call' });
        const sent = before.snapshot.draft?.clientReference ?? '';
        void before.use(Submitter).submit();
        await script.next('openDispute');
        before.use(Drafts).beginForCalls([buildCall({ id: 'call-3' })]);
        before.use(Drafts).edit({ details: 'not sent yet' });
        before.use(Drafts).resume(sent);
      });
      store.use(Drafts).beginForCalls([CALL]);
      await answer();
      const { draft, parkedDrafts } = store.snapshot;
      expect(draft?.details).toBe('sent before the reload');
      expect(parkedDrafts.map(({ details }) => details)).toEqual(['not sent yet']);
    });

    it('keeps newer input separate and shows the open dispute (R1, R7)', async () => {
      const { store, answer, received } = await afterReceived();
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'typed since' });
      await answer();
      expect(store.snapshot.draft).toMatchObject({
        details: 'typed since',
        existing: { id: received.id },
      });
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('reports the dispute once when an identical one was typed again (R1)', async () => {
      const { store, answer } = await afterReceived();
      const told: string[] = [];
      store.onOutcome(({ type }) => told.push(type));
      saveBill(store);
      await store.use(Submitter).submit();
      await answer();
      expect(store.snapshot.submission.state).toBe('confirmed');
      expect(told.filter((type) => type === 'dispute-submitted')).toHaveLength(1);
    });
  });
});
