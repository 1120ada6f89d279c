import { describe, expect, it } from 'vitest';
import { Store, Drafts, Reasons } from '../../src/store/index.js';
import { buildAccount, buildCall, buildCycle, buildDispute } from '../support/builders.js';
import { settle } from '../support/settle.js';
import { Script } from './support/scripted-adapter.js';
import {
  answerReads,
  attachedStore,
  failuresIn,
  guardOptions,
  signedInStore,
} from './support/store-setup.js';

describe('Store', () => {
  describe('retry', () => {
    it('loads the account when it failed', async () => {
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

    it('loads the account again when only its refresh failed', async () => {
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
      'loads only %s again',
      async (method) => {
        const { store, script } = await signedInStore({}, (s) => {
          s.always('reasons', () => [{ code: 'other', subjects: ['calls'] }]);
          s.always(method, undefined);
        });
        store.use(Drafts).beginForCalls([buildCall()]);
        void store.use(Reasons).load('en');
        await (await script.next(method)).fail('unavailable');
        script.calls.length = 0;
        store.retry();
        await settle();
        expect(script.calls.map((call) => call.method)).toEqual([method]);
      },
    );

    it('refreshes the failed dispute again', async () => {
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

    it('does nothing when nothing failed', async () => {
      const { store, script } = await signedInStore();
      script.calls.length = 0;
      store.retry();
      expect(script.calls).toEqual([]);
    });
  });

  describe('Reasons.load', () => {
    it('loads once per language and subject, and the newest wins (R6)', async () => {
      const { store, script } = await signedInStore();
      store.use(Drafts).beginForCalls([buildCall()]);
      void store.use(Reasons).load('en');
      void store.use(Reasons).load('en');
      void store.use(Reasons).load('fr');
      const [english, french] = script.asked('reasons');
      expect(script.asked('reasons').map(({ input }) => input.locale)).toEqual(['en', 'fr']);
      expect(english?.signal.aborted).toBe(true);
      await french?.answer([{ code: 'other', subjects: ['calls'], label: 'Autre' }]);
      await english?.answer([{ code: 'other', subjects: ['calls'], label: 'Other' }]);
      expect(store.snapshot.reasons.held?.map(({ label }) => label)).toEqual(['Autre']);
      void store.use(Reasons).load('fr');
      expect(script.asked('reasons')).toHaveLength(2);
    });

    it('never shows the reasons of calls for a bill', async () => {
      const { store, script } = await signedInStore({}, (s) => {
        s.always('reasons', ({ subject }) => [{ code: `about-${subject}`, subjects: [subject] }]);
      });
      store.use(Drafts).beginForCalls([buildCall()]);
      await store.use(Reasons).load('en');
      expect(store.snapshot.reasons.held?.[0]?.code).toBe('about-calls');
      script.always('reasons', undefined);
      store.use(Drafts).beginForBill(buildCycle());
      void store.use(Reasons).load('en');
      expect(store.snapshot.reasons).toMatchObject({ held: undefined, activity: 'fetching' });
    });

    it('uses the default catalogue when the adapter has none', async () => {
      const script = new Script();
      answerReads(script);
      const adapter = { ...script.adapter };
      Reflect.deleteProperty(adapter, 'reasons');
      const store = new Store();
      store.attach(adapter, guardOptions());
      await settle();
      store.use(Drafts).beginForBill(buildCycle());
      await store.use(Reasons).load('en');
      expect(store.snapshot.reasons.held?.map(({ code }) => code)).toEqual([
        'payment-not-credited',
        'payment-plan-declined',
        'service-lost',
        'other',
      ]);
    });

    it('loads none for information', async () => {
      const { store, script } = await signedInStore();
      store.use(Drafts).beginInformation(buildDispute());
      await store.use(Reasons).load('en');
      expect(script.asked('reasons')).toEqual([]);
    });
  });
});
