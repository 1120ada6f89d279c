import { describe, expect, it } from 'vitest';
import { buildAccount, buildCall, buildCycle } from '../support/builders.js';
import { settle } from '../support/settle.js';
import { failuresIn, guardOptions, signedInStore } from './support/store-setup.js';
import { Contact, Drafts } from '../../src/store/index.js';

describe('Store', () => {
  it('fails with the account when reading capabilities throws (R9)', async () => {
    const { store, script, outcomes } = await signedInStore();
    const { adapter } = script;
    const { capabilities } = adapter;
    let isBroken = false;
    const spoilt = Object.defineProperty({ ...adapter }, 'capabilities', {
      get: () => {
        if (isBroken) throw new Error('lost');
        return capabilities;
      },
    });
    store.attach(spoilt, guardOptions());
    isBroken = true;
    await settle();
    expect(store.snapshot.account.activity).toBe('failed');
    expect(failuresIn(outcomes)).toEqual([{ operation: 'account', code: 'unknown' }]);
    isBroken = false;
    await store.resume();
    expect(store.snapshot).toMatchObject({ session: 'signed-in', account: { activity: 'idle' } });
  });

  describe('another account', () => {
    it('clears everything of the former account (S10)', async () => {
      const { store, script } = await signedInStore();
      store.selection.add([buildCall()]);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'canary details' });
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ details: 'canary details' });
      store.use(Contact).begin({ topic: 'other' });
      store.use(Contact).edit({ message: 'canary message', address: 'canary@example.com' });
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

    it('drops answers for the former account (S10)', async () => {
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
    it('clears everything, aborts requests and reports it once (S10)', async () => {
      const { store, script, outcomes } = await signedInStore();
      store.selection.add([buildCall()]);
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ details: 'canary' });
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

    it('leaves nothing when the host signs out on session-ended (S10)', async () => {
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
    it('keeps draft, selection and step and reports it once (R7, R8)', async () => {
      const { store, script, outcomes } = await signedInStore();
      store.selection.add([buildCall()]);
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ details: 'Nobody was in.' });
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
});
