import { describe, expect, it } from 'vitest';
import {
  buildAccount,
  buildCall,
  buildCycle,
  buildDispute,
  buildLine,
} from '../support/builders.js';
import { settle } from '../support/fake-guard-clock.js';
import { RedressStore } from '../../src/store/index.js';
import { Script } from './support/scripted-adapter.js';
import {
  answerReads,
  attachedStore,
  failuresIn,
  guardOptions,
  signedInStore,
} from './support/store-setup.js';

describe('RedressStore', () => {
  describe('attach', () => {
    it('should load the account first, then lines, cycles, disputes, and the calls of the defaults', async () => {
      const { store, script, outcomes } = attachedStore();
      expect(store.snapshot).toMatchObject({
        capabilities: { disputeBill: true, withdraw: true, evidence: true },
        session: 'unknown',
        account: { held: undefined, activity: 'fetching' },
      });
      expect(script.calls.map(({ method }) => method)).toEqual(['account']);

      await (await script.next('account')).answer(buildAccount());
      expect(store.snapshot.session).toBe('signed-in');
      expect(outcomes).toEqual([{ type: 'signed-in', account: buildAccount() }]);
      expect(script.calls.slice(1).map(({ method }) => method)).toEqual([
        'disputes',
        'lines',
        'billingCycles',
      ]);

      const open = buildCycle({
        id: 'open',
        start: '2026-08-01',
        end: '2026-09-01',
        bill: undefined,
      });
      const older = buildCycle({ id: 'older', start: '2026-06-01', end: '2026-07-01' });
      await (await script.next('lines')).answer([buildLine(), buildLine({ id: 'line-2' })]);
      expect(script.pending('calls')).toEqual([]);
      await (await script.next('billingCycles')).answer([older, open, buildCycle()]);
      expect(store.snapshot.cycles.held?.map(({ id }) => id)).toEqual(['open', 'cycle-1', 'older']);
      expect((await script.next('calls')).input).toEqual({
        accountId: 'account-1',
        lineId: 'line-1',
        cycleId: 'cycle-1',
      });
    });

    it("should tell what day it is in the account's time zone", async () => {
      const now = Date.parse('2026-08-11T03:30:00Z');
      const { store } = await signedInStore({ now: () => now });
      expect(store.today).toBe('2026-08-10');
    });

    it('should ask for the sign-in when nobody is signed in, and load after resume() (R8)', async () => {
      const { store, script, outcomes } = attachedStore();
      await (await script.next('account')).fail('unauthenticated');
      expect(store.snapshot.session).toBe('signed-out');
      expect(outcomes).toEqual([{ type: 'session-ended' }]);
      answerReads(script);
      await store.resume();
      await settle();
      expect(store.snapshot.session).toBe('signed-in');
      expect(store.snapshot.activity.view?.page.total).toBe(1);
    });

    it('should abort everything in flight of the adapter before (R5)', async () => {
      const { store, script } = await signedInStore({}, (s) => {
        s.always('disputes', undefined);
        s.always('calls', undefined);
      });
      const next = new Script();
      store.attach(next.adapter, guardOptions());
      expect(script.pending('disputes').map(({ signal }) => signal.aborted)).toEqual([true]);
      expect(script.pending('calls').map(({ signal }) => signal.aborted)).toEqual([true]);
      expect(next.calls.map(({ method }) => method)).toEqual(['account']);
    });
  });

  describe('detach', () => {
    it('should abort everything in flight; late answers change nothing (R5)', async () => {
      const { store, script, outcomes, detach } = await signedInStore({}, (s) => {
        for (const method of ['lines', 'billingCycles', 'disputes', 'reasons'] as const) {
          s.always(method, undefined);
        }
      });
      store.drafts.beginForCalls([buildCall()]);
      void store.loadReasons('en');
      store.contact.begin({ topic: 'other' });
      store.contact.edit({ message: 'Call me.', address: '0123' });
      void store.contact.send();
      void store.disputes.withdraw('dispute-1');
      void store.disputes.refresh('dispute-2');
      const inFlight = script.calls.filter(({ isPending }) => isPending);
      expect(inFlight.map(({ method }) => method).toSorted()).toEqual([
        'billingCycles',
        'contact',
        'dispute',
        'disputes',
        'lines',
        'reasons',
        'withdraw',
      ]);
      const toldBefore = outcomes.length;

      detach();
      expect(inFlight.every(({ signal }) => signal.aborted)).toBe(true);
      const { lines, cycles, disputes, reasons, withdrawal, contact } = store.snapshot;
      const states = [lines, cycles, disputes, reasons, withdrawal?.state, contact.receipt];
      expect(states.map((state) => state?.activity)).toEqual(Array(6).fill('idle'));
      expect(store.snapshot.capabilities).toBeUndefined();

      const after = store.snapshot;
      await (await script.next('lines')).answer([buildLine()]);
      await (await script.next('disputes')).answer({ items: [buildDispute()] });
      await (await script.next('withdraw')).fail('network');
      await (await script.next('contact')).fail('unauthenticated');
      await settle();
      expect(store.snapshot).toBe(after);
      expect(outcomes.length).toBe(toldBefore);
    });

    it('should do nothing when another adapter was attached meanwhile', async () => {
      const { store, detach } = await signedInStore();
      const next = new Script();
      answerReads(next);
      store.attach(next.adapter, guardOptions());
      detach();
      await settle();
      await settle();
      expect(store.snapshot.session).toBe('signed-in');
      expect(store.snapshot.capabilities).toBeDefined();
    });

    it('should keep choice, selection, step and draft for the same account (R7)', async () => {
      const { store, script, detach } = await signedInStore();
      store.selection.add([buildCall()]);
      store.drafts.beginForCalls([buildCall()]);
      store.drafts.edit({ details: 'Nobody was in.', reason: 'not-my-call' });
      store.goTo({ name: 'dispute-form' });
      const { draft, selection, activity } = store.snapshot;
      detach();
      store.attach(script.adapter, guardOptions());
      await settle();
      await settle();
      expect(store.snapshot.draft).toBe(draft);
      expect(store.snapshot.selection).toBe(selection);
      expect(store.snapshot.step).toEqual({ name: 'dispute-form' });
      expect(store.snapshot.activity.calls.held).toBe(activity.calls.held);
    });

    it('should load after attaching again what was called off (R5)', async () => {
      const { store, script, detach } = await signedInStore({}, (s) => {
        s.always('calls', undefined);
        s.always('reasons', undefined);
      });
      store.drafts.beginForCalls([buildCall()]);
      void store.loadReasons('fr');
      detach();
      expect(store.snapshot.activity.calls.activity).toBe('idle');
      script.always('calls', () => ({ items: [buildCall()] }));
      script.always('reasons', () => [{ code: 'other', subjects: ['calls'] }]);
      store.attach(script.adapter, guardOptions());
      await settle();
      await settle();
      expect(store.snapshot.activity.view?.page.total).toBe(1);
      expect(store.snapshot.reasons.held?.map(({ code }) => code)).toEqual(['other']);
    });
  });

  describe('another account', () => {
    it('should forget everything of the former one (S10)', async () => {
      const { store, script } = await signedInStore();
      store.selection.add([buildCall()]);
      store.drafts.beginForBill(buildCycle());
      store.drafts.edit({ details: 'canary details' });
      store.drafts.beginForCalls([buildCall()]);
      store.drafts.edit({ details: 'canary details' });
      store.contact.begin({ topic: 'other' });
      store.contact.edit({ message: 'canary message', address: 'canary@example.com' });
      store.activity.refine({ text: 'canary search' });
      store.goTo({ name: 'dispute-form' });

      script.always('account', () => buildAccount({ id: 'account-2', holderName: 'Grace Hopper' }));
      for (const method of ['lines', 'billingCycles', 'calls', 'disputes'] as const) {
        script.always(method, undefined);
      }
      await store.resume();
      expect(store.snapshot.account.held?.id).toBe('account-2');
      expect(JSON.stringify(store.snapshot)).not.toMatch(/canary|Lovelace|call-1/);
      expect(store.snapshot.selection.size).toBe(0);
      expect(store.snapshot.parkedDrafts).toEqual([]);
      expect(store.snapshot.step).toEqual({ name: 'activity' });
      expect(script.asked('disputes').at(-1)?.input.accountId).toBe('account-2');
    });

    it('should not show what was asked for the former one (S10)', async () => {
      const { store, script } = await signedInStore();
      script.always('calls', undefined);
      void store.activity.reload();
      const former = await script.next('calls');
      script.always('account', () => buildAccount({ id: 'account-2' }));
      script.always('lines', undefined);
      await store.resume();
      expect(former.signal.aborted).toBe(true);
      await former.answer({ items: [buildCall({ id: 'canary' })] });
      expect(store.snapshot.activity.calls.held).toBeUndefined();
    });
  });

  describe('signOut', () => {
    it('should forget everything, abort what is in flight, and say so once (S10)', async () => {
      const { store, script, outcomes } = await signedInStore();
      store.selection.add([buildCall()]);
      store.drafts.beginForCalls([buildCall()]);
      store.drafts.edit({ details: 'canary' });
      script.always('calls', undefined);
      void store.activity.reload();
      const former = await script.next('calls');
      outcomes.length = 0;
      store.signOut();
      store.signOut();
      await settle();
      expect(former.signal.aborted).toBe(true);
      expect(outcomes).toEqual([{ type: 'session-ended' }]);
      expect(store.snapshot).toMatchObject({
        session: 'signed-out',
        account: { held: undefined, activity: 'idle' },
        draft: undefined,
        step: { name: 'activity' },
      });
      expect(JSON.stringify(store.snapshot)).not.toMatch(/canary|account-1|call-1/);
      expect(store.snapshot.selection.size).toBe(0);
    });

    it('should leave nothing behind when the host signs out as soon as it hears of the end (S10)', async () => {
      const { store, script } = await signedInStore();
      store.onOutcome((outcome) => {
        if (outcome.type === 'session-ended') store.signOut();
      });
      script.always('account', undefined);
      void store.resume();
      await (await script.next('account')).fail('unauthenticated');
      expect(store.snapshot.session).toBe('signed-out');
      expect(store.snapshot.account.held).toBeUndefined();
    });
  });

  describe('the end of a session', () => {
    it('should keep draft, selection, choice and step, and say so once (R7, R8)', async () => {
      const { store, script, outcomes } = await signedInStore();
      store.selection.add([buildCall()]);
      store.drafts.beginForCalls([buildCall()]);
      store.drafts.edit({ details: 'Nobody was in.' });
      store.goTo({ name: 'dispute-form' });
      const { draft, selection, activity } = store.snapshot;
      script.always('calls', undefined);
      void store.activity.reload();
      void store.disputes.refresh('dispute-1');
      await (await script.next('calls')).fail('unauthenticated');
      await (await script.next('dispute')).fail('unauthenticated');
      expect(outcomes.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
      expect(failuresIn(outcomes)).toEqual([]);
      expect(store.snapshot).toMatchObject({
        session: 'signed-out',
        draft,
        step: { name: 'dispute-form' },
      });
      expect(store.snapshot.selection).toBe(selection);
      expect(store.snapshot.activity.calls.held).toBe(activity.calls.held);

      script.always('calls', () => ({ items: [buildCall()] }));
      await store.resume();
      await settle();
      expect(store.snapshot.session).toBe('signed-in');
      expect(store.snapshot.activity.calls.activity).toBe('idle');
      expect(store.snapshot.draft).toBe(draft);
    });
  });

  describe('retry', () => {
    it('should load the account when that has failed', async () => {
      const { store, script, outcomes } = attachedStore();
      await (await script.next('account')).fail('network');
      expect(store.snapshot.account).toMatchObject({
        held: undefined,
        activity: 'failed',
        error: { code: 'network' },
      });
      expect(failuresIn(outcomes)).toEqual([{ operation: 'account', code: 'network' }]);
      answerReads(script);
      store.retry();
      await settle();
      expect(store.snapshot.account.activity).toBe('idle');
    });

    it('should load the account again when only its refresh has failed', async () => {
      const { store, script } = await signedInStore();
      script.always('account', undefined);
      void store.resume();
      await (await script.next('account')).fail('network');
      expect(store.snapshot.account).toMatchObject({ held: buildAccount(), activity: 'failed' });
      store.retry();
      await (await script.next('account')).answer(buildAccount());
      expect(store.snapshot.account.activity).toBe('idle');
    });

    it.each(['lines', 'billingCycles', 'calls', 'disputes', 'reasons'] as const)(
      'should load %s again, and nothing else',
      async (method) => {
        const { store, script } = await signedInStore({}, (s) => {
          s.always('reasons', () => [{ code: 'other', subjects: ['calls'] }]);
          s.always(method, undefined);
        });
        store.drafts.beginForCalls([buildCall()]);
        void store.loadReasons('en');
        await (await script.next(method)).fail('unavailable');
        script.calls.length = 0;
        store.retry();
        await settle();
        expect(script.calls.map((call) => call.method)).toEqual([method]);
      },
    );

    it('should load again the one dispute that could not be refreshed', async () => {
      const { store, script } = await signedInStore();
      store.goTo({ name: 'dispute', disputeId: 'dispute-7' });
      expect(store.snapshot.disputes.activity).toBe('fetching');
      await (await script.next('dispute')).fail('not-found');
      expect(store.snapshot.disputes).toMatchObject({ held: [], activity: 'failed' });
      script.calls.length = 0;
      store.retry();
      expect(script.calls.map(({ method, input }) => [method, input])).toEqual([
        ['dispute', { accountId: 'account-1', disputeId: 'dispute-7' }],
      ]);
    });

    it('should do nothing when nothing has failed', async () => {
      const { store, script } = await signedInStore();
      script.calls.length = 0;
      store.retry();
      expect(script.calls).toEqual([]);
    });
  });

  describe('loadReasons', () => {
    it('should load once per language and subject, and the newest wins (R6)', async () => {
      const { store, script } = await signedInStore();
      store.drafts.beginForCalls([buildCall()]);
      void store.loadReasons('en');
      void store.loadReasons('en');
      void store.loadReasons('fr');
      const [english, french] = script.asked('reasons');
      expect(script.asked('reasons').map(({ input }) => input.locale)).toEqual(['en', 'fr']);
      expect(english?.signal.aborted).toBe(true);
      await french?.answer([{ code: 'other', subjects: ['calls'], label: 'Autre' }]);
      await english?.answer([{ code: 'other', subjects: ['calls'], label: 'Other' }]);
      expect(store.snapshot.reasons.held?.map(({ label }) => label)).toEqual(['Autre']);
      void store.loadReasons('fr');
      expect(script.asked('reasons')).toHaveLength(2);
    });

    it('should never show the reasons of calls for a bill', async () => {
      const { store, script } = await signedInStore({}, (s) => {
        s.always('reasons', ({ subject }) => [{ code: `about-${subject}`, subjects: [subject] }]);
      });
      store.drafts.beginForCalls([buildCall()]);
      await store.loadReasons('en');
      expect(store.snapshot.reasons.held?.[0]?.code).toBe('about-calls');
      script.always('reasons', undefined);
      store.drafts.beginForBill(buildCycle());
      void store.loadReasons('en');
      expect(store.snapshot.reasons).toMatchObject({ held: undefined, activity: 'fetching' });
    });

    it('should use the default catalogue when the adapter has none', async () => {
      const script = new Script();
      answerReads(script);
      const { reasons: _, ...adapter } = script.adapter;
      const store = new RedressStore();
      store.attach(adapter, guardOptions());
      await settle();
      store.drafts.beginForBill(buildCycle());
      await store.loadReasons('en');
      expect(store.snapshot.reasons.held?.map(({ code }) => code)).toEqual([
        'payment-not-credited',
        'payment-plan-declined',
        'service-lost',
        'other',
      ]);
    });

    it('should ask for none when information is added', async () => {
      const { store, script } = await signedInStore();
      store.drafts.beginInformation(buildDispute());
      await store.loadReasons('en');
      expect(script.asked('reasons')).toEqual([]);
    });
  });
});
