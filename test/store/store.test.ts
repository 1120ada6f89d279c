import { describe, expect, it } from 'vitest';
import {
  buildAccount,
  buildCall,
  buildCycle,
  buildDispute,
  buildLine,
} from '../support/builders.js';
import { Store, Contact, Drafts, Reasons, Withdrawals } from '../../src/store/index.js';
import { settle } from '../support/settle.js';
import { Script } from './support/scripted-adapter.js';
import { answerReads, attachedStore, guardOptions, signedInStore } from './support/store-setup.js';

describe('Store', () => {
  describe('attach', () => {
    it('loads the account, then lines, cycles, disputes and the default calls', async () => {
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

    it('reads capabilities from the account response', async () => {
      const script = new Script({ disputeBill: false, withdraw: false, evidence: false });
      answerReads(script);
      let capabilities = script.adapter.capabilities;
      const adapter = Object.defineProperty({ ...script.adapter }, 'capabilities', {
        get: () => capabilities,
      });
      const store = new Store();
      store.attach(adapter, guardOptions());
      expect(store.snapshot.capabilities).toMatchObject({ disputeBill: false, withdraw: false });
      capabilities = { disputeBill: true, withdraw: true, evidence: true };
      await settle();
      expect(store.snapshot.session).toBe('signed-in');
      expect(store.snapshot.capabilities).toMatchObject({ disputeBill: true, withdraw: true });
    });

    it("returns the day in the account's time zone", async () => {
      const now = Date.parse('2026-08-11T03:30:00Z');
      const { store } = await signedInStore({ now: () => now });
      expect(store.today).toBe('2026-08-10');
    });

    it('asks for the sign-in and loads after resume() (R8)', async () => {
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

    it('aborts all requests of the former adapter (R5)', async () => {
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

  it('shows listeners no new adapter with the former session (S10)', async () => {
    const { store } = await signedInStore({}, (s) => {
      s.always('disputes', undefined);
    });
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.snapshot.session));
    store.attach(new Script().adapter, guardOptions());
    expect(new Set(seen)).toEqual(new Set(['unknown']));
  });

  describe('detach', () => {
    it('aborts all requests and drops late answers (R5)', async () => {
      const { store, script, outcomes, detach } = await signedInStore({}, (s) => {
        for (const method of ['lines', 'billingCycles', 'disputes', 'reasons'] as const) {
          s.always(method, undefined);
        }
      });
      store.use(Drafts).beginForCalls([buildCall()]);
      void store.use(Reasons).load('en');
      store.use(Contact).begin({ topic: 'other' });
      store.use(Contact).edit({ message: 'Call me.', address: '0123' });
      void store.use(Contact).send();
      void store.use(Withdrawals).withdraw('dispute-1');
      void store.disputes.refresh('dispute-2');
      await script.next('contact');
      await script.next('withdraw');
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

    it('does nothing when another adapter was attached meanwhile', async () => {
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

    it('keeps selection, step and draft for the same account (R7)', async () => {
      const { store, script, detach } = await signedInStore();
      store.selection.add([buildCall()]);
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ details: 'Nobody was in.', reason: 'not-my-call' });
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

    it('loads cancelled requests after attaching again (R5)', async () => {
      const { store, script, detach } = await signedInStore({}, (s) => {
        s.always('calls', undefined);
        s.always('reasons', undefined);
      });
      store.use(Drafts).beginForCalls([buildCall()]);
      void store.use(Reasons).load('fr');
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
});
