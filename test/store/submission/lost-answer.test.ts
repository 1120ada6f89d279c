import { describe, expect, it } from 'vitest';
import { buildDispute } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { draftedStore, opened, stateOf, submitAndFail } from '../support/drafted-store.js';
import { answerReads, failuresIn, guardOptions } from '../support/store-setup.js';
import { Drafts, Submitter } from '../../../src/store/index.js';

describe('Submitter', () => {
  describe('a lost answer', () => {
    it.each(['network', 'timeout', 'malformed', 'unavailable', 'unknown', 'in-progress'] as const)(
      'is looked up by the client reference after %s (R3)',
      async (code) => {
        const setup = await draftedStore();
        const { script } = setup;
        const call = await submitAndFail(setup, code);
        expect(stateOf(setup)).toBe('checking');
        const lookUp = await script.next('disputes');
        expect(lookUp.input).toEqual({
          accountId: 'account-1',
          clientReference: call.input.clientReference,
        });
        await lookUp.answer({ items: [opened(call)] });
        expect(stateOf(setup)).toBe('confirmed');
        expect(failuresIn(setup.outcomes)).toEqual([]);
      },
    );

    it('is found on a later page when the provider ignores the client reference (R1)', async () => {
      const setup = await draftedStore();
      const call = await submitAndFail(setup, 'timeout');
      const other = buildDispute({ id: 'other', clientReference: 'x' });
      await (await setup.script.next('disputes')).answer({ items: [other], nextCursor: '2' });
      await (await setup.script.next('disputes')).answer({ items: [opened(call)] });
      expect(stateOf(setup)).toBe('confirmed');
      expect(setup.store.snapshot.submission).toMatchObject({ dispute: { id: 'dispute-1' } });
    });

    it('can be sent again under the same key after an empty look-up (R2, R3)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const first = await submitAndFail(setup, 'network');
      await (await script.next('disputes')).answer({ items: [] });
      expect(store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
      void store.use(Submitter).submit();
      await (await script.next('disputes')).answer({ items: [] });
      const second = await script.next('openDispute');
      expect(second.idempotencyKey).toBe(first.idempotencyKey);
      expect(second.input).toEqual(first.input);
    });

    it('stays uncertain when the look-up fails; submit() then looks up before sending (R3)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const first = await submitAndFail(setup, 'timeout');
      await (await script.next('disputes')).fail('network');
      expect(store.snapshot.submission).toMatchObject({
        state: 'unknown',
        error: { code: 'network' },
      });
      void store.use(Submitter).submit();
      expect(stateOf(setup)).toBe('checking');
      await (await script.next('disputes')).fail('unavailable');
      expect(stateOf(setup)).toBe('unknown');
      expect(script.asked('openDispute')).toHaveLength(1);
      void store.use(Submitter).submit();
      await (await script.next('disputes')).answer({ items: [opened(first)] });
      expect(stateOf(setup)).toBe('confirmed');
      expect(script.asked('openDispute')).toHaveLength(1);
    });

    it('stays uncertain while the provider still works on it (R12)', async () => {
      const setup = await draftedStore();
      await submitAndFail(setup, 'in-progress');
      await (await setup.script.next('disputes')).answer({ items: [] });
      expect(setup.store.snapshot.submission).toMatchObject({
        state: 'unknown',
        error: { code: 'in-progress' },
      });
    });

    it('is looked up when the customer comes back (R3)', async () => {
      const setup = await draftedStore();
      const { store, script, outcomes } = setup;
      const call = await submitAndFail(setup, 'network');
      await (await script.next('disputes')).fail('network');
      script.always('disputes', ({ clientReference }) => ({
        items: clientReference === call.input.clientReference ? [opened(call)] : [],
      }));
      await store.resume();
      await settle();
      expect(stateOf(setup)).toBe('confirmed');
      expect(outcomes.filter(({ type }) => type === 'dispute-submitted')).toHaveLength(1);
    });

    it('is recognised in any list of disputes (R3)', async () => {
      const setup = await draftedStore();
      const { store, script, outcomes } = setup;
      const call = await submitAndFail(setup, 'network');
      await (await script.next('disputes')).answer({ items: [] });
      expect(stateOf(setup)).toBe('unknown');
      script.always('disputes', () => ({ items: [opened(call)] }));
      await store.disputes.load();
      expect(stateOf(setup)).toBe('confirmed');
      expect(outcomes.filter(({ type }) => type === 'dispute-submitted')).toHaveLength(1);
    });

    it('is looked up before an edited version is sent (R1)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const call = await submitAndFail(setup, 'network');
      await (await script.next('disputes')).answer({ items: [] });
      store.use(Drafts).edit({ details: 'Edited.' });
      void store.use(Submitter).submit();
      await (await script.next('disputes')).answer({ items: [opened(call)] });
      expect(stateOf(setup)).toBe('confirmed');
      expect(script.asked('openDispute')).toHaveLength(1);
    });
  });

  describe('detaching', () => {
    it('leaves the attempt uncertain and looks it up after attaching again (R3)', async () => {
      const setup = await draftedStore();
      const { store, script, outcomes, detach } = setup;
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      detach();
      expect(call.signal.aborted).toBe(true);
      expect(store.snapshot.submission).toMatchObject({
        state: 'unknown',
        error: { code: 'aborted' },
      });
      const after = store.snapshot;
      await call.answer(opened(call));
      expect(store.snapshot).toBe(after);
      expect(failuresIn(outcomes)).toEqual([]);

      script.always('disputes', () => ({ items: [opened(call)] }));
      store.attach(script.adapter, guardOptions());
      await settle();
      await settle();
      expect(stateOf(setup)).toBe('confirmed');
      expect(script.asked('openDispute')).toHaveLength(1);
    });

    it('leaves the draft unsent when nothing had been sent yet', async () => {
      const setup = await draftedStore();
      const { store, script, detach } = setup;
      const done = store.use(Submitter).submit();
      detach();
      await done;
      expect(stateOf(setup)).toBe('none');
      expect(script.asked('openDispute')).toEqual([]);
      expect(setup.keys.all()).toEqual([]);
    });

    it('reports nothing to the next customer (S10)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      store.signOut();
      await call.answer(opened(call));
      expect(store.snapshot).toMatchObject({ submission: { state: 'none' }, draft: undefined });
      expect(setup.outcomes.some(({ type }) => type === 'dispute-submitted')).toBe(false);
    });
  });

  describe('the end of the session', () => {
    it('keeps the draft, and uses the same key after resume() (R8)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const first = await submitAndFail(setup, 'unauthenticated');
      expect(store.snapshot).toMatchObject({
        session: 'signed-out',
        submission: { state: 'unknown' },
        draft: { details: 'Nobody was in.', stage: 'summary' },
      });
      answerReads(script);
      await store.resume();
      await settle();
      expect(stateOf(setup)).toBe('retryable');
      expect(script.asked('openDispute')).toHaveLength(1);
      void store.use(Submitter).submit();
      expect((await script.next('openDispute')).idempotencyKey).toBe(first.idempotencyKey);
    });

    it('stays uncertain when it ends during the look-up, and continues after resume() (R8)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const call = await submitAndFail(setup, 'network');
      await (await script.next('disputes')).fail('unauthenticated');
      expect(store.snapshot).toMatchObject({
        session: 'signed-out',
        submission: { state: 'unknown' },
      });
      answerReads(script);
      script.always('disputes', () => ({ items: [opened(call)] }));
      await store.resume();
      await settle();
      expect(stateOf(setup)).toBe('confirmed');
    });
  });
});
