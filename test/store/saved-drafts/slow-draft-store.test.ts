/** A draft store of the host's that is slow to answer, while the customer goes on. */
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
  /** What is kept comes, or the store fails. */
  readonly answer: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A page whose draft store has not answered yet, after another on which something was kept. */
async function slowPage(
  keep: (store: Store, script: Script) => Promise<void> | void,
  prepare: (script: Script) => void = () => {},
): Promise<SlowPage> {
  const { page, drafts } = tab();
  const before = await page();
  await keep(before.store, before.script);
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

function keepBill(store: Store): void {
  store.use(Drafts).beginForBill(buildCycle());
  store.use(Drafts).edit({ details: 'typed before the reload', reason: 'service-lost' });
}

const disputeTheBill = (store: Store): void =>
  store.whenReady('drafts', (drafts) => drafts.beginForBill(buildCycle()));

describe('DraftPersistence', () => {
  describe('while the draft store has not answered', () => {
    it('should let wait what begins a draft, and go on with the kept one (R1, R7)', async () => {
      const { store, answer } = await slowPage(keepBill);
      disputeTheBill(store);
      expect(store.snapshot).toMatchObject({ draft: undefined, isBeginning: true });
      await answer();
      expect(store.snapshot).toMatchObject({ isBeginning: false, parkedDrafts: [] });
      expect(store.snapshot.draft?.details).toBe('typed before the reload');
    });

    it('should leave where they are those who wait, and keep beside what is about something else (R7)', async () => {
      const { store, answer } = await slowPage(fillIn);
      disputeTheBill(store);
      await answer();
      const { step, draft, parkedDrafts } = store.snapshot;
      expect([step.name, draft?.origin]).toEqual(['activity', 'bill']);
      expect(parkedDrafts.map(({ details }) => details)).toEqual(['canary details']);
    });

    it('should begin once nothing is found to be kept', async () => {
      const { store, answer } = await slowPage(() => {});
      disputeTheBill(store);
      await answer();
      expect(store.snapshot.draft?.origin).toBe('bill');
    });

    it('should begin at once after the answer', async () => {
      const { store, answer, clock } = await slowPage(() => {});
      await answer();
      disputeTheBill(store);
      expect(store.snapshot.draft?.origin).toBe('bill');
      expect(clock.waiting).not.toContain(LONGEST_MS);
    });

    it('should begin once the store has failed, and warn once (R9)', async () => {
      const warnings = expectConsole('warn', TROUBLE);
      const { store, fail, clock } = await slowPage(keepBill);
      disputeTheBill(store);
      await fail();
      await clock.advance(LONGEST_MS);
      expect(store.snapshot.draft).toMatchObject({ origin: 'bill', details: '' });
      expect(warnings).toHaveLength(1);
    });

    it('should begin nothing any more for who signs out meanwhile (S10)', async () => {
      expectConsole('warn', TROUBLE);
      const { store, answer, clock } = await slowPage(keepBill);
      disputeTheBill(store);
      store.signOut();
      expect(store.snapshot.isBeginning).toBe(false);
      await store.resume();
      await clock.advance(LONGEST_MS);
      await answer();
      expect(store.snapshot).toMatchObject({ session: 'signed-in', draft: undefined });
    });

    it('should begin nothing for whoever comes after (S10)', async () => {
      const { store, script, answer } = await slowPage(keepBill);
      disputeTheBill(store);
      script.always('account', () => buildAccount({ id: 'account-2' }));
      await store.resume();
      await settle();
      await answer();
      expect(store.snapshot).toMatchObject({ draft: undefined, isBeginning: false });
    });

    it('should begin when the host takes the store away', async () => {
      const { store } = await slowPage(keepBill);
      disputeTheBill(store);
      store.draftStore = undefined;
      expect(store.snapshot.draft).toMatchObject({ origin: 'bill', details: '' });
    });

    it('should wait for another store that the host sets instead (R7)', async () => {
      expectConsole('warn', TROUBLE);
      const { store, clock } = await slowPage(keepBill);
      disputeTheBill(store);
      store.draftStore = { load: () => new Promise(() => {}), save: () => {}, clear: () => {} };
      expect(store.snapshot.draft).toBe(undefined);
      await clock.advance(LONGEST_MS);
      expect(store.snapshot.draft?.origin).toBe('bill');
    });
  });

  describe('with a store that does not answer in time', () => {
    it('should go on without it and say so once (R9)', async () => {
      const warnings = expectConsole('warn', TROUBLE);
      const { store, clock } = await slowPage(keepBill);
      disputeTheBill(store);
      await clock.advance(LONGEST_MS - 1);
      expect(store.snapshot.draft).toBe(undefined);
      await clock.advance(1);
      expect(store.snapshot).toMatchObject({ draft: { origin: 'bill' }, isBeginning: false });
      await store.resume();
      await clock.advance(LONGEST_MS);
      expect(warnings).toEqual([expect.stringContaining('No answer in 5000 ms.')]);
    });

    it('should take a late draft on the same subject for the empty one that was begun (R1, R7)', async () => {
      expectConsole('warn', TROUBLE);
      const { store, clock, answer } = await slowPage(keepBill);
      disputeTheBill(store);
      await clock.advance(LONGEST_MS);
      await answer();
      expect(store.snapshot.draft?.details).toBe('typed before the reload');
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });
  });

  describe('with a draft that comes after one on the same subject was begun', () => {
    it('should put together what was typed, in its order, as one draft (R1, R7)', async () => {
      const { store, answer } = await slowPage(keepBill);
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

    it('should not overwrite what was chosen since, nor say anything twice (R7)', async () => {
      const { store, answer } = await slowPage(keepBill);
      store.use(Drafts).beginForBill(buildCycle());
      const reason = 'already-paid';
      store.use(Drafts).edit({ details: 'typed before the reload, and more', reason });
      await answer();
      expect(store.snapshot.draft).toMatchObject({
        details: 'typed before the reload, and more',
        reason,
      });
    });

    it('should keep the files that were chosen since, and ask for no other (R7)', async () => {
      const { store, answer } = await slowPage(fillIn);
      store.use(Drafts).beginForCalls([CALL]);
      await store.use(Drafts).addEvidence([textFile('since.txt', 'since')]);
      await answer();
      const { draft } = store.snapshot;
      expect(draft?.evidence.map(({ accepted }) => accepted.name)).toEqual(['since.txt']);
      expect(draft).toMatchObject({ details: 'canary details', hasLostFiles: false });
    });

    it('should be for the calls that were chosen last', async () => {
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

    it('should show what has come before it is sent', async () => {
      const { store, answer } = await slowPage(keepBill);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'typed since' });
      store.use(Drafts).goToStage('check');
      await answer();
      expect(store.snapshot.draft?.stage).toBe('compose');
    });

    it('should go on with it also where another was begun over it (R7)', async () => {
      const { store, answer } = await slowPage(keepBill);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'typed since' });
      store.use(Drafts).beginForCalls([CALL]);
      await answer();
      expect(store.snapshot.draft?.origin).toBe('credit-request');
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual([
        'typed before the reload\n\ntyped since',
      ]);
    });

    it('should leave as it is what was sent meanwhile, with the kept one beside it (R2, R7)', async () => {
      const { store, script, answer } = await slowPage(keepBill);
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

  it('should not bring back beside a dispute what was sent with it already (R1)', async () => {
    const { store, script, answer } = await slowPage(keepBill);
    keepBill(store);
    void store.use(Submitter).submit();
    const sent = await script.next('openDispute');
    await sent.answer(opened(sent, { subject: sent.input.subject }));
    await answer();
    expect(store.snapshot.submission.state).toBe('confirmed');
    expect(store.snapshot.parkedDrafts).toEqual([]);
  });

  describe('with a draft that comes late and may have arrived at the billing system', () => {
    const keepSent = async (store: Store, script: Script): Promise<void> => {
      keepBill(store);
      void store.use(Submitter).submit();
      await script.next('openDispute');
    };

    /** The billing system has it, and says so to whoever asks or sends it again. */
    async function afterReceived() {
      let received = buildDispute();
      const page = await slowPage(
        async (before, first) => {
          keepBill(before);
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

    it('should go on with that one, and find out what became of it (R1)', async () => {
      const { store, script, answer } = await slowPage(keepSent);
      store.use(Drafts).beginForBill(buildCycle());
      await answer();
      expect(store.snapshot.parkedDrafts).toEqual([]);
      expect(store.snapshot.draft?.details).toBe('typed before the reload');
      expect(store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
      expect(script.asked('openDispute')).toEqual([]);
    });

    it('should leave it as it was sent, with what else was kept beside it (R1, R2)', async () => {
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

    it('should keep apart from it what was typed since, and tell that a dispute is open (R1, R7)', async () => {
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

    it('should tell of the dispute once, where one that was typed again is the same (R1)', async () => {
      const { store, answer } = await afterReceived();
      const told: string[] = [];
      store.onOutcome(({ type }) => told.push(type));
      keepBill(store);
      await store.use(Submitter).submit();
      await answer();
      expect(store.snapshot.submission.state).toBe('confirmed');
      expect(told.filter((type) => type === 'dispute-submitted')).toHaveLength(1);
    });
  });
});
