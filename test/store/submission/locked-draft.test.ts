import { describe, expect, it } from 'vitest';
import { isLocked, Drafts, Submitter } from '../../../src/store/index.js';
import { buildCall, buildCycle, buildDispute } from '../../support/builders.js';
import { until } from '../../support/until.js';
import { draftedStore, opened, stateOf } from '../support/drafted-store.js';
import { textFile } from '../support/files.js';

describe('Submitter', () => {
  describe('a draft that is being sent', () => {
    it.each(['sending', 'checking', 'unknown'] as const)(
      'stays unchanged while its submission is %s (R1)',
      async (state) => {
        const setup = await draftedStore();
        const { store, script } = setup;
        await store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
        void store.use(Submitter).submit();
        const call = await script.next('openDispute');
        if (state !== 'sending') await call.fail('network');
        if (state === 'unknown') await (await script.next('disputes')).fail('network');
        expect(stateOf(setup)).toBe(state);
        expect(isLocked(store.snapshot.submission)).toBe(true);
        const { draft } = store.snapshot;
        store.use(Drafts).edit({ details: 'Too late.' });
        store.use(Drafts).goToStage('compose');
        store.use(Drafts).openAnyway();
        store.use(Drafts).removeEvidence(draft?.evidence[0]?.id ?? '');
        await store.use(Drafts).addEvidence([textFile('late.txt', 'late')]);
        store.use(Drafts).beginFraudReport(buildCall());
        store.use(Drafts).beginInformation(buildDispute());
        store.use(Drafts).resume(draft?.clientReference ?? '');
        expect(store.snapshot.draft).toEqual(draft);
        expect(stateOf(setup)).toBe(state);
        if (state !== 'unknown') {
          store.use(Drafts).discard();
          expect(store.snapshot.draft).toEqual(draft);
        }
      },
    );

    it('is parked with its submission and confirmed there (R1)', async () => {
      const setup = await draftedStore();
      const { store, script, outcomes } = setup;
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      store.use(Drafts).beginForBill(buildCycle());
      expect(stateOf(setup)).toBe('none');
      store.use(Drafts).edit({ details: 'about the bill' });
      await call.answer(opened(call));
      expect(store.snapshot).toMatchObject({
        draft: { details: 'about the bill', stage: 'compose' },
        submission: { state: 'none' },
        parkedDrafts: [],
      });
      expect(outcomes.filter(({ type }) => type === 'dispute-submitted')).toHaveLength(1);
    });

    it('is still uncertain when resumed and is looked up before sending (R1)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const reference = store.snapshot.draft?.clientReference ?? '';
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      store.use(Drafts).beginForBill(buildCycle());
      await call.fail('timeout');
      await (await script.next('disputes')).fail('network');
      expect(stateOf(setup)).toBe('none');
      store.use(Drafts).resume(reference);
      expect(stateOf(setup)).toBe('unknown');
      void store.use(Submitter).submit();
      await (await script.next('disputes')).answer({ items: [opened(call)] });
      expect(stateOf(setup)).toBe('confirmed');
      expect(script.asked('openDispute')).toHaveLength(1);
    });

    it('does not block another draft (R1)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      void store.use(Submitter).submit();
      const first = await script.next('openDispute');
      store.use(Drafts).beginFraudReport(buildCall({ id: 'call-2' }));
      void store.use(Submitter).submit();
      const second = await until(
        'both drafts are being sent',
        () => script.pending('openDispute')[1],
      );
      expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
      await second.answer(opened(second, { id: 'dispute-2' }));
      expect(store.snapshot.submission).toMatchObject({ dispute: { id: 'dispute-2' } });
      await first.answer(opened(first));
      expect(store.snapshot.submission).toMatchObject({ dispute: { id: 'dispute-2' } });
      expect(store.snapshot.disputes.held).toHaveLength(2);
    });

    it('does not join a credit request for other calls (R1)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ reason: 'wrong-rate' });
      const reference = store.snapshot.draft?.clientReference ?? '';
      void store.use(Submitter).submit();
      await script.next('openDispute');
      store.use(Drafts).beginForCalls([buildCall()]);
      expect(store.snapshot.draft?.clientReference).toBe(reference);
      store.use(Drafts).beginForCalls([buildCall({ id: 'call-2' })]);
      expect(store.snapshot.draft?.clientReference).not.toBe(reference);
      expect(store.snapshot.draft?.purpose).toMatchObject({ calls: [{ id: 'call-2' }] });
      const parked = store.snapshot.parkedDrafts.find((one) => one.clientReference === reference);
      expect(parked?.purpose).toMatchObject({ calls: [{ id: 'call-1' }] });
    });
  });
});
